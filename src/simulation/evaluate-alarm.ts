import type { AlarmSettings } from './alarm-settings';
import { SimulatedAlarmState } from './simulated-alarm-state';
import { breachTest } from './comparison';
import { Metric, MINUTE, Samples, Statistic, statisticOf } from './metric';
import { nextState } from './next-state';

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * CloudWatch looks further back than the evaluation periods when data is missing. How far is documented only for one
 * example, five periods instead of three; that it is always two more is assumed.
 */
const MORE_PERIODS = 2;

/** A change of state, and what the most recent period looked like. */
export interface Change {
  /** Unix seconds. */
  readonly at: number;
  readonly before: SimulatedAlarmState;
  readonly after: SimulatedAlarmState;
  readonly value?: number;
}

/**
 * The changes of state from the first record to the last, in order of time.
 *
 * An alarm is evaluated every minute over a window that moves with it, and every hour if the window is longer than a day.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation.html
 */
export function evaluateAlarm(settings: AlarmSettings, metric: Metric): Change[] {
  const { period, evaluationPeriods, datapointsToAlarm = evaluationPeriods, treatMissingData } = settings;
  const isBreaching = breachTest(settings);
  const valueAt = periodEndingAt(metric, period, statisticOf(settings.statistic));
  const range = evaluationPeriods + MORE_PERIODS;
  const changes: Change[] = [];
  let state = SimulatedAlarmState.INSUFFICIENT_DATA;

  for (const at of evaluationTimes(metric.recordedMinutes(), period * evaluationPeriods > DAY ? HOUR : MINUTE,
    period * range)) {
    const values = Array.from({ length: range }, (_, index) => valueAt(at - index * period));
    const after = nextState({
      breaches: values.map((value) => value === undefined ? undefined : isBreaching(value)),
      evaluationPeriods, datapointsToAlarm, treatMissingData, state,
    });
    if (after !== state) changes.push({ at, before: state, after, value: values[0] });
    state = after;
  }
  return changes;
}

/** When the alarm is evaluated; times at which nothing can have changed since the one before are left out. */
function* evaluationTimes(minutes: number[], step: number, range: number): Generator<number> {
  let last = -Infinity;
  for (const [index, minute] of minutes.entries()) {
    const next = minutes[index + 1] ?? minute;
    const first = Math.ceil((minute + MINUTE) / step) * step;
    const until = Math.max(first, Math.min(next, minute + range + step));
    for (let at = Math.max(first, last + step); at <= until; at += step) {
      yield at;
      last = at;
    }
  }
}

function periodEndingAt(metric: Metric, period: number, statistic: Statistic): (end: number) => number | undefined {
  const seen = new Map<number, Samples | undefined>();
  return (end) => {
    if (!seen.has(end)) seen.set(end, metric.between(end - period, end));
    const samples = seen.get(end);
    return samples === undefined ? undefined : statistic(samples);
  };
}
