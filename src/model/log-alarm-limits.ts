/**
 * What CloudWatch takes of a log alarm: fields that group the records, characters of the query and of the expression that
 * aggregates its results (256, although the same page also says 2048: CloudFormation's schema settles it), log groups (1 to 50, in the
 * schema too), runs that are evaluated, and records in a notification.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ScheduledQueryConfiguration.html
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutLogAlarm.html
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-log.html
 */
export const MAX_CONTRIBUTOR_FIELDS = 5;
export const MAX_QUERY_LENGTH = 10_000;
export const MAX_AGGREGATION_LENGTH = 256;
export const MAX_QUERIED_LOG_GROUPS = 50;
export const MAX_QUERY_RESULTS = 100;
export const MAX_LOG_LINES = 50;

/** CloudWatch documents no bound; beyond this one the query costs more than all else about the records (a judgment of this library). */
export const MOST_SCANS = 60;

/** A query runs once a minute at most: assumed from the examples of `ScheduleExpression`. */
export const SHORTEST_INTERVAL = 60;

/**
 * In which time before each run of its query a log alarm looks for records, in seconds.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ScheduleConfiguration.html
 */
export interface LogAlarmWindow {
  /** From one run to the next. */
  readonly interval: number;

  /** How much time each run looks at. */
  readonly period: number;

  /** How long before the run that time ends. */
  readonly endOffset: number;
}

/**
 * How many seconds before a run the time that it looks at may begin and end.
 *
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-cloudwatch-logalarm-scheduleconfiguration.html
 */
export const MAX_TIME_OFFSET = 30 * 86_400;

/** How often each record is scanned, and paid for. */
export function scansOfEachRecord({ interval, period }: LogAlarmWindow): number {
  return Math.ceil(period / interval);
}
