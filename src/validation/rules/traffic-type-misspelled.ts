import { isOnGateway } from '../questions/flow-logs';
import { defineRule } from '../rule';
import { nearest } from '../questions/spelling';

const TRAFFIC_TYPES = ['ACCEPT', 'REJECT', 'ALL'];

/** Traffic types are three, in upper case; the deployment fails for any other. */
export const trafficTypeMisspelled = defineRule({
  id: 'traffic-type-misspelled',
  summary: 'The traffic type is none of ACCEPT, REJECT and ALL.',
  severity: 'error',
  subject: 'flow-log',
  hard: true,
  check(flowLog) {
    const { trafficType } = flowLog;
    if (typeof trafficType !== 'string' || TRAFFIC_TYPES.includes(trafficType) || isOnGateway(flowLog)) return [];
    const meant = nearest(trafficType, TRAFFIC_TYPES);
    return [{
      property: 'TrafficType',
      message: `TrafficType must be ACCEPT, REJECT or ALL, got '${trafficType}': EC2 rejects it`,
      fix: meant === undefined ? 'Use one of the three.' : `Use '${meant}'.`,
    }];
  },
});
