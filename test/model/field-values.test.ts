import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import { closedValuesOf, formOf, isNumeric, largestOf, otherSpellingOf, withoutData } from '../../src/model/field-values';

const { ACTION, BYTES, DST_PORT, FLOW_DIRECTION, PROTOCOL, SRC_ADDR, START, VPC_ID } = FlowLogField;

test('numbers are counts, ports and moments', () => {
  expect([BYTES, DST_PORT, START].map(isNumeric)).toEqual([true, true, true]);
  expect([ACTION, SRC_ADDR, VPC_ID].map(isNumeric)).toEqual([false, false, false]);
});

test('ports and protocols have a largest number, counts the largest that is exact', () => {
  expect([DST_PORT, PROTOCOL, BYTES].map(largestOf)).toEqual([65535, 255, Number.MAX_SAFE_INTEGER]);
});

test('what AWS lists is all there is, elsewhere anything may come', () => {
  expect(closedValuesOf(FLOW_DIRECTION)).toEqual(['ingress', 'egress']);
  expect(closedValuesOf(FlowLogField.PKT_SRC_AWS_SERVICE)).toBeUndefined();
  expect(closedValuesOf(FlowLogField.REJECT_REASON)).toBeUndefined();
});

test('a known value in another spelling is told from a new one', () => {
  expect(otherSpellingOf(FlowLogField.REJECT_REASON, 'ec')).toBe('EC');
  expect(otherSpellingOf(FlowLogField.REJECT_REASON, 'EC')).toBeUndefined();
  expect(otherSpellingOf(FlowLogField.REJECT_REASON, 'NEW')).toBeUndefined();
  expect(otherSpellingOf(VPC_ID, 'ec')).toBeUndefined();
});

test('each form fits its own example, and is of a field that there is', () => {
  const forms = FlowLogField.all().flatMap((field) => formOf(field) ?? []);

  expect(forms).toHaveLength(20);
  expect(forms.filter(({ pattern, example }) => !pattern.test(example))).toEqual([]);
});

test('of the default format it is known what records without data say, of other fields it is not', () => {
  const { fields } = FlowLogFormat.DEFAULT;
  const line = '2 123456789010 eni-1235b8ca123456789 - - - - - - - 1431280876 1431280934 - NODATA'; // the guide's

  expect(fields.map(withoutData)).toEqual(line.split(' ').map((text) => text === '-' ? 'empty' : 'filled'));
  expect(withoutData(VPC_ID)).toBeUndefined();
});
