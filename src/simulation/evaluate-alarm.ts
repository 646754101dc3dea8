import type { AlarmSettings } from './alarm-settings';
import { breachTest, isTooMuch } from './comparison';
import { MetricData, MINUTE } from './metric';
import { JudgedPeriod, nextState } from './next-state';
import { PeriodsAgo, PeriodValue } from './periods-ago';
import { SimulatedAlarmState } from './simulated-alarm-state';

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What is not known of an evaluation and decides when the alarm changes. */
export interface Circumstances {
  /** How many seconds after its own time, a whole number of minutes, a minute of the metric is complete. */
  readonly delay: number;

  /** How many periods beyond the evaluation periods CloudWatch looks at when data is missing. */
  readonly morePeriods: number;
}

/** A change of state, and the period that decided it. */
export interface Change {
  /** Unix seconds. */
  readonly at: number;
  readonly before: SimulatedAlarmState;
  readonly after: SimulatedAlarmState;

  /** The value of the newest period that breaches, for an alarm, otherwise of the newest one; undefined without data. */
  readonly value?: number;

  /** When that period ends. */
  readonly periodEnd: number;
}

/**
 * The changes of state from the arrival of the first record to that of the last, in order of time. After that nothing is
 * known, but if the alarm only fires at too many records, those that it has seen may still raise it.
 *
 * An alarm is evaluated every minute over a window that moves with it, and every hour if the window is longer than a day.
 * Moments at which nothing can have changed since the one before are left out.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation.html
 */
export function evaluateAlarm(
  settings: AlarmSettings, data: MetricData, { delay, morePeriods }: Circumstances,
): Change[] {
  const { period, evaluationPeriods, datapointsToAlarm = evaluationPeriods, treatMissingData } = settings;
  if (data.recorded.length === 0) return [];
  const isBreaching = breachTest(settings);
  const range = evaluationPeriods + morePeriods;
  const periods = new PeriodsAgo(data, { period, statistic: settings.statistic, delay, count: range });
  const step = period * evaluationPeriods > DAY ? HOUR : MINUTE;
  const known = roundUp(data.recorded.at(-1)! + MINUTE + delay, step);
  const last = needsRecordsToFire(settings) ? known + range * period : known;
  const changes: Change[] = [];
  let state = SimulatedAlarmState.INSUFFICIENT_DATA;

  for (let at = roundUp(data.recorded[0] + MINUTE + delay, step); at <= last;) {
    const { values, nextChange } = periods.at(at);
    const judged = values.map(({ age, value }) => ({ age, value, breaches: isBreaching(value) }));
    const after = nextState({
      periods: judged, evaluationPeriods, datapointsToAlarm, treatMissingData, state,
    });
    if (after !== state && (at <= known || after === SimulatedAlarmState.ALARM)) {
      const { age, value } = decisive(judged, after);
      changes.push({ at, before: state, after, value, periodEnd: at - age * period });
      state = after;
    }
    at = roundUp(nextChange, step);
  }
  return changes;
}

function decisive(
  periods: (JudgedPeriod & PeriodValue)[], after: SimulatedAlarmState,
): { age: number; value?: number } {
  const breach = after === SimulatedAlarmState.ALARM ? periods.find(({ breaches }) => breaches) : undefined;
  return breach ?? periods.find(({ age }) => age === 0) ?? { age: 0 };
}

/** Whether neither silence nor records that leave the window can raise the alarm. */
function needsRecordsToFire(settings: AlarmSettings): boolean {
  return isTooMuch(settings) && /^(sum|samplecount)$/i.test(settings.statistic) && settings.treatMissingData !== 'breaching';
}

function roundUp(time: number, step: number): number {
  return Math.ceil(time / step) * step;
}
