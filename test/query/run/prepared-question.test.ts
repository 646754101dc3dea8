import { FlowLogCondition } from '../../../src/filter-pattern/flow-log-condition';
import { FlowLogField } from '../../../src/model/flow-log-field';
import { FlowLogFormat } from '../../../src/model/flow-log-format';
import { FlowLogQuery } from '../../../src/query/flow-log-query';
import { PreparedQuestion } from '../../../src/query/run/prepared-question';

const FORMAT = FlowLogFormat.parseHeader('start srcaddr dstport bytes');
const QUERY = FlowLogQuery.sum(FlowLogField.BYTES)
  .where(FlowLogCondition.withinCidr(FlowLogField.SRC_ADDR, '10.0.0.0/8'), FlowLogCondition.atLeast(FlowLogField.DST_PORT, 1024))
  .groupBy(FlowLogField.DST_PORT, FlowLogField.SRC_ADDR);

/** What a query makes of each record. */
function seenBy<T>(query: FlowLogQuery, lines: string[], look: (prepared: PreparedQuestion, bytes: Buffer) => T): T[] {
  const seen: T[] = [];
  const prepared: PreparedQuestion = new PreparedQuestion(query._question, FORMAT, {
    record: (bytes) => seen.push(look(prepared, bytes)),
    other: () => {},
  });
  prepared.lines.read(Buffer.from(lines.join('\n')));
  return seen;
}

test('it knows the columns that the question is about, and none for a time that it does not ask for', () => {
  const [{ groupColumns, startColumn, measureColumn }] = seenBy(QUERY, ['1 10.0.0.1 8080 5'], (prepared) => prepared);

  expect({ groups: [...groupColumns], startColumn, measureColumn })
    .toEqual({ groups: [2, 1], startColumn: -1, measureColumn: 3 });
  expect(seenBy(QUERY._perSeconds(60), ['1 10.0.0.1 8080 5'], (prepared) => prepared.startColumn)).toEqual([0]);
});

test('a record matches if all conditions hold, those on ranges of addresses too', () => {
  const lines = ['1 10.0.0.1 8080 5', '1 11.0.0.1 8080 5', '1 10.0.0.1 22 5', '1 - 8080 5'];

  expect(seenBy(QUERY, lines, (prepared, bytes) => prepared.matches(bytes))).toEqual([true, false, false, false]);
});

test('the line that names the fields is not a record, though it has as many columns', () => {
  expect(seenBy(QUERY, ['start srcaddr dstport bytes', 'start srcaddr dstport packets'], (prepared, bytes) => prepared.isHeader(bytes)))
    .toEqual([true, false]);
});

test('a number that cannot be is a problem of its column', () => {
  expect(seenBy(QUERY, ['1 10.0.0.1 8080 many'], (prepared, bytes) => [prepared.numberAt(bytes, 3), prepared.problemOf(bytes)]))
    .toEqual([[NaN, "column 4 ('bytes') must be a whole number or '-', got 'many'"]]);
});

test('a field that the format lacks is an error', () => {
  expect(() => seenBy(QUERY.groupBy(FlowLogField.ACTION), [], () => {})).toThrow("the format must have the field 'action'");
});
