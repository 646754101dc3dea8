import { unsupportedInterval } from '../../model/flow-log-faults';
import { isOnGateway } from '../questions/flow-logs';
import { defineRule } from '../rule';

/** EC2 knows two intervals; the schema of CloudFormation takes any number. The deployment fails. */
export const intervalNotSupported = defineRule({
  id: 'interval-not-supported',
  summary: 'The aggregation interval is neither one minute nor ten minutes.',
  severity: 'error',
  subject: 'flow-log',
  hard: true,
  check(flowLog) {
    const { maxAggregationInterval: seconds, resourceType } = flowLog;
    if (typeof seconds !== 'number') return [];
    const fault = unsupportedInterval(typeof resourceType === 'string' ? resourceType : undefined, seconds);
    if (fault === undefined) return [];
    if (isOnGateway(flowLog) && seconds > 60) return []; // gateway-interval-too-long says it better
    return [{
      property: 'MaxAggregationInterval',
      message: `MaxAggregationInterval ${fault}: EC2 rejects it`,
      fix: seconds < 330 ? 'Set it to 60.' : 'Set it to 600, or remove it.',
    }];
  },
});
