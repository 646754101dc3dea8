import { createdLogGroup } from '../questions/destinations';
import { isForFlowLogs } from '../questions/filters/flow-log-filter';
import { defineRule } from '../rule';

/**
 * Infrequent Access has neither kind of filter.
 *
 * Of the class Delivery, AWS says that it is there to deliver the logs of Lambda functions: not whether it does so by subscription filters.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CloudWatch_Logs_Log_Classes.html
 */
export const filterOnInfrequentAccess = defineRule({
  id: 'filter-on-infrequent-access',
  summary: 'A metric or subscription filter is on a log group of flow logs whose class does not support it.',
  severity: 'error',
  subject: 'filter',
  check(filter, app) {
    const group = createdLogGroup(filter.logGroupName, filter, app);
    const logClass = group?.logGroupClass;
    const isMetricFilter = filter.kind === 'metric-filter';
    if (logClass !== 'INFREQUENT_ACCESS' && !(logClass === 'DELIVERY' && isMetricFilter)) return [];
    if (!isForFlowLogs(filter, app)) return [];
    return [{
      property: 'LogGroupName',
      message: `${group?.path} is of class ${logClass}: CloudWatch Logs supports ${isMetricFilter ? 'metric' : 'subscription'} filters `
        + 'only for class STANDARD',
      fix: "Remove the log group's class, or set it to STANDARD. The class of an existing log group cannot be changed.",
    }];
  },
});
