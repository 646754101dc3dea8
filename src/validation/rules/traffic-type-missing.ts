import { missingTrafficType } from '../../model/flow-log-faults';
import { defineRule } from '../rule';

/** Only transit gateways do without a traffic type. The schema of CloudFormation does not say so; the deployment fails. */
export const trafficTypeMissing = defineRule({
  id: 'traffic-type-missing',
  summary: 'A flow log that requires a traffic type has none.',
  severity: 'error',
  subject: 'flow-log',
  hard: true,
  check({ resourceType, trafficType }) {
    const fault = typeof resourceType === 'string' ? missingTrafficType(resourceType, trafficType) : undefined;
    if (fault === undefined) return [];
    return [{
      property: 'TrafficType',
      message: `TrafficType ${fault}: EC2 rejects it`,
      fix: 'Set TrafficType to ALL, or to the traffic that you want to record.',
    }];
  },
});
