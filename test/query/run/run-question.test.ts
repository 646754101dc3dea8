import { FlowLogField } from '../../../src/model/flow-log-field';
import { FlowLogFormat } from '../../../src/model/flow-log-format';
import { FlowLogQueryOrder } from '../../../src/query/flow-log-query-order';
import type { Question } from '../../../src/query/question';
import { runQuestion } from '../../../src/query/run/run-question';

const { BYTES, SRC_ADDR } = FlowLogField;
const FORMAT = FlowLogFormat.parseHeader('srcaddr bytes start');
const SUM: Question = { measure: { kind: 'sum', field: BYTES }, conditions: [], groups: [SRC_ADDR], order: FlowLogQueryOrder.LARGEST_FIRST };

test('rows have what the question asks, and a time only if it asks for one', () => {
  const lines = ['10.0.0.1 5 60', '10.0.0.1 6 61', '10.0.0.2 - 60'];

  expect(runQuestion(SUM, lines, FORMAT)).toMatchObject({
    columns: ['srcaddr', 'sum_bytes'], rows: [{ values: ['10.0.0.1'], measure: 11 }, { values: ['10.0.0.2'] }], records: 3, matches: 3, unreadable: 0,
  });
  expect(runQuestion(SUM, lines, FORMAT).rows.map((row) => Object.keys(row))).toEqual([['values', 'measure'], ['values']]);
  expect(runQuestion({ ...SUM, period: 60 }, lines.slice(0, 1), FORMAT).rows)
    .toEqual([{ time: new Date(60_000), values: ['10.0.0.1'], measure: 5 }]);
});

test('the first three lines that are not records are told, all are counted', () => {
  const { unreadable, problems, records } = runQuestion(SUM, ['a', 'b', '10.0.0.1 5 60', 'c', 'd'], FORMAT);

  expect([unreadable, records]).toEqual([4, 1]);
  expect(problems.map((problem) => problem.slice(-3))).toEqual([': a', ': b', ': c']);
});

test('more lines than are read at once are all read', () => {
  const lines = Array.from({ length: 25_001 }, () => '10.0.0.1 1 60');

  expect(runQuestion(SUM, lines, FORMAT)).toMatchObject({ records: 25_001, rows: [{ measure: 25_001 }] });
});

test('the last so many seconds are those before now', () => {
  const now = Math.floor(Date.now() / 1000);
  const lines = [`10.0.0.1 1 ${now - 100}`, `10.0.0.1 2 ${now - 30}`];

  expect(runQuestion({ ...SUM, range: { kind: 'last', seconds: 60 } }, lines, FORMAT)).toMatchObject({ matches: 1, rows: [{ measure: 2 }] });
});
