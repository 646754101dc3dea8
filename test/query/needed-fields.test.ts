import { FlowLogCondition } from '../../src/filter-pattern/flow-log-condition';
import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import { FlowLogQueryOrder } from '../../src/query/flow-log-query-order';
import { checkFields, lackedField } from '../../src/query/needed-fields';
import type { Question } from '../../src/query/question';

const { BYTES, DST_PORT, SRC_ADDR } = FlowLogField;
const COUNT: Question = { measure: { kind: 'count' }, conditions: [], groups: [], order: FlowLogQueryOrder.LARGEST_FIRST };
const VERSION = FlowLogFormat.parseHeader('version');

test.each<[Partial<Question>, string | undefined]>([
  [{}, undefined],
  [{ conditions: [FlowLogCondition.destinationPort(22)] }, 'dstport a condition of the query'],
  [{ groups: [SRC_ADDR] }, 'srcaddr the groups of the query'],
  [{ measure: { kind: 'sum', field: BYTES } }, 'bytes the sum'],
  [{ period: 60 }, 'start the time of records'],
  [{ range: { kind: 'last', seconds: 60 } }, 'start the time of records'],
])('%#: the first field that records of one column lack', (parts, lacked) => {
  const [field, what] = lackedField({ ...COUNT, ...parts }, VERSION) ?? [];

  expect(field === undefined ? undefined : `${field.name} ${what}`).toBe(lacked);
});

test('a field that records have is not lacked', () => {
  expect(lackedField({ ...COUNT, groups: [DST_PORT], period: 60 }, FlowLogFormat.parseHeader('dstport start'))).toBeUndefined();
});

test('what lacks a field says how to add it', () => {
  expect(() => checkFields({ ...COUNT, groups: [SRC_ADDR] }, VERSION)).toThrow(
    `the format must have the field 'srcaddr' for the groups of the query, got '\${version}'; `
    + `add the field to the flow log's format, with plus(FlowLogField.of('srcaddr')) for instance`);
  expect(() => checkFields(COUNT, VERSION)).not.toThrow();
});
