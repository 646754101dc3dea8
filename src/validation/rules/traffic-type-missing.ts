import { VPC_RESOURCE_TYPES } from '../../model/resource-type';
import { defineRule } from '../rule';

/** Only transit gateways do without a traffic type. The schema of CloudFormation does not say so; the deployment fails. */
export const trafficTypeMissing = defineRule({
  id: 'traffic-type-missing',
  summary: 'A flow log that is not on a transit gateway names no traffic type.',
  severity: 'error',
  subject: 'flow-log',
  hard: true,
  check({ resourceType, trafficType }) {
    if (trafficType !== undefined || typeof resourceType !== 'string') return [];
    if (!VPC_RESOURCE_TYPES.includes(resourceType)) return [];
    return [{
      property: 'TrafficType',
      message: `TrafficType must be ACCEPT, REJECT or ALL for a ${resourceType} flow log, got none: EC2 rejects it`,
      fix: 'Set TrafficType to ALL, or to what you want to record.',
    }];
  },
});
