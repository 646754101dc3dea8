import { FlowLogFormat } from '../../src/model/flow-log-format';
import { FlowLogQueries } from '../../src/query/flow-log-queries';
import type { FlowLogQuery } from '../../src/query/flow-log-query';
import { NAMED_QUERIES, namedQueriesFor } from '../../src/query/named-queries';
import { lackedField } from '../../src/query/needed-fields';

test('each name is that of the function which makes the query', () => {
  const functions = FlowLogQueries as unknown as Record<string, () => FlowLogQuery>;

  for (const { name, query } of NAMED_QUERIES) {
    const functionName = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    expect([name, query.toString()]).toEqual([name, functions[functionName]().toString()]);
  }
});

test('names and descriptions are told apart', () => {
  expect(new Set(NAMED_QUERIES.map(({ name }) => name)).size).toBe(NAMED_QUERIES.length);
  expect(NAMED_QUERIES.filter(({ description }) => !/^[A-Z].*[^.]$/.test(description))).toEqual([]);
});

test('a format has the queries whose fields it has', () => {
  const names = (format: FlowLogFormat) => namedQueriesFor(format).map(({ name }) => name);

  expect(names(FlowLogFormat.parseHeader('srcaddr bytes'))).toEqual(['top-talkers']);
  expect(names(FlowLogFormat.DEFAULT)).not.toContain('top-talkers-packet-level');
  for (const { query } of namedQueriesFor(FlowLogFormat.VERSIONS_2_TO_5)) {
    expect(lackedField(query._question, FlowLogFormat.VERSIONS_2_TO_5)).toBeUndefined();
  }
});
