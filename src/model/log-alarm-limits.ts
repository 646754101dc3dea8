/**
 * What CloudWatch takes of a log alarm: fields that group the records, characters of the query and of the expression that
 * aggregates its results (256 and 2048 are documented; the smaller is kept), log groups, and records in a notification.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ScheduledQueryConfiguration.html
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-log.html
 */
export const MAX_CONTRIBUTOR_FIELDS = 5;
export const MAX_QUERY_LENGTH = 10_000;
export const MAX_AGGREGATION_LENGTH = 256;
export const MAX_QUERIED_LOG_GROUPS = 50;
export const MAX_LOG_LINES = 50;

/** In which time before each run of its query a log alarm looks for records, in seconds. */
export interface LogAlarmWindow {
  /** From one run to the next. */
  readonly interval: number;

  /** How much time each run looks at. */
  readonly period: number;

  /** How long before the run that time ends. */
  readonly endOffset: number;
}

/** What makes a window useless. */
export interface LogAlarmWindowFault {
  readonly setting: 'evaluationInterval' | 'period' | 'endTimeOffset';
  readonly expected: string;
  readonly got: string;
  readonly reason?: string;
}

const MINUTE = 60;

/**
 * What is wrong with the time that a log alarm looks at, if anything is, when records arrive so many seconds after their
 * `start`. That a query runs once a minute at most is assumed from the examples of `ScheduleExpression`.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ScheduleConfiguration.html
 */
export function logAlarmWindowFault(
  { interval, period, endOffset }: LogAlarmWindow, lateness: number,
): LogAlarmWindowFault | undefined {
  if (!Number.isInteger(interval) || interval < MINUTE || interval % MINUTE !== 0) {
    return { setting: 'evaluationInterval', expected: 'whole minutes', got: `${interval} s` };
  }
  if (!Number.isInteger(period) || period < MINUTE) {
    return { setting: 'period', expected: 'at least 60 s', got: `${period} s` };
  }
  if (period < interval) {
    return {
      setting: 'period', expected: `at least the evaluation interval, ${interval} s`, got: `${period} s`,
      reason: 'no run would look at the records in between',
    };
  }
  if (!Number.isInteger(endOffset) || endOffset < 0) {
    return { setting: 'endTimeOffset', expected: 'whole seconds from 0 up', got: `${endOffset} s` };
  }
  if (endOffset + period >= lateness + interval) return undefined;
  return {
    setting: 'endTimeOffset', expected: `at least ${lateness + interval - period} s with a period of ${period} s`,
    got: `${endOffset} s`,
    reason: `records arrive up to ${lateness} s after their start, when no run looks at that time any more`,
  };
}

/** How often each record is scanned, and paid for. */
export function scansOfEachRecord({ interval, period }: LogAlarmWindow): number {
  return Math.ceil(period / interval);
}
