import { isOnGateway } from '../questions/flow-logs';
import { defineRule } from '../rule';

/** A transit gateway accepts or rejects no traffic, so its flow logs take no traffic type; the deployment fails. */
export const gatewayWithTrafficType = defineRule({
  id: 'gateway-with-traffic-type',
  summary: 'A transit gateway flow log names a traffic type.',
  severity: 'error',
  subject: 'flow-log',
  hard: true,
  check(flowLog) {
    const { resourceType, trafficType } = flowLog;
    if (typeof trafficType !== 'string' || !isOnGateway(flowLog)) return [];
    return [{
      property: 'TrafficType',
      message: `TrafficType must be absent for a ${resourceType as string} flow log, got '${trafficType}': EC2 rejects it`,
      fix: 'Leave TrafficType out: a transit gateway flow log always records all traffic.',
    }];
  },
});
