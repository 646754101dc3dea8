import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { AlarmEvaluationOptions } from '../metric/alarm-evaluation-options';
import type { AlarmNotificationOptions } from '../notification/alarm-notification-options';
import type { FlowLogSourceOptions } from '../../flow-log-source-options';
import type { FlowLogCondition } from '../../../filter-pattern/flow-log-condition';
import type { FlowLogField } from '../../../model/flow-log-field';

/** Options of all alarms on traffic: which records count, and how. */
export interface TrafficAlarmOptions extends FlowLogSourceOptions, AlarmEvaluationOptions, AlarmNotificationOptions {
  /**
   * Ids of the network interfaces to monitor. A filter pattern has room for about twenty. Needs the field
   * `interface-id`.
   *
   * @default - every interface
   */
  readonly interfaceIds?: string[];

  /**
   * Further conditions, for example `FlowLogCondition.equalTo(FlowLogField.FLOW_DIRECTION, 'ingress')` to exclude
   * outbound traffic.
   *
   * @default - none
   */
  readonly conditions?: FlowLogCondition[];

  /**
   * Sum up this field, which must be a number, instead of counting records. A record stands for all packets between two
   * addresses and ports within the aggregation interval; `FlowLogField.PACKETS` counts those.
   *
   * @default - each record counts 1
   */
  readonly measuredField?: FlowLogField;

  /**
   * What the metric reports for a minute with records of which none counts.
   *
   * @default 0
   */
  readonly defaultValue?: number;

  /**
   * The namespace of the metric. It cannot begin with `AWS/`.
   *
   * @default 'VpcFlowLogs'
   */
  readonly metricNamespace?: string;

  /**
   * The name of the metric. Alarms of one account and Region need different names, or each would count the records of
   * both; the same name twice in an app is an error.
   *
   * @default - stack name, ids of the constructs down to this one and a hash of them, as `Logs-Ssh-9F86D081`. When
   *   one of these is renamed, the metric starts anew
   */
  readonly metricName?: string;

  /**
   * The name of the metric filter, unique within the log group.
   *
   * @default - CloudFormation generates one
   */
  readonly filterName?: string;

  /**
   * How a period's records become one value. Only a sum counts them: the average of ones is never above 1, and a
   * threshold out of reach is an error.
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
