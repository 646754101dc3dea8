import type { Rule } from '../rule';

/** A transit gateway takes no other interval than one minute; the deployment fails. */
export const gatewayIntervalTooLong: Rule = {
  id: 'gateway-interval-too-long',
  summary: 'A transit gateway flow log aggregates over more than one minute.',
  severity: 'error',
  subject: 'flow-log',
  hard: true,
  check({ resourceType, maxAggregationInterval: seconds }) {
    if (typeof seconds !== 'number' || seconds <= 60) return [];
    if (resourceType !== 'TransitGateway' && resourceType !== 'TransitGatewayAttachment') return [];
    return [{
      property: 'MaxAggregationInterval',
      message: `MaxAggregationInterval of a ${resourceType} flow log must be 60 s, got ${seconds} s: AWS rejects it`,
      fix: 'Set MaxAggregationInterval to 60, or leave it out.',
    }];
  },
};
