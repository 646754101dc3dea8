import { unknownTrafficType } from '../../model/flow-log-faults';
import { TRAFFIC_TYPES } from '../../model/traffic-types';
import { isOnGateway } from '../questions/flow-logs';
import { defineRule } from '../rule';
import { nearest } from '../questions/spelling';

/** Traffic types are three, in upper case; the deployment fails for any other. */
export const trafficTypeMisspelled = defineRule({
  id: 'traffic-type-misspelled',
  summary: 'The traffic type is not ACCEPT, REJECT or ALL.',
  severity: 'error',
  subject: 'flow-log',
  hard: true,
  check(flowLog) {
    const { trafficType } = flowLog;
    if (typeof trafficType !== 'string' || isOnGateway(flowLog)) return [];
    const fault = unknownTrafficType(trafficType);
    if (fault === undefined) return [];
    const meant = nearest(trafficType, TRAFFIC_TYPES);
    return [{
      property: 'TrafficType',
      message: `TrafficType ${fault}: CloudFormation rejects it`,
      fix: meant === undefined ? 'Use one of the three.' : `Use '${meant}'.`,
    }];
  },
});
