import * as fc from 'fast-check';
import { FlowLogField } from '../../../src/model/flow-log-field';
import { FlowLogQueryOrder } from '../../../src/query/flow-log-query-order';
import type { Question } from '../../../src/query/question';
import { rankRows, type Row } from '../../../src/query/run/rank-rows';

const { BY_GROUP, LARGEST_FIRST, SMALLEST_FIRST } = FlowLogQueryOrder;
const { ACTION, DST_PORT, START } = FlowLogField;

/** The rows in order, each by its values. */
function ranked(rows: Row[], order: FlowLogQueryOrder, groups = [DST_PORT], limit?: number): string[] {
  const question: Question = { measure: { kind: 'count' }, conditions: [], groups, order, limit };
  return rankRows(rows, question).map(({ time, values }) => [...time === undefined ? [] : [time], ...values].join(' '));
}

const ROWS: Row[] = [{ values: ['9'], measure: 1 }, { values: ['-'], measure: 3 }, { values: ['10'], measure: 3 }, { values: ['8'] }];

test.each<[FlowLogQueryOrder, string[]]>([
  [LARGEST_FIRST, ['10', '-', '9', '8']],
  [SMALLEST_FIRST, ['9', '10', '-', '8']],
  [BY_GROUP, ['8', '9', '10', '-']],
])('in the order %s equal measures are in order of their groups, and what is missing is last', (order, expected) => {
  expect(ranked([...ROWS], order)).toEqual(expected);
});

test('numbers and times are ordered as numbers, text by its characters', () => {
  const values = [['10'], ['9'], ['100']].map((each) => ({ values: each, measure: 1 }));

  expect(ranked([...values], BY_GROUP, [START])).toEqual(['9', '10', '100']);
  expect(ranked([...values], BY_GROUP, [ACTION])).toEqual(['10', '100', '9']);
});

test('earlier rows come before others of the same measure', () => {
  const rows: Row[] = [{ time: 120, values: ['1'], measure: 1 }, { time: 60, values: ['2'], measure: 1 }];

  expect(ranked(rows, LARGEST_FIRST)).toEqual(['60 2', '120 1']);
});

test('the order is the same in whatever order rows come, and a limit keeps the first', () => {
  const rows = fc.array(fc.record({ values: fc.tuple(fc.constantFrom('1', '2', '10', '-')), measure: fc.option(fc.nat(3), { nil: undefined }) }));
  const orders = fc.constantFrom(LARGEST_FIRST, SMALLEST_FIRST, BY_GROUP);
  fc.assert(fc.property(rows, orders, fc.nat(5), (list, order, limit) => {
    const all = ranked([...list], order);
    if (order !== BY_GROUP) expect(ranked([...list].reverse(), order)).toEqual(all);
    expect(ranked([...list], order, [DST_PORT], limit)).toEqual(all.slice(0, limit));
  }));
});
