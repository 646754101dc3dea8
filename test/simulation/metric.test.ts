import * as fc from 'fast-check';
import { Metric, statisticOf, type Samples } from '../../src/simulation/metric';

const SAMPLES: Samples = { count: 4, sum: 10, min: 1, max: 5 };

test.each<[string, number]>([
  ['Sum', 10], ['Average', 2.5], ['Minimum', 1], ['Maximum', 5], ['SampleCount', 4], ['SUM', 10], ['samplecount', 4],
])('the %s of the samples is %d', (name, value) => {
  expect(statisticOf(name)(SAMPLES)).toBe(value);
});

test.each(['p99', 'tm90', '', 'toString', 'Sums'])('the statistic %j is not simulated', (name) => {
  expect(() => statisticOf(name)).toThrow(
    `'statistic' must be Sum, Average, Minimum, Maximum or SampleCount to be simulated, got '${name}'`);
});

/** What was published, by its minute. */
function published(metric: Metric, delay = 0): [number, Samples][] {
  const data = metric.finish(delay);
  return data.published.map((minute, index) => [minute, data.values(index, index + 1)]);
}

function metricWith(defaultValue?: number): Metric {
  const metric = new Metric(defaultValue);
  metric.add(179, 5);
  metric.pass(130);
  metric.add(120, 3);
  metric.pass(59);
  return metric;
}

test('records of one minute are one datapoint, in order of time', () => {
  expect(published(metricWith())).toEqual([[120, { count: 2, sum: 8, min: 3, max: 5 }]]);
});

test('a minute of which nothing matches has the default value', () => {
  expect(published(metricWith(0))).toEqual([
    [0, { count: 1, sum: 0, min: 0, max: 0 }], [120, { count: 2, sum: 8, min: 3, max: 5 }],
  ]);
});

test('a minute with records is recorded, whether they match or not, and as late as they come', () => {
  expect(metricWith().finish().recorded).toEqual([0, 120]);
  expect(metricWith().finish(600)).toMatchObject({ recorded: [600, 720], published: [720] });
});

test('values of a stretch are those of its minutes together, and leave the minutes as they are', () => {
  const metric = new Metric(undefined);
  for (const [time, value] of [[0, 1], [60, 7], [120, 3]]) metric.add(time, value);
  const data = metric.finish();

  expect(data.values(0, 2)).toEqual({ count: 2, sum: 8, min: 1, max: 7 });
  expect(data.values(0, 2)).toEqual({ count: 2, sum: 8, min: 1, max: 7 });
  expect(data.values(1, 3)).toEqual({ count: 2, sum: 10, min: 3, max: 7 });
});

test('so many published minutes are before a time as a search one by one finds', () => {
  fc.assert(fc.property(fc.array(fc.nat(2000), { maxLength: 20 }), fc.nat(2100), (times, at) => {
    const metric = new Metric(undefined);
    for (const time of times) metric.add(time, 1);
    const data = metric.finish();
    expect(data.countBefore(at)).toBe(data.published.filter((minute) => minute < at).length);
  }));
});
