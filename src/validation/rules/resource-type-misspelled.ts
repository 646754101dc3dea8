import { GATEWAY_RESOURCE_TYPES, VPC_RESOURCE_TYPES } from '../../model/resource-type';
import { defineRule } from '../rule';
import { nearest } from '../questions/spelling';

const RESOURCE_TYPES = [...VPC_RESOURCE_TYPES, ...GATEWAY_RESOURCE_TYPES];

/** Resource types are case-sensitive. New ones may come, so only what is close to a known one is judged. */
export const resourceTypeMisspelled = defineRule({
  id: 'resource-type-misspelled',
  summary: 'The resource type is none that flow logs know.',
  severity: 'error',
  subject: 'flow-log',
  hard: true,
  check({ resourceType }) {
    if (typeof resourceType !== 'string' || RESOURCE_TYPES.includes(resourceType)) return [];
    const meant = nearest(resourceType, RESOURCE_TYPES);
    if (meant === undefined) return [];
    return [{
      property: 'ResourceType',
      message: `ResourceType must be one of ${RESOURCE_TYPES.join(', ')}, got '${resourceType}': EC2 rejects it`,
      fix: `Use '${meant}'.`,
    }];
  },
});
