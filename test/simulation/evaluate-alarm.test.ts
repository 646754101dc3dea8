import * as fc from 'fast-check';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import type { AlarmSettings } from '../../src/simulation/alarm-settings';
import { evaluateAlarm } from '../../src/simulation/evaluate-alarm';
import { Metric } from '../../src/simulation/metric';
import { SimulatedAlarmState } from '../../src/simulation/simulated-alarm-state';
import { Arrival, referenceChanges } from './reference';

const periods = fc.constantFrom([1, 1], [2, 1], [2, 2], [3, 1], [3, 2]);
const settings: fc.Arbitrary<AlarmSettings> = periods.chain(([evaluationPeriods, datapointsToAlarm]) => fc.record({
  format: fc.constant(FlowLogFormat.DEFAULT),
  pattern: fc.constant({ matches: () => true }),
  metricValue: fc.constant(1),
  defaultValue: fc.constantFrom(0, undefined),
  clock: fc.constant('start'),
  aggregation: fc.constant(600),
  delivery: fc.constant(300),
  period: fc.constantFrom(60, 120, 300, 3600),
  statistic: fc.constant('Sum'),
  threshold: fc.integer({ min: 1, max: 3 }),
  comparisonOperator: fc.constantFrom('GreaterThanOrEqualToThreshold', 'LessThanThreshold'),
  evaluationPeriods: fc.constant(evaluationPeriods),
  datapointsToAlarm: fc.constant(datapointsToAlarm),
  treatMissingData: fc.constantFrom('breaching', 'notBreaching', 'ignore', 'missing'),
}));

/** Records by the minute; most minutes have none, and some gaps are long. */
const gap = fc.constantFrom(0, 0, 1, 1, 2, 5, 40, 200);
const steps = fc.array(fc.record({ gap, isMatch: fc.boolean() }), { minLength: 1, maxLength: 12 });

test('the alarm does what a naive evaluation of every minute says, however late the records are', () => {
  const [delays, further] = [fc.constantFrom(0, 60, 360, 900), fc.constantFrom(0, 2)];
  fc.assert(fc.property(settings, steps, delays, further, (alarm, list, delay, morePeriods) => {
    const records: Arrival[] = [];
    let start = 0;
    for (const { gap, isMatch } of list) {
      start += gap * 60;
      records.push({ start, isMatch, arrival: start + 60 + delay });
    }
    const [first, last] = [records[0].arrival, records.at(-1)!.arrival];

    const changes = evaluateAlarm(alarm, metricOf(alarm, records).finish(), { delay, morePeriods });

    const known = changes.filter(({ at }) => at <= last).map(({ at, after }) => ({ at, after }));
    expect(known).toEqual(referenceChanges(alarm, records, morePeriods, first, last));
    const later = changes.filter(({ at }) => at > last);
    expect(later.every(({ after }) => after === SimulatedAlarmState.ALARM)).toBe(true);
  }), { numRuns: 300 });
});

test('after the last record an alarm on too many still fires where a naive evaluation says so', () => {
  const onTooMany = settings.map((alarm): AlarmSettings =>
    ({ ...alarm, comparisonOperator: 'GreaterThanOrEqualToThreshold', treatMissingData: 'notBreaching' }));
  fc.assert(fc.property(onTooMany, steps, fc.constantFrom(0, 360, 900), (alarm, list, delay) => {
    const records: Arrival[] = [];
    let start = 0;
    for (const { gap, isMatch } of list) {
      start += gap * 60;
      records.push({ start, isMatch, arrival: start + 60 + delay });
    }
    const until = records.at(-1)!.arrival + 6 * alarm.period;
    const firstAlarm = (changes: { at: number; after: SimulatedAlarmState }[]) =>
      changes.find(({ after }) => after === SimulatedAlarmState.ALARM)?.at;

    const changes = evaluateAlarm(alarm, metricOf(alarm, records).finish(), { delay, morePeriods: 2 });

    expect(firstAlarm(changes)).toBe(firstAlarm(referenceChanges(alarm, records, 2, records[0].arrival, until)));
  }), { numRuns: 200 });
});

function metricOf({ defaultValue }: AlarmSettings, records: Arrival[]): Metric {
  const metric = new Metric(defaultValue);
  for (const { start, isMatch } of records) {
    if (isMatch) metric.add(start, 1);
    else metric.pass(start);
  }
  return metric;
}

const HOURLY: AlarmSettings = {
  format: FlowLogFormat.DEFAULT, pattern: { matches: () => true }, metricValue: 1, defaultValue: undefined,
  clock: 'start', aggregation: 600, delivery: 300, period: 3600, statistic: 'Sum', threshold: 1,
  comparisonOperator: 'GreaterThanOrEqualToThreshold', evaluationPeriods: 1, datapointsToAlarm: 1, treatMissingData: 'notBreaching',
};

function changesOf(given: Partial<AlarmSettings>) {
  const alarm = { ...HOURLY, ...given };
  const metric = metricOf(alarm, [{ start: 0, isMatch: true, arrival: 60 }]);
  return evaluateAlarm(alarm, metric.finish(), { delay: 0, morePeriods: 0 });
}

test.each([[24, 60], [25, 3600]])('an alarm that looks at %i hours is evaluated first after %i s', (evaluationPeriods, at) => {
  expect(changesOf({ evaluationPeriods })[0].at).toBe(at);
});

test('a change is told with the newest period that breaches', () => {
  expect(changesOf({ period: 60, evaluationPeriods: 1441 })).toEqual([
    { at: 3600, before: 'INSUFFICIENT_DATA', after: 'ALARM', value: 1, periodEnd: 60 },
  ]);
});

test('without a record nothing changes', () => {
  expect(evaluateAlarm(HOURLY, metricOf(HOURLY, []).finish(), { delay: 0, morePeriods: 0 })).toEqual([]);
});
