import type { Duration } from 'aws-cdk-lib';
import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';

/** When an alarm on a metric of flow logs fires. */
export interface AlarmEvaluationOptions {
  /**
   * What the alarm compares each period's statistic with, in records unless a field is measured.
   *
   * @default - 10 for traffic, 1 for FlowLogDeliveryAlarm
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
   * How many of the most recent periods the alarm evaluates.
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
   * How to treat a period without data.
   *
   * @default - TreatMissingData.NOT_BREACHING for traffic, TreatMissingData.BREACHING for FlowLogDeliveryAlarm
   */
  readonly treatMissingData?: cloudwatch.TreatMissingData;
}
