import * as fc from 'fast-check';
import { QuerySink } from '../../src/cli/query-sink';
import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import { FlowLogQuery } from '../../src/query/flow-log-query';

const { SRC_ADDR, BYTES } = FlowLogField;
const format = FlowLogFormat.of(SRC_ADDR, BYTES);

function feed(query: FlowLogQuery, lines: string[][], mostGroups: number): QuerySink {
  const sink = new QuerySink({ question: query._question, format, note: () => undefined, mostGroups });
  sink.begin('a.log', undefined);
  for (const chunk of lines) sink.take(Buffer.from(`${chunk.join('\n')}\n`));
  sink.end();
  return sink;
}

test('with more groups than there is room for, numbers are too small by no more than is said', () => {
  const addresses = fc.nat(30).map((last) => `10.0.0.${last}`);
  const chunks = fc.array(fc.array(fc.tuple(addresses, fc.nat(9)), { minLength: 1, maxLength: 6 }), { maxLength: 30 });
  fc.assert(fc.property(chunks, fc.constantFrom('count', 'sum'), (records, kind) => {
    const query = (kind === 'count' ? FlowLogQuery.count() : FlowLogQuery.sum(BYTES)).groupBy(SRC_ADDR).limit(5);
    const lines = records.map((chunk) => chunk.map((words) => words.join(' ')));
    const { rows } = query.limit(100).run(lines.flat(), format);
    const exact = new Map(rows.map(({ values, measure }) => [values[0], measure!]));

    const sink = feed(query, lines, 10);

    for (const { values, measure } of sink.finish().rows) {
      expect(measure).toBeLessThanOrEqual(exact.get(values[0])!);
      expect(measure! + sink.error).toBeGreaterThanOrEqual(exact.get(values[0])!);
    }
    if (sink.error === 0 && exact.size <= 10) expect(sink.finish().rows).toEqual(query.run(lines.flat(), format).rows);
  }));
});

test('the records that match are counted exactly, whatever is forgotten', () => {
  const lines = Array.from({ length: 50 }, (_, index) => [`10.0.0.${index} 1`]);

  expect(feed(FlowLogQuery.count().groupBy(SRC_ADDR).limit(5), lines, 10).finish().matches).toBe(50);
});

test('problems are told of each file, with their number', () => {
  const notes: string[] = [];
  const sink = new QuerySink({ question: FlowLogQuery.count()._question, format, note: (text) => notes.push(text) });
  const files = { 'a.log': '10.0.0.1 1\nodd\n', 'b.log': '10.0.0.1 1\n10.0.0.2 1\nodd\n', 'c.log': '10.0.0.1 1\n' };
  for (const [file, text] of Object.entries(files)) {
    sink.begin(file, undefined);
    sink.take(Buffer.from(text));
    sink.end();
  }

  const { records, unreadable, problems } = sink.finish();
  expect([records, unreadable]).toEqual([4, 2]);
  expect(problems).toEqual(['a.log: record 2: expected 2 columns, got 1: odd',
    'b.log: record 3: expected 2 columns, got 1: odd']);
  expect(notes).toHaveLength(2);
});

test('a file without a field of the query is an error', () => {
  const sink = new QuerySink({ question: FlowLogQuery.sum(BYTES)._question, format, note: () => undefined });

  expect(() => sink.begin('a.log', FlowLogFormat.of(SRC_ADDR))).toThrow(
    "got 'srcaddr'; choose another query, or say with --format which fields they have");
});

test('as many groups as there is room for are counted exactly, and of one more half of the room is kept', () => {
  const lines = (count: number) => [Array.from({ length: count }, (_, index) => `10.0.0.${index} 1`)];
  const query = FlowLogQuery.count().groupBy(SRC_ADDR);

  expect(feed(query, lines(10), 10).finish().rows).toHaveLength(10);
  expect(feed(query.limit(3), lines(11), 10).finish().rows).toHaveLength(3);
  expect(feed(query.limit(3), lines(11), 10).error).toBe(1);
  expect(feed(query.limit(10), lines(11), 10).finish().rows).toHaveLength(10);
});

test('it is half of the room that is kept', () => {
  const lines = Array.from({ length: 11 }, (_, index) => `10.0.0.${index} 1`);

  const sink = feed(FlowLogQuery.count().groupBy(SRC_ADDR).limit(3), [lines], 10);

  expect(sink['runner'].size).toBe(5);
});

test.each([
  ['no limit', FlowLogQuery.count()],
  ['a minimum', FlowLogQuery.minimum(BYTES).limit(5)],
  ['a limit beyond the room', FlowLogQuery.count().limit(11)],
])('%s with more groups than there is room for is an error', (_, query) => {
  const lines = [Array.from({ length: 11 }, (__, index) => `10.0.0.${index} 1`)];

  expect(() => feed(query.groupBy(SRC_ADDR), lines, 10)).toThrow(
    'there are more than 10 groups; group by fewer fields, narrow the query with --where, or ask for the largest with --limit');
});
