import type { Duration } from 'aws-cdk-lib';
import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { AlarmNotificationOptions } from '../notification/alarm-notification-options';
import type { FlowLogSourceOptions } from '../../flow-log-source-options';

/** Options of all alarms on queries. */
export interface QueryAlarmOptions extends FlowLogSourceOptions, AlarmNotificationOptions {
  /**
   * What each contributor's value is compared with, in records unless the query measures a field.
   *
   * @default 10
   */
  readonly threshold?: number;

  /**
   * How the value is compared with the threshold. Operators for anomaly detection are an error.
   *
   * @default ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD
   */
  readonly comparisonOperator?: cloudwatch.ComparisonOperator;

  /**
   * The time that each run of the query looks at, at least one `evaluationInterval`.
   *
   * @default Duration.hours(1)
   */
  readonly period?: Duration;

  /**
   * How often the query runs, in whole minutes.
   *
   * CloudWatch Logs charges for scans of a whole `period`: over an hour, every five minutes scans each record 12 times,
   * every 15 minutes four times. More than 60 times is a warning. Records spread over more than a `period` less one
   * interval may fall between two runs.
   *
   * @default - five minutes, or the `period` if that is shorter
   * @see https://aws.amazon.com/cloudwatch/pricing/
   */
  readonly evaluationInterval?: Duration;

  /**
   * How long before each run the `period` ends, because records arrive late. A shorter time is quicker and may miss
   * some; one that misses all late records is an error.
   *
   * @default - the flow log's maximum aggregation interval (ten minutes if unknown) and five minutes for the delivery
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-log.html#log-alarm-troubleshooting
   */
  readonly endTimeOffset?: Duration;

  /**
   * How many of the most recent runs the alarm evaluates, from 1 to 100.
   *
   * @default 1
   */
  readonly queryResultsToEvaluate?: number;

  /**
   * How many of those runs must breach the threshold.
   *
   * @default - all of `queryResultsToEvaluate`
   */
  readonly queryResultsToAlarm?: number;

  /**
   * What a run without a value counts as. A contributor that is no longer found is `OK` in any case.
   *
   * @default TreatMissingData.NOT_BREACHING
   */
  readonly treatMissingData?: cloudwatch.TreatMissingData;

  /**
   * How many records an email shows, from 0 to 50. They tell its readers addresses of your network. It is assumed that
   * they are the contributor's: AWS says that they are what the query has found.
   *
   * @default - 50 where somebody is notified, otherwise 0
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-log.html#log-alarm-log-lines
   */
  readonly actionLogLineCount?: number;
}
