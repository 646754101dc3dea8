import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { AlarmEvaluationOptions } from '../metric/alarm-evaluation-options';
import type { AlarmNotificationOptions } from '../notification/alarm-notification-options';
import type { FlowLogSourceOptions } from '../../flow-log-source-options';
import type { FlowLogCondition } from '../../../filter-pattern/flow-log-condition';
import type { FlowLogField } from '../../../model/flow-log-field';

/** What all alarms on traffic have in common: which records count, and how. */
export interface TrafficAlarmOptions extends FlowLogSourceOptions, AlarmEvaluationOptions, AlarmNotificationOptions {
  /**
   * Monitor only these network interfaces, by their ids. The records must have the field `interface-id`.
   *
   * A filter pattern has room for about twenty of them.
   *
   * @default - every interface that the flow log records
   */
  readonly interfaceIds?: string[];

  /**
   * What else must be true of a record, for example
   * `FlowLogCondition.equalTo(FlowLogField.FLOW_DIRECTION, 'ingress')` to exclude rejected outbound traffic.
   *
   * @default - nothing
   */
  readonly conditions?: FlowLogCondition[];

  /**
   * Sum up this field, which must be a number, instead of counting records: one record stands for all packets between
   * two addresses and ports within the aggregation interval, and `FlowLogField.PACKETS` counts those.
   *
   * @default - each record counts 1
   */
  readonly measuredField?: FlowLogField;

  /**
   * What the metric reports for a minute in which records came, but none of these.
   *
   * @default 0
   */
  readonly defaultValue?: number;

  /**
   * Namespace of the metric; it cannot begin with `AWS/`.
   *
   * @default 'VpcFlowLogs'
   */
  readonly metricNamespace?: string;

  /**
   * Name of the metric. Two alarms of one account and Region need different names, or each would count the records of
   * both; an app in which they are the same does not synthesize.
   *
   * @default - stack name, ids of the constructs down to this one and a hash of them, as `Logs-Ssh-9F86D081`. It changes
   *   only when the stack or one of these constructs is renamed, and then the metric starts anew.
   */
  readonly metricName?: string;

  /**
   * Name of the metric filter, unique within the log group.
   *
   * @default - a name that CloudFormation generates
   */
  readonly filterName?: string;

  /**
   * How a period's records become one value. Only a sum counts them: the average of values that are 1 is never above 1,
   * so that a threshold out of reach is an error.
   *
   * @default 'Sum'
   */
  readonly statistic?: string;

  /**
   * How that value is compared with the threshold.
   *
   * @default ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD
   */
  readonly comparisonOperator?: cloudwatch.ComparisonOperator;
}
