import type { Measure } from '../../src/model/measure';
import { FlowLogField } from '../../src/model/flow-log-field';
import { aggregate, fillGaps, valueSegments } from '../../src/simulation/value-segments';

const SIGHT = { from: 10, to: 19 };
const field = FlowLogField.BYTES;

test('a record is found from when it comes into sight until it leaves it, both included', () => {
  expect(valueSegments([{ time: 100 }], { kind: 'count' }, SIGHT)).toEqual([{ from: 110, until: 120, value: 1 }]);
});

test('records that are seen together count together', () => {
  expect(valueSegments([{ time: 104 }, { time: 100 }], { kind: 'count' }, SIGHT)).toEqual([
    { from: 110, until: 114, value: 1 }, { from: 114, until: 120, value: 2 }, { from: 120, until: 124, value: 1 },
  ]);
});

test('a record that arrives after it has left the sight is never found', () => {
  expect(valueSegments([{ time: 100 }], { kind: 'count' }, { from: 20, to: 19 })).toEqual([]);
});

test('gaps are filled from one moment to another', () => {
  expect(fillGaps([{ from: 5, until: 6, value: 1 }], 3, 8, 0)).toEqual([
    { from: 3, until: 5, value: 0 }, { from: 5, until: 6, value: 1 }, { from: 6, until: 8, value: 0 },
  ]);
});

test.each<[Measure, number | undefined]>([
  [{ kind: 'count' }, 3],
  [{ kind: 'sum', field }, 6],
  [{ kind: 'minimum', field }, 2],
  [{ kind: 'maximum', field }, 4],
  [{ kind: 'average', field }, 3],
])('%j leaves out records without a number, unless it counts records', (measure, expected) => {
  expect(aggregate([{ time: 1, value: 4 }, { time: 2 }, { time: 3, value: 2 }], measure)).toBe(expected);
});

test('without any number there is no sum', () => {
  expect(aggregate([{ time: 1 }], { kind: 'sum', field })).toBeUndefined();
});
