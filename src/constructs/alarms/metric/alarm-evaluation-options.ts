import type { Duration } from 'aws-cdk-lib';
import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';

/** When an alarm on a metric of flow logs fires. */
export interface AlarmEvaluationOptions {
  /**
   * What each period's statistic is compared with, in records unless a field is measured.
   *
   * @default - 10 for traffic, 1 for FlowLogDeliveryAlarm
   */
  readonly threshold?: number;

  /**
   * The length of a period, in whole minutes. All evaluation periods together are at most seven days, or one day if a
   * period is shorter than an hour.
   *
   * @default Duration.hours(1)
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
   */
  readonly period?: Duration;

  /**
   * How many of the most recent periods the alarm evaluates.
   *
   * @default - the newest, and enough before it for records that come up to 15 minutes late: one for periods of 15
   *   minutes or more, three for 5 minutes. Only the newest where all would exceed a day, which CloudWatch evaluates
   *   only once an hour; for comparisons with too little; and for FlowLogDeliveryAlarm
   */
  readonly evaluationPeriods?: number;

  /**
   * How many of those periods must breach the threshold.
   *
   * @default - all of `evaluationPeriods` if it is set, otherwise 1
   */
  readonly datapointsToAlarm?: number;

  /**
   * How to treat a period without data.
   *
   * @default - TreatMissingData.NOT_BREACHING for traffic, TreatMissingData.BREACHING for FlowLogDeliveryAlarm
   */
  readonly treatMissingData?: cloudwatch.TreatMissingData;
}
