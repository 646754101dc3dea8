import type { AlarmSettings } from '../../src/simulation/alarm-settings';
import { SimulatedAlarmState } from '../../src/simulation/simulated-alarm-state';

/** A record that matches or not, and when it is there. */
export interface Arrival {
  /** Unix seconds. */
  readonly start: number;
  readonly arrival: number;
  readonly isMatch: boolean;
}

const { ALARM, INSUFFICIENT_DATA, OK } = SimulatedAlarmState;

/**
 * An alarm on a sum as AWS documents it, minute by minute and record by record, with nothing left out and nothing remembered.
 * It shares no code with the simulation.
 *
 * @param until The last moment that is looked at.
 */
export function referenceChanges(
  alarm: AlarmSettings, records: Arrival[], morePeriods: number, from: number, until: number,
): { at: number; after: SimulatedAlarmState }[] {
  const { period, evaluationPeriods, datapointsToAlarm = evaluationPeriods, defaultValue } = alarm;
  const { threshold, treatMissingData, comparisonOperator } = alarm;
  const breaches = (sum: number) => comparisonOperator.startsWith('Greater') ? sum >= threshold : sum < threshold;
  const changes: { at: number; after: SimulatedAlarmState }[] = [];
  let state = INSUFFICIENT_DATA;
  for (let at = from; at <= until; at += 60) {
    const judged: (boolean | undefined)[] = [];
    for (let age = 0; age < evaluationPeriods + morePeriods; age++) {
      const seen = records.filter(({ start, arrival }) =>
        arrival <= at && start >= at - (age + 1) * period && start < at - age * period);
      const hasData = defaultValue === undefined ? seen.some(({ isMatch }) => isMatch) : seen.length > 0;
      judged.push(hasData ? breaches(seen.filter(({ isMatch }) => isMatch).length) : undefined);
    }
    const after = documentedState(judged, evaluationPeriods, datapointsToAlarm, treatMissingData, state);
    if (after !== state) changes.push({ at, after });
    state = after;
  }
  return changes;
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html */
function documentedState(
  judged: (boolean | undefined)[], periods: number, datapoints: number, missing: string, before: SimulatedAlarmState,
): SimulatedAlarmState {
  const real = judged.filter((breach) => breach !== undefined).slice(0, periods);
  const count = real.filter((breach) => breach).length;
  const absent = periods - real.length;
  if (count >= datapoints) return ALARM;
  if (real.includes(false)) return missing === 'breaching' && count + absent >= datapoints ? ALARM : OK;
  if (missing === 'breaching') return ALARM;
  if (missing === 'notBreaching') return OK;
  if (missing === 'ignore') return before;
  if (real.length === 0) return INSUFFICIENT_DATA;
  return judged.lastIndexOf(true) + 1 >= datapoints ? ALARM : before;
}
