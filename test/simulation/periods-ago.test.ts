import * as fc from 'fast-check';
import { Metric } from '../../src/simulation/metric';
import { PeriodsAgo, type PeriodsOptions } from '../../src/simulation/periods-ago';

function periodsOf(minutes: [minute: number, value: number][], options: Partial<PeriodsOptions> = {}): PeriodsAgo {
  const metric = new Metric(undefined);
  for (const [minute, value] of minutes) metric.add(minute * 60, value);
  return new PeriodsAgo(metric.finish(), { period: 120, statistic: 'Sum', delay: 0, count: 3, ...options });
}

test('periods end at the moment they are seen from, the newest first', () => {
  const periods = periodsOf([[0, 1], [1, 2], [2, 4], [3, 8]]);

  expect(periods.at(240).values).toEqual([{ age: 0, value: 12 }, { age: 1, value: 3 }]);
  expect(periods.at(300).values).toEqual([{ age: 0, value: 8 }, { age: 1, value: 6 }, { age: 2, value: 1 }]);
});

test('a period without data is left out, and so is one before the last that are looked at', () => {
  expect(periodsOf([[0, 1], [4, 2]]).at(360).values).toEqual([{ age: 0, value: 2 }, { age: 2, value: 1 }]);
  expect(periodsOf([[0, 1], [4, 2]]).at(420).values).toEqual([{ age: 1, value: 2 }]);
});

test('a minute is seen once it has ended, and as late as its records come', () => {
  expect(periodsOf([[0, 1]]).at(59)).toEqual({ values: [], nextChange: 60 });
  expect(periodsOf([[0, 1]]).at(60).values).toEqual([{ age: 0, value: 1 }]);
  expect(periodsOf([[0, 1]], { delay: 120 }).at(179)).toEqual({ values: [], nextChange: 180 });
});

test('between now and the next change nothing looks different', () => {
  const options = fc.record({
    period: fc.constantFrom(60, 120, 3600), delay: fc.constantFrom(0, 60, 900), count: fc.integer({ min: 1, max: 4 }),
  });
  const minutes = fc.uniqueArray(fc.nat(60), { minLength: 1, maxLength: 30 });
  fc.assert(fc.property(minutes, options, fc.nat(80), (list, given, from) => {
    const periods = periodsOf(list.map((minute) => [minute, minute + 1]), given);
    const { values, nextChange } = periods.at(from * 60);
    for (let at = from * 60; at < Math.min(nextChange, 90 * 60); at += 60) {
      expect(periods.at(at).values).toEqual(values);
    }
  }));
});

test('a long stretch has the same value when it is asked for again', () => {
  const periods = periodsOf(Array.from({ length: 20 }, (_, minute) => [minute, 1]), { period: 1200, count: 1 });

  for (const time of [1200, 1200]) expect(periods.at(time).values).toEqual([{ age: 0, value: 20 }]);
  expect(periods.at(1260).values).toEqual([{ age: 0, value: 19 }]);
});
