import { FlowLogCondition } from '../../src/filter-pattern/flow-log-condition';
import { FlowLogField } from '../../src/model/flow-log-field';
import { type Meaning, meaningOf } from '../../src/query/condition-meaning';

const { BYTES, DST_PORT, SRC_ADDR } = FlowLogField;

test.each<[string, FlowLogCondition, Meaning]>([
  ['one value', FlowLogCondition.equalTo(DST_PORT, '22'), { kind: 'values', field: DST_PORT, isNegative: false, values: ['22'] }],
  ['several values', FlowLogCondition.anyOf(DST_PORT, '22', '23'), { kind: 'values', field: DST_PORT, isNegative: false, values: ['22', '23'] }],
  ['none of them', FlowLogCondition.noneOf(DST_PORT, '22', '23'), { kind: 'values', field: DST_PORT, isNegative: true, values: ['22', '23'] }],
  ['a beginning', FlowLogCondition.startsWith(SRC_ADDR, '10.'), { kind: 'prefixes', field: SRC_ADDR, isNegative: false, prefixes: ['10.'] }],
  ['no such beginning', FlowLogCondition.startsWithNone(SRC_ADDR, '10.', '11.'),
    { kind: 'prefixes', field: SRC_ADDR, isNegative: true, prefixes: ['10.', '11.'] }],
  ['at least', FlowLogCondition.atLeast(BYTES, 5), { kind: 'comparison', field: BYTES, operator: '>=', value: 5 }],
  ['less than', FlowLogCondition.lessThan(BYTES, 5), { kind: 'comparison', field: BYTES, operator: '<=', value: 4 }],
  ['within', FlowLogCondition.withinCidr(SRC_ADDR, '10.0.0.0/8'), { kind: 'ranges', field: SRC_ADDR, isNegative: false, blocks: ['10.0.0.0/8'] }],
  ['outside', FlowLogCondition.outsideCidr(SRC_ADDR, '10.0.0.0/8', '11.0.0.0/8'),
    { kind: 'ranges', field: SRC_ADDR, isNegative: true, blocks: ['10.0.0.0/8', '11.0.0.0/8'] }],
])('%s', (_, condition, meaning) => {
  expect(meaningOf(condition)).toEqual(meaning);
});
