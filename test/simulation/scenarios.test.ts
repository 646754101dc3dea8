import { Metric } from '../../src/simulation/metric';
import { scenariosOf } from '../../src/simulation/scenarios';
import { alarmSettings } from './settings';

function metricOf(...minutes: number[]): Metric {
  const metric = new Metric(undefined);
  for (const minute of minutes) metric.add(minute * 60, 1);
  return metric;
}

test('the alarm fires at once if records are there at once, and after the whole delay if they are late', () => {
  const scenarios = scenariosOf(alarmSettings({ aggregation: 600, delivery: 290 }), metricOf(0));

  expect(scenarios[0].firesAt).toBe(60);
  expect(scenarios.at(-1)!.firesAt).toBe(undefined); // the record is older than the period when it comes
});

test('late records fire what looks back far enough', () => {
  const scenarios = scenariosOf(alarmSettings({ aggregation: 60, delivery: 61, period: 3600 }), metricOf(0));

  expect(scenarios.map(({ firesAt }) => firesAt)).toEqual(expect.arrayContaining([60, 240])); // 121 s, in whole minutes
  expect(scenarios.at(-1)!.firesAt).toBe(240);
});

test('a datapoint that is stamped on arrival moves, and none is too late', () => {
  const scenarios = scenariosOf(alarmSettings({ clock: 'arrival', aggregation: 600 }), metricOf(0));

  expect(scenarios.at(-1)!.firesAt).toBe(660);
  expect(scenarios.at(-1)!.data.published).toEqual([600]);
});

test('scenarios without an alarm come last', () => {
  const scenarios = scenariosOf(alarmSettings({ aggregation: 600 }), metricOf(0));
  const fires = scenarios.map(({ firesAt }) => firesAt !== undefined);

  expect(fires).toEqual([...fires].sort((a, b) => Number(b) - Number(a)));
  expect(new Set(fires).size).toBe(2);
});
