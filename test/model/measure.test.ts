import { FlowLogField } from '../../src/model/flow-log-field';
import { describeMeasure, isAdditive } from '../../src/model/measure';

test('a measure is described by what is counted', () => {
  expect(describeMeasure({ kind: 'count' })).toBe('number of records');
  expect(describeMeasure({ kind: 'sum', field: FlowLogField.BYTES })).toBe('sum of bytes');
});

test('counts and sums of groups add up, other measures do not', () => {
  const kinds = ['sum', 'minimum', 'maximum', 'average'] as const;

  expect(isAdditive({ kind: 'count' })).toBe(true);
  expect(kinds.filter((kind) => isAdditive({ kind, field: FlowLogField.BYTES }))).toEqual(['sum']);
});
