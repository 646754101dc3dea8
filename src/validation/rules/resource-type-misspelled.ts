import { unknownResourceType } from '../../model/flow-log-faults';
import { RESOURCE_TYPE_NAMES } from '../../model/resource-types';
import { defineRule } from '../rule';
import { nearest } from '../questions/spelling';

/** Resource types are case-sensitive. New ones may come, so only values that are similar to a known one are checked. */
export const resourceTypeMisspelled = defineRule({
  id: 'resource-type-misspelled',
  summary: 'The resource type does not exist.',
  severity: 'error',
  subject: 'flow-log',
  hard: true,
  check({ resourceType }) {
    const fault = typeof resourceType === 'string' ? unknownResourceType(resourceType) : undefined;
    if (fault === undefined) return [];
    const meant = nearest(resourceType as string, RESOURCE_TYPE_NAMES);
    if (meant === undefined) return [];
    return [{
      property: 'ResourceType',
      message: `ResourceType ${fault}: CloudFormation rejects it`,
      fix: `Use '${meant}'.`,
    }];
  },
});
