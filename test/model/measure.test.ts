import { FlowLogField } from '../../src/model/flow-log-field';
import { describeMeasure } from '../../src/model/measure';

test('a measure is described by what is counted', () => {
  expect(describeMeasure({ kind: 'count' })).toBe('number of records');
  expect(describeMeasure({ kind: 'sum', field: FlowLogField.BYTES })).toBe('sum of bytes');
});
