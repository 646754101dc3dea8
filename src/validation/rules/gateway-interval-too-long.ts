import { isOnGateway } from '../questions/flow-logs';
import { defineRule } from '../rule';

/** A transit gateway takes no other interval than one minute; the deployment fails. */
export const gatewayIntervalTooLong = defineRule({
  id: 'gateway-interval-too-long',
  summary: 'A transit gateway flow log aggregates over more than one minute.',
  severity: 'error',
  subject: 'flow-log',
  hard: true,
  check(flowLog) {
    const { resourceType, maxAggregationInterval: seconds } = flowLog;
    if (typeof seconds !== 'number' || seconds <= 60 || !isOnGateway(flowLog)) return [];
    return [{
      property: 'MaxAggregationInterval',
      message: `MaxAggregationInterval of a ${resourceType as string} flow log must be 60 s, got ${seconds} s: EC2 rejects it`,
      fix: 'Set MaxAggregationInterval to 60, or leave it out.',
    }];
  },
});
