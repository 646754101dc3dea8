import { asCsv, asJson, asTable } from '../../src/cli/print-answer';
import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogQuery } from '../../src/query/flow-log-query';
import { FlowLogQueryResult } from '../../src/query/flow-log-query-result';
import type { FlowLogQueryRow } from '../../src/query/flow-log-query-row';

const resultOf = (rows: FlowLogQueryRow[], columns = ['time', 'srcaddr', 'records']) =>
  FlowLogQueryResult._of({ columns, rows, records: 12_345, matches: 1000, unreadable: 2, problems: ['odd'] });

const ROW = { time: new Date('2026-11-20T02:00:00Z'), values: ['10.0.0.1'], measure: 5 };

test('a table ends with how many records match', () => {
  expect(asTable(resultOf([ROW])).split('\n').slice(1))
    .toEqual(['2026-11-20T02:00:00.000Z  10.0.0.1        5', '', '1,000 of 12,345 records match', '']);
});

test('CSV quotes what it must', () => {
  const rows = [ROW, { time: ROW.time, values: ['a "b", c'] }];

  expect(asCsv(resultOf(rows))).toBe('time,srcaddr,records\n'
    + '2026-11-20T02:00:00.000Z,10.0.0.1,5\n'
    + '2026-11-20T02:00:00.000Z,"a ""b"", c",-\n');
});

test('JSON has the rows by their columns, and what is not known', () => {
  const query = FlowLogQuery.sum(FlowLogField.BYTES).groupBy(FlowLogField.SRC_ADDR);
  const result = resultOf([{ values: ['10.0.0.1'], measure: 5 }, { values: ['10.0.0.2'] }], ['srcaddr', 'sum_bytes']);

  expect(JSON.parse(asJson(query, result, 7))).toEqual({
    query: query.toString(),
    rows: [{ srcaddr: '10.0.0.1', sum_bytes: 5 }, { srcaddr: '10.0.0.2', sum_bytes: null }],
    records: 12_345, matches: 1000, unreadable: 2, problems: ['odd'], mayBeTooSmallBy: 7,
  });
});

test('JSON has the time of a row', () => {
  expect(JSON.parse(asJson(FlowLogQuery.count(), resultOf([ROW]), 0))).toMatchObject({
    rows: [{ time: '2026-11-20T02:00:00.000Z', srcaddr: '10.0.0.1', records: 5 }],
  });
});
