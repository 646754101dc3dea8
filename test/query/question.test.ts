import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogQueryOrder } from '../../src/query/flow-log-query-order';
import { aggregateFunction, columnsOf, measureColumn, withinSeconds, type Question } from '../../src/query/question';

const QUESTION: Question = { measure: { kind: 'count' }, conditions: [], groups: [FlowLogField.PKT_SRC_ADDR], order: FlowLogQueryOrder.BY_GROUP };

test('the measure has a column by its field, as columns of tables are called', () => {
  expect(measureColumn({ kind: 'count' })).toBe('records');
  expect(measureColumn({ kind: 'average', field: FlowLogField.FLOW_DIRECTION })).toBe('average_flow_direction');
});

test('the functions that combine numbers are called as Logs Insights and SQL call them', () => {
  const kinds = ['sum', 'minimum', 'maximum', 'average'] as const;

  expect(kinds.map((kind) => aggregateFunction({ kind, field: FlowLogField.BYTES }))).toEqual(['sum', 'min', 'max', 'avg']);
});

test('time comes first, then the groups, then the measure', () => {
  expect(columnsOf({ ...QUESTION, period: 60 })).toEqual(['time', 'pkt_srcaddr', 'records']);
  expect(columnsOf(QUESTION)).toEqual(['pkt_srcaddr', 'records']);
});

test('a range is from the first second on, until before the last, and either end may be open', () => {
  expect(withinSeconds({ kind: 'between', from: 60, until: 120 }, 'start')).toEqual(['start >= 60', 'start < 120']);
  expect(withinSeconds({ kind: 'between', from: 60 }, 'start')).toEqual(['start >= 60']);
  expect(withinSeconds({ kind: 'between', until: 120 }, 'start')).toEqual(['start < 120']);
});
