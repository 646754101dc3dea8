import { isWorse } from './comparison';
import type { ContributorRecords } from './contributor-records';
import { dateOf } from './date-of';
import type { LogAlarmSettings } from './log-alarm-settings';
import type { SimulatedDatapoint } from './simulated-datapoint';
import { addTo } from '../model/groups';
import { aggregate, type Sample } from './value-segments';

/** The value of the contributor that is nearest to the threshold or furthest beyond it, for each period that has records. */
export function contributorDatapoints(records: ContributorRecords, settings: LogAlarmSettings): SimulatedDatapoint[] {
  const { measure, groups, period } = settings;
  const values = new Map<number, number>();
  for (const { samples } of records.contributors) {
    for (const [start, those] of byPeriod(samples, period)) {
      const value = aggregate(those, measure);
      if (value !== undefined && isWorse(value, values.get(start), settings)) values.set(start, value);
    }
  }
  const nothing = groups.length === 0 && measure.kind === 'count' ? 0 : undefined;
  return [...records.periods].sort((a, b) => a - b)
    .map((start) => ({ start: dateOf(start), value: values.get(start) ?? nothing }));
}

function byPeriod(samples: readonly Sample[], period: number): Map<number, Sample[]> {
  const found = new Map<number, Sample[]>();
  for (const sample of samples) addTo(found, sample.time - sample.time % period, sample);
  return found;
}
