import { FlowLogCondition } from '../../../src/filter-pattern/flow-log-condition';
import { FlowLogField } from '../../../src/model/flow-log-field';
import { FlowLogFormat } from '../../../src/model/flow-log-format';
import { FlowLogQueryOrder } from '../../../src/query/flow-log-query-order';
import type { Question } from '../../../src/query/question';
import { QuestionRunner } from '../../../src/query/run/question-runner';

const { BYTES, SRC_ADDR } = FlowLogField;
const COUNT: Question = { measure: { kind: 'count' }, conditions: [], groups: [], order: FlowLogQueryOrder.LARGEST_FIRST };
const FORMAT = FlowLogFormat.parseHeader('srcaddr bytes start');

function run(question: Partial<Question>, lines: string[], format = FORMAT) {
  const unreadable: string[] = [];
  const onUnreadable = (problem: string, line: string) => unreadable.push(`${problem}: ${line}`);
  const runner = new QuestionRunner({ question: { ...COUNT, ...question }, now: 1000, onUnreadable });
  runner.use(format);
  runner.take(Buffer.from(lines.join('\n')));
  const rows = runner.rows().map(({ time, values, measure }) => ({ time, values: values.join(), measure }));
  return { runner, unreadable, rows };
}

test('records of one group have a row even if there is none', () => {
  expect(run({}, []).rows).toEqual([{ time: undefined, values: '', measure: 0 }]);
  expect(run({ groups: [SRC_ADDR] }, []).rows).toEqual([]);
  expect(run({ period: 60 }, []).rows).toEqual([]);
});

test('a header between records is not one, a record that begins like it is', () => {
  const { runner } = run({}, ['srcaddr bytes start', '10.0.0.1 1 60', 'srcaddr bytes end', 'srcaddr bytes start']);

  expect(runner.records).toBe(2);
});

test('a period begins at a multiple of its length', () => {
  const lines = ['a 1 59', 'a 1 60', 'a 1 119', 'a 1 120'];

  expect(run({ period: 60, order: FlowLogQueryOrder.BY_GROUP }, lines).rows.map(({ time, measure }) => [time, measure]))
    .toEqual([[0, 1], [60, 2], [120, 1]]);
});

test.each<[Question['range'], number]>([
  [{ kind: 'between', from: 60, until: 120 }, 2],
  [{ kind: 'last', seconds: 881 }, 2],
  [{ kind: 'last', seconds: 880 }, 1],
  [undefined, 4],
])('within %j start %i of the records at 59, 60, 119 and 120', (range, matches) => {
  const { runner } = run({ range }, ['a 1 59', 'a 1 60', 'a 1 119', 'a 1 120']);

  expect([runner.records, runner.matches]).toEqual([4, matches]);
});

test('conditions are on the columns of their fields, addresses among them', () => {
  const lines = ['10.0.0.1 5 60', '10.0.0.2 6 60', '11.0.0.1 6 60'];
  const conditions = [FlowLogCondition.withinCidr(SRC_ADDR, '10.0.0.0/8'), FlowLogCondition.atLeast(BYTES, 6)];

  expect(run({ conditions }, lines).runner.matches).toBe(1);
});

test('a number that is none is unreadable, where the question is about it', () => {
  const sum: Partial<Question> = { measure: { kind: 'sum', field: BYTES } };

  expect(run(sum, ['a many 60', 'a - 60', 'a 5 -']).unreadable)
    .toEqual([`column 2 ('bytes') must be a whole number or '-', got 'many': a many 60`]);
  expect(run({ period: 60 }, ['a many 60', 'a 1 soon']).unreadable)
    .toEqual([`column 3 ('start') must be a whole number or '-', got 'soon': a 1 soon`]);
  expect(run({}, ['a many soon', 'a 1']).unreadable).toEqual(['expected 3 columns, got 2: a 1']);
});

test('a record without a number counts, and adds nothing', () => {
  expect(run({ measure: { kind: 'average', field: BYTES } }, ['a - 60', 'a 4 60']).rows[0].measure).toBe(4);
  expect(run({ measure: { kind: 'sum', field: BYTES } }, ['a - 60']).rows[0].measure).toBeUndefined();
});

test('values of any length are groups of their own', () => {
  const long = 'x'.repeat(10_000);
  const lines = [`${long} 1 60`, `${long}y 1 60`, `${long} 1 60`];

  expect(run({ groups: [SRC_ADDR] }, lines).rows).toMatchObject([{ values: long, measure: 2 }, { values: `${long}y`, measure: 1 }]);
});

test.each([FlowLogQueryOrder.LARGEST_FIRST, FlowLogQueryOrder.SMALLEST_FIRST, FlowLogQueryOrder.BY_GROUP])(
  'with a limit there are the same first rows as without, in the order %s', (order) => {
    const lines = Array.from({ length: 50 }, (_, index) => `10.0.0.${index} ${index % 7 === 0 ? '-' : index % 5} 60`);
    const question: Partial<Question> = { groups: [SRC_ADDR], measure: { kind: 'sum', field: BYTES }, order };
    const { rows } = run(question, lines);

    for (const limit of [1, 9, 45, 49, 50, 51]) {
      expect(run({ ...question, limit }, lines).rows).toEqual(rows.slice(0, limit));
    }
  });

test('the groups with the smallest numbers are forgotten, and the largest of these numbers is told', () => {
  const lines = ['a', 'b', 'b', 'c', 'c', 'c', 'd'].map((address) => `${address} 1 60`);
  const { runner } = run({ groups: [SRC_ADDR] }, lines);

  expect(runner.forgetSmallest(2)).toBe(1);
  expect(runner.rows().map(({ values, measure }) => [...values, measure])).toEqual([['c', 3], ['b', 2]]);
  runner.take(Buffer.from('c 1 60\na 1 60\n'));
  expect(runner.rows().map(({ values, measure }) => [...values, measure])).toEqual([['c', 4], ['b', 2], ['a', 1]]);
  expect(runner.forgetSmallest(5)).toBe(0);
});

test('a format that lacks a field of the question is an error', () => {
  expect(() => run({ groups: [FlowLogField.DST_PORT] }, [])).toThrow(`the format must have the field 'dstport' for the groups of the query`);
});
