import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import { FlowLogRecord } from '../../src/records/flow-log-record';

const FORMAT = FlowLogFormat.of(FlowLogField.START, FlowLogField.BYTES);

test.each([
  ['the last second of twelve digits', '999999999999'],
  ['leading zeros', '0000000000001763604000'],
  ['the same with a zero before it', '0999999999999'],
])('%s is a time', (_, text) => {
  expect(FlowLogRecord.parse(`${text} 1`, FORMAT).start).toBeInstanceOf(Date);
});

test.each([
  ['one second more', '1000000000000'],
  ['microseconds', '1418530010000000'],
  ['nanoseconds', '1418530010000000000'],
  ['far too much', '100000000000000000000'],
  ['more than a number can be', '9'.repeat(400)],
])('%s is no time, and the line is unreadable', (_, text) => {
  expect(() => FlowLogRecord.parse(`${text} 1`, FORMAT)).toThrow(
    `column 1 ('start') must be a time in seconds since 1970, got '${text}'`);
});

test.each(['-1', '1.5', '1e20', '1:5', '/'])('%s is no whole number', (text) => {
  expect(() => FlowLogRecord.parse(`${text} 1`, FORMAT)).toThrow(`column 1 ('start') must be a whole number or '-', got '${text}'`);
});

test('a number of 64 bits is the largest that there is', () => {
  expect(FlowLogRecord.parse(`1 ${'9223372036854775807'}`, FORMAT).bytes).toBeGreaterThan(9e18);
  expect(() => FlowLogRecord.parse('1 92233720368547758070', FORMAT)).toThrow(`column 2 ('bytes') must be a number below 2^63`);
});

test('a number of bytes that no date can be is no date', () => {
  expect(FlowLogRecord.parse('1 9223372036854775807', FORMAT).date(FlowLogField.BYTES)).toBeUndefined();
});
