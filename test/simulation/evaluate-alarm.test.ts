import * as fc from 'fast-check';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import type { AlarmSettings } from '../../src/simulation/alarm-settings';
import { Change, evaluateAlarm } from '../../src/simulation/evaluate-alarm';
import { Metric } from '../../src/simulation/metric';
import { nextState } from '../../src/simulation/next-state';
import { SimulatedAlarmState } from '../../src/simulation/simulated-alarm-state';

const settings: fc.Arbitrary<AlarmSettings> = fc.record({
  format: fc.constant(FlowLogFormat.DEFAULT),
  pattern: fc.constant({ matches: () => true }),
  metricValue: fc.constant(1),
  defaultValue: fc.constantFrom(0, undefined),
  period: fc.constantFrom(60, 120, 300),
  statistic: fc.constant('Sum'),
  threshold: fc.integer({ min: 1, max: 3 }),
  comparisonOperator: fc.constantFrom('GreaterThanOrEqualToThreshold', 'LessThanThreshold'),
  evaluationPeriods: fc.integer({ min: 1, max: 3 }),
  datapointsToAlarm: fc.constant(1),
  treatMissingData: fc.constantFrom('breaching', 'notBreaching', 'ignore', 'missing'),
});

/** Records by the minute; most minutes have none, and some gaps are long. */
const gap = fc.constantFrom(0, 1, 1, 2, 5, 40);
const minutes = fc.array(fc.record({ gap, isMatch: fc.boolean() }), { maxLength: 12 });

test('leaving out times at which nothing can change changes nothing', () => {
  fc.assert(fc.property(settings, minutes, (alarm, steps) => {
    const metric = new Metric(alarm.defaultValue);
    let time = 0;
    for (const { gap, isMatch } of steps) {
      time += gap * 60;
      if (isMatch) metric.add(time, 1);
      else metric.pass(time);
    }

    expect(evaluateAlarm(alarm, metric)).toEqual(steps.length === 0 ? [] : everyMinute(alarm, metric));
  }));
});

/** The evaluation as it is documented, minute by minute. */
function everyMinute(alarm: AlarmSettings, metric: Metric): Change[] {
  const { period, evaluationPeriods, threshold, treatMissingData } = alarm;
  const isAbove = alarm.comparisonOperator === 'GreaterThanOrEqualToThreshold';
  const recorded = metric.recordedMinutes();
  const changes: Change[] = [];
  let state = SimulatedAlarmState.INSUFFICIENT_DATA;
  for (let at = recorded[0] + 60; at <= recorded.at(-1)! + 60; at += 60) {
    const values = Array.from({ length: evaluationPeriods + 2 }, (_, index) =>
      metric.between(at - (index + 1) * period, at - index * period)?.sum);
    const breaches = values.map((value) => value === undefined ? undefined : (value >= threshold) === isAbove);
    const after = nextState({ breaches, evaluationPeriods, datapointsToAlarm: 1, treatMissingData, state });
    if (after !== state) changes.push({ at, before: state, after, value: values[0] });
    state = after;
  }
  return changes;
}
