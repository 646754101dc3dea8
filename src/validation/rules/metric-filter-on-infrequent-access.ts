import { createdLogGroup } from '../questions/destinations';
import { isForFlowLogs } from '../questions/filters/flow-log-filter';
import { defineRule } from '../rule';

/** Only the Standard class has metric filters. */
export const metricFilterOnInfrequentAccess = defineRule({
  id: 'metric-filter-on-infrequent-access',
  summary: 'A metric filter is on a log group of flow logs whose class does not support metric filters.',
  severity: 'error',
  subject: 'metric-filter',
  check(filter, app) {
    const group = createdLogGroup(filter.logGroupName, filter.stack, app);
    const logClass = group?.logGroupClass;
    if (logClass !== 'INFREQUENT_ACCESS' && logClass !== 'DELIVERY') return [];
    if (!isForFlowLogs(filter, app)) return [];
    return [{
      property: 'LogGroupName',
      message: `${group?.path} is of class ${logClass}: CloudWatch Logs supports metric filters only for class STANDARD`,
      fix: "Remove the log group's class, or set it to STANDARD. The class of an existing log group cannot be changed.",
    }];
  },
});
