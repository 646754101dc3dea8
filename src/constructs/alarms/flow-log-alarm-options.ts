import type { Duration } from 'aws-cdk-lib';
import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type { AlarmNotificationOptions } from './alarm-notification-options';
import type { IFlowLog } from '../flow-log-interface';

/** What all alarms on flow logs have in common. */
export interface FlowLogAlarmOptions extends AlarmNotificationOptions {
  /**
   * The flow log to watch. It must deliver to CloudWatch Logs.
   *
   * Flow logs that share its log group are watched with it, so any member of `FlowLogs` will do. A log group that AWS is to create with the first record must be
   * there before the alarm can be deployed. Exactly one of `flowLog` and `logGroup` is needed.
   *
   * @default - `logGroup` says what to watch
   */
  readonly flowLog?: IFlowLog;

  /**
   * The log group to watch, for a flow log made elsewhere. It must be in the account and Region of the alarm.
   *
   * @default - the log group of `flowLog`
   */
  readonly logGroup?: logs.ILogGroupRef;

  /**
   * What the alarm compares each period's statistic with, in records unless another metric value is chosen.
   *
   * @default - 10 for rejected traffic, 1 for FlowLogDeliveryAlarm
   */
  readonly threshold?: number;

  /**
   * The length of a period: a multiple of one minute, since CloudWatch Logs publishes its metrics once a minute.
   *
   * All evaluation periods together are at most seven days; at most one day when a period is shorter than an hour.
   *
   * @default Duration.hours(1)
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
   */
  readonly period?: Duration;

  /**
   * How many of the most recent periods the alarm looks at.
   *
   * @default - the newest one, and so many before it that what is missing from the newest has arrived: records come up to
   *   15 minutes after the traffic, so the one before for periods of 15 minutes or more, three before for 5 minutes. Just the
   *   newest one where all together would exceed a day, which CloudWatch evaluates only once an hour; for comparisons with
   *   too little; and for FlowLogDeliveryAlarm
   */
  readonly evaluationPeriods?: number;

  /**
   * How many of those periods must breach the threshold.
   *
   * @default - all of `evaluationPeriods`, or 1 without `evaluationPeriods`
   */
  readonly datapointsToAlarm?: number;

  /**
   * What a period without data counts as.
   *
   * @default - TreatMissingData.NOT_BREACHING for rejected traffic, TreatMissingData.BREACHING for FlowLogDeliveryAlarm
   */
  readonly treatMissingData?: cloudwatch.TreatMissingData;

  /**
   * Name of the alarm, unique within account and Region.
   *
   * @default - a name that CloudFormation makes up
   */
  readonly alarmName?: string;

  /**
   * Description of the alarm; notifications contain it.
   *
   * @default - a sentence that says what the alarm watches
   */
  readonly alarmDescription?: string;

  /**
   * Whether the alarm's actions run.
   *
   * @default true
   */
  readonly actionsEnabled?: boolean;
}
