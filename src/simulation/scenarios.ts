import { morePeriods } from '../model/alarm-limits';
import type { AlarmSettings } from './alarm-settings';
import { Change, evaluateAlarm } from './evaluate-alarm';
import { Metric, MetricData, MINUTE } from './metric';
import { SimulatedAlarmState } from './simulated-alarm-state';

/** What the alarm does under some circumstances. */
export interface Scenario {
  readonly data: MetricData;
  readonly changes: Change[];

  /** When the alarm first fires, in Unix seconds; undefined if it never does. */
  readonly firesAt?: number;
}

/**
 * What the alarm does if every record is there at once and if every record is as late as usual, each for the fewest and the
 * most periods that CloudWatch may look at. In order of the first alarm; those in which it never fires come last.
 */
export function scenariosOf(settings: AlarmSettings, metric: Metric): Scenario[] {
  const late = Math.ceil((settings.aggregation + settings.delivery) / MINUTE) * MINUTE;
  const scenarios = [0, late].flatMap((delay) => {
    const isStamped = settings.clock === 'arrival';
    const data = metric.finish(isStamped ? delay : 0);
    return morePeriods(settings.period).map((more) =>
      scenario(data, evaluateAlarm(settings, data, { delay: isStamped ? 0 : delay, morePeriods: more })));
  });
  return scenarios.sort(byFirstAlarm);
}

/** In order of the first alarm; what never fires comes last. */
export function byFirstAlarm(a: { firesAt?: number }, b: { firesAt?: number }): number {
  return (a.firesAt ?? Infinity) - (b.firesAt ?? Infinity) || 0;
}

function scenario(data: MetricData, changes: Change[]): Scenario {
  return { data, changes, firesAt: changes.find(({ after }) => after === SimulatedAlarmState.ALARM)?.at };
}
