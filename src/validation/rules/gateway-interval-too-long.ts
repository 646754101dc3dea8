import { unsupportedInterval } from '../../model/flow-log-faults';
import { defaultInterval } from '../../model/resource-types';
import { isOnGateway } from '../questions/flow-logs';
import { defineRule } from '../rule';

/** A transit gateway takes no other interval than one minute; the deployment fails. */
export const gatewayIntervalTooLong = defineRule({
  id: 'gateway-interval-too-long',
  summary: 'A transit gateway flow log has an aggregation interval of more than one minute.',
  severity: 'error',
  subject: 'flow-log',
  hard: true,
  check(flowLog) {
    const { resourceType, maxAggregationInterval: seconds } = flowLog;
    if (typeof seconds !== 'number' || typeof resourceType !== 'string' || !isOnGateway(flowLog)) return [];
    const fault = unsupportedInterval(resourceType, seconds);
    if (fault === undefined || seconds < defaultInterval(resourceType)) return [];
    return [{
      property: 'MaxAggregationInterval',
      message: `MaxAggregationInterval ${fault}: EC2 rejects it`,
      fix: 'Set MaxAggregationInterval to 60, or remove it.',
    }];
  },
});
