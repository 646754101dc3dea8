import { trafficTypeOfGateway } from '../../model/flow-log-faults';
import { defineRule } from '../rule';

/** A transit gateway accepts or rejects no traffic, so its flow logs take no traffic type; the deployment fails. */
export const gatewayWithTrafficType = defineRule({
  id: 'gateway-with-traffic-type',
  summary: 'A transit gateway flow log has a traffic type.',
  severity: 'error',
  subject: 'flow-log',
  hard: true,
  check({ resourceType, trafficType }) {
    if (typeof trafficType !== 'string' || typeof resourceType !== 'string') return [];
    const fault = trafficTypeOfGateway(resourceType, trafficType);
    if (fault === undefined) return [];
    return [{
      property: 'TrafficType',
      message: `TrafficType ${fault}: EC2 rejects it`,
      fix: 'Remove TrafficType: a transit gateway flow log always records all traffic.',
    }];
  },
});
