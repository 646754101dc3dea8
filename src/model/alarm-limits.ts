/**
 * How many periods beyond the evaluation periods CloudWatch looks at when data is missing, at the least and at the most: their
 * "exact number […] depends on the length of the alarm period". Documented is one example, two more than three. For periods of
 * one minute it was reported that an alarm on one period fired after up to nine minutes of silence, for one of a day that it fired on
 * the third or fourth day.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html
 * @see https://stackoverflow.com/questions/64045238
 * @see https://stackoverflow.com/questions/72093282
 */
export function morePeriods(period: number): readonly [least: number, most: number] {
  return [0, period === MINUTE ? 8 : 2];
}

/** Which periods an alarm looks at. */
export interface AlarmPeriods {
  /** Length of a period in seconds. */
  readonly period: number;

  /** How many of the most recent periods count; undefined where that is not known. */
  readonly evaluationPeriods?: number;

  /** How many of them must breach; undefined where that is not known, or all of them must. */
  readonly datapointsToAlarm?: number;
}

/** A setting that CloudWatch rejects, or that makes no sense for the metrics of CloudWatch Logs. */
export interface AlarmPeriodsFault {
  readonly setting: keyof AlarmPeriods;

  /** What it must be. */
  readonly expected: string;

  /** What it is. */
  readonly got: string;

  /** Why, where that is not plain. */
  readonly reason?: string;
}

/**
 * How many characters the description of an alarm may have.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
 */
export const MAX_DESCRIPTION_LENGTH = 1024;

/**
 * How many minutes the warm-up of an alarm may last: two days.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-warm-up.html
 */
export const MAX_WARM_UP = 2880;

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/**
 * What is wrong with an alarm's periods, if anything is.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html
 */
export function alarmPeriodsFault(
  { period, evaluationPeriods, datapointsToAlarm }: AlarmPeriods,
): AlarmPeriodsFault | undefined {
  if (!Number.isInteger(period) || period < MINUTE || period % MINUTE !== 0) {
    return {
      setting: 'period', expected: 'a multiple of 60 s', got: `${period} s`,
      reason: 'CloudWatch Logs publishes its metrics once a minute, shorter periods would often find nothing',
    };
  }
  if (period > WEEK) return { setting: 'period', expected: 'at most 7 days', got: `${period} s` };
  for (const [setting, count] of Object.entries({ evaluationPeriods, datapointsToAlarm })) {
    if (count === undefined || (Number.isInteger(count) && count >= 1)) continue;
    return { setting: setting as keyof AlarmPeriods, expected: 'a whole number from 1 up', got: String(count) };
  }
  if (evaluationPeriods === undefined) return undefined;
  if (datapointsToAlarm !== undefined && datapointsToAlarm > evaluationPeriods) {
    return {
      setting: 'datapointsToAlarm', expected: `at most the number of periods, ${evaluationPeriods}`,
      got: String(datapointsToAlarm),
    };
  }
  const longest = period < HOUR ? DAY : WEEK;
  if (period * evaluationPeriods <= longest) return undefined;
  return {
    setting: 'evaluationPeriods',
    expected: `at most ${Math.floor(longest / period)} with a period of ${period} s`, got: String(evaluationPeriods),
    reason: 'CloudWatch looks back seven days, or one if periods are below an hour',
  };
}
