import type { Duration } from 'aws-cdk-lib';
import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type { AlarmNotificationOptions } from '../notification/alarm-notification-options';
import type { FlowLogSourceOptions } from '../../flow-log-source-options';

/** What all alarms on queries of flow logs have in common: what they monitor, when they fire, and whom they notify. */
export interface QueryAlarmOptions extends FlowLogSourceOptions, AlarmNotificationOptions {
  /**
   * What each contributor's value is compared with, in records unless the query measures a field.
   *
   * @default 10
   */
  readonly threshold?: number;

  /**
   * How the value is compared with the threshold. With an order that is not about size, as of anomaly detection, this is an error.
   *
   * @default ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD
   */
  readonly comparisonOperator?: cloudwatch.ComparisonOperator;

  /**
   * How much time each run of the query looks at, at least one `evaluationInterval`.
   *
   * @default Duration.hours(1)
   */
  readonly period?: Duration;

  /**
   * How often the query runs, in whole minutes.
   *
   * Each run scans a whole `period`, and CloudWatch Logs charges for what is scanned: every five minutes over an hour scans each
   * record 12 times, every 15 minutes four times. Records that are spread over more than a `period` less one interval may
   * fall between two runs. More than 60 scans of each record are a warning.
   *
   * @default - five minutes, or the `period` if that is shorter
   * @see https://aws.amazon.com/cloudwatch/pricing/
   */
  readonly evaluationInterval?: Duration;

  /**
   * How long before each run the time that it looks at ends. Records arrive late, so what ends now is not complete. A smaller one
   * is quicker and may miss some; where all late records would be missed it is an error.
   *
   * @default - the maximum aggregation interval of the flow log (ten minutes where it is not known) and five minutes for the delivery
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-log.html#log-alarm-troubleshooting
   */
  readonly endTimeOffset?: Duration;

  /**
   * How many of the most recent runs the alarm looks at, from 1 to 100.
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
   * How many records an email shows, from 0 to 50. They show addresses of your network to the people who get the email. That they are
   * those of its contributor is assumed; AWS says that they are what the query has found.
   *
   * @default - 50 where somebody is notified, otherwise 0
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-log.html#log-alarm-log-lines
   */
  readonly actionLogLineCount?: number;
}
