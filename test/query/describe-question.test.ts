import { FlowLogCondition } from '../../src/filter-pattern/flow-log-condition';
import { FlowLogField } from '../../src/model/flow-log-field';
import { describeMoment, describeQuestion } from '../../src/query/describe-question';
import { FlowLogQueryOrder } from '../../src/query/flow-log-query-order';
import type { Question } from '../../src/query/question';

const { BYTES, DST_PORT, SRC_ADDR } = FlowLogField;
const COUNT: Question = { measure: { kind: 'count' }, conditions: [], groups: [], order: FlowLogQueryOrder.LARGEST_FIRST };

test.each<[Partial<Question>, string]>([
  [{}, 'number of records'],
  [{ limit: 1 }, 'number of records, 1 row'],
  [{ groups: [SRC_ADDR] }, 'number of records for each srcaddr, largest first'],
  [{ groups: [SRC_ADDR, DST_PORT, BYTES], order: FlowLogQueryOrder.SMALLEST_FIRST },
    'number of records for each srcaddr, dstport and bytes, smallest first'],
  [{ period: 300, groups: [SRC_ADDR], order: FlowLogQueryOrder.BY_GROUP, limit: 5 },
    'number of records per 5 minutes for each srcaddr, in order of the groups, 5 rows'],
  [{ range: { kind: 'last', seconds: 86_400 } }, 'number of records, within the last 1 day'],
  [{ range: { kind: 'between', from: 0, until: 60 } }, 'number of records, from 1970-01-01T00:00:00Z until 1970-01-01T00:01:00Z'],
])('%j', (parts, text) => {
  expect(describeQuestion({ ...COUNT, ...parts })).toBe(text);
});

test.each<[FlowLogCondition, string]>([
  [FlowLogCondition.anyOf(DST_PORT, '22', '23'), 'dstport is 22 or 23'],
  [FlowLogCondition.noneOf(DST_PORT, '22', '23', '24'), 'dstport is not 22, 23 or 24'],
  [FlowLogCondition.startsWith(SRC_ADDR, '10.'), 'srcaddr begins with 10.'],
  [FlowLogCondition.startsWithNone(SRC_ADDR, '10.'), 'srcaddr does not begin with 10.'],
  [FlowLogCondition.withinCidr(SRC_ADDR, '10.0.0.0/8'), 'srcaddr is within 10.0.0.0/8'],
  [FlowLogCondition.outsideCidr(SRC_ADDR, '10.0.0.0/8'), 'srcaddr is outside 10.0.0.0/8'],
  [FlowLogCondition.atLeast(BYTES, 5), 'bytes >= 5'],
])('the condition %#', (condition, text) => {
  expect(describeQuestion({ ...COUNT, conditions: [condition] })).toBe(`number of records, where ${text}`);
});

test('a moment shows a part of a second only if it has one', () => {
  expect([describeMoment(60), describeMoment(60.5)]).toEqual(['1970-01-01T00:01:00Z', '1970-01-01T00:01:00.500Z']);
});
