import fc from 'fast-check';
import { Period, periodsOf, thin, totalOf } from '../../src/chart/periods';

function periods(values: readonly (number | undefined)[]): Period[] {
  return values.map((value, index) => ({ at: index * 60, values: [value] }));
}

test('points of several series in one period come together, in order of time', () => {
  const series = [
    { name: 'a', points: [{ at: 60, value: 1 }, { at: 0, value: 2 }] },
    { name: 'b', points: [{ at: 60, value: 3 }, { at: 120 }] },
  ];

  expect(periodsOf(series)).toEqual([
    { at: 0, values: [2, undefined] }, { at: 60, values: [1, 3] }, { at: 120, values: [undefined, undefined] },
  ]);
  expect(periodsOf(series).map(totalOf)).toEqual([2, 4, undefined]);
});

test('as many periods as there is room for stay as they are', () => {
  const { periods: kept, each } = thin(periods([1, 2, 3]), 60, 3, 'largest');

  expect({ kept, each }).toEqual({ kept: periods([1, 2, 3]), each: 1 });
});

test.each<['largest' | 'smallest', number[]]>([['largest', [5, 9]], ['smallest', [1, 2]]])(
  'where there is no room the %s of its neighbors stands for them', (extreme, values) => {
    const { periods: kept, each } = thin(periods([1, 5, undefined, 2, 9, 4]), 60, 2, extreme);

    expect({ values: kept.map(totalOf), each }).toEqual({ values, each: 3 });
  });

test('no more are left than there is room for, and the most extreme is among them', () => {
  fc.assert(fc.property(fc.array(fc.nat(), { minLength: 1 }), fc.integer({ min: 1, max: 20 }), (values, most) => {
    const { periods: kept } = thin(periods(values), 60, most, 'largest');

    expect(kept.length).toBeLessThanOrEqual(most);
    expect(Math.max(...kept.map((period) => totalOf(period)!))).toBe(Math.max(...values));
  }));
});

test('a gap of years takes no room of its own', () => {
  const { periods: kept } = thin([...periods([1]), { at: 4e12, values: [2] }], 60, 400, 'largest');

  expect(kept).toHaveLength(2);
});

test('a period stands for the stretch from its beginning, wherever in it the period is', () => {
  const later = periods([1, 5, 2, 3, 1, 9]).map(({ at, values }) => ({ at: at + 600, values }));

  const { periods: kept, begin } = thin(later, 60, 2, 'largest');

  expect(kept.map(({ at }) => at)).toEqual([660, 900]);
  expect(kept.map(begin)).toEqual([600, 780]);
});

test('no periods are none, each of its own', () => {
  const { periods: kept, each, begin } = thin([], 60, 2, 'largest');

  expect({ kept, each, begin: begin({ at: 60, values: [] }) }).toEqual({ kept: [], each: 1, begin: 60 });
});

test.each(['largest', 'smallest'] as const)('of several that are the %s the first stands for all', (extreme) => {
  expect(thin(periods([3, 3, 3]), 60, 1, extreme).periods.map(({ at }) => at)).toEqual([0]);
});

test.each(['largest', 'smallest'] as const)('a period without a number stands for its neighbors only where none has one (the %s)', (extreme) => {
  const { periods: kept } = thin(periods([undefined, 0, undefined, undefined]), 60, 2, extreme);

  expect(kept.map(totalOf)).toEqual([0, undefined]);
});
