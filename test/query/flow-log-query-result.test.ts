import { FlowLogQueryResult } from '../../src/query/flow-log-query-result';

const parts = { columns: ['srcaddr', 'records'], rows: [{ values: ['10.0.0.1'], measure: 5 }], records: 7, matches: 5, unreadable: 0, problems: [] };

test('a result prints as a table, and how many records it comes from', () => {
  expect(FlowLogQueryResult._of(parts).toString()).toBe('srcaddr   records\n10.0.0.1        5\n\n5 of 7 records match');
});

test('lines that are not records are told', () => {
  const result = FlowLogQueryResult._of({ ...parts, unreadable: 2, problems: ['odd', 'odder'] });

  expect(result.toString().split('\n').slice(-4)).toEqual(['5 of 7 records match', 'unreadable lines: 2', '  odd', '  odder']);
});
