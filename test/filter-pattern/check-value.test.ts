import { checkAddressField, checkNumber, checkPrefix, checkValue, hasToken } from '../../src/filter-pattern/check-value';
import { FlowLogField } from '../../src/model/flow-log-field';

const { ACTION, BYTES, DST_PORT, INSTANCE_ID, PROTOCOL, SRC_ADDR, START, TRAFFIC_PATH, VPC_ID } = FlowLogField;
const TOKEN = '${Token[TOKEN.12]}';

test.each<[string, FlowLogField, string]>([
  ['a port', DST_PORT, '65535'],
  ['zero', BYTES, '0'],
  ['no value', DST_PORT, '-'],
  ['a token', DST_PORT, TOKEN],
  ['a text with a token', SRC_ADDR, `10.0.0.${TOKEN}`],
  ['an IPv4 address', SRC_ADDR, '10.0.0.1'],
  ['an IPv6 address', SRC_ADDR, '2001:db8::1'],
  ['an action', ACTION, 'REJECT'],
  ['an id', VPC_ID, 'vpc-abcdefab012345678'],
  ['text of a field that AWS may add', FlowLogField.of('a-new-field'), 'any-text'],
])('records can have %s', (_, field, value) => {
  expect(() => checkValue(field, value)).not.toThrow();
});

test.each<[FlowLogField, string, string]>([
  [DST_PORT, '65536', `a value for 'dstport' must be a whole number from 0 to 65535, got '65536'`],
  [DST_PORT, '022', `a value for 'dstport' must be a whole number, got '022'`],
  [DST_PORT, 'ssh', `a value for 'dstport' must be a whole number, got 'ssh'`],
  [START, '1.5', `a value for 'start' must be a whole number, got '1.5'`],
  [PROTOCOL, '256', `a value for 'protocol' must be a whole number from 0 to 255, got '256'`],
  [SRC_ADDR, '10.0.0.0/8', `a value for 'srcaddr' must be an IPv4 or IPv6 address, got '10.0.0.0/8'; for a range use withinCidr`],
  [ACTION, 'DROP', `a value for 'action' must be ACCEPT or REJECT, got 'DROP'`],
  [VPC_ID, 'subnet-1', `a value for 'vpc-id' must be such as 'vpc-`],
  [INSTANCE_ID, '', `a value for 'instance-id' must be a text that is not empty, got ''; for records without a value use '-'`],
  [INSTANCE_ID, 'i-*', 'must be printable ASCII'],
  [INSTANCE_ID, 'i 1', 'must be printable ASCII'],
  [INSTANCE_ID, 'é', 'must be printable ASCII'],
  [FlowLogField.REJECT_REASON, 'bpa', `must be spelled as records spell it, 'BPA', got 'bpa'`],
  [INSTANCE_ID, 'i *', `a value for 'instance-id' must be printable ASCII without spaces and without " \\ * %, got 'i *'; for`],
])('%s cannot have %j', (field, value, message) => {
  expect(() => checkValue(field, value)).toThrow(message);
});

test.each(['10.', '10.1.', '10.1.2.', '2001:', '2001:db8:', '2001:db8::', TOKEN])('addresses can begin with %s', (prefix) => {
  expect(() => checkPrefix(SRC_ADDR, prefix)).not.toThrow();
});

test.each(['10', '10.1', '10.1.2.3', '10.1.2.3.', '2001:DB8:', '2001', 'fe80::1', ''])('addresses cannot begin with %j', (prefix) => {
  expect(() => checkPrefix(SRC_ADDR, prefix)).toThrow(`got '${prefix}'`);
});

test('text may have any beginning, numbers have none', () => {
  expect(() => checkPrefix(VPC_ID, 'vpc-0')).not.toThrow();
  expect(() => checkPrefix(DST_PORT, '2')).toThrow(
    `a prefix can only be asked of a field that has text or addresses, got 'dstport'; use atLeast and atMost`);
});

test('a CIDR block is for addresses only', () => {
  expect(() => checkAddressField(SRC_ADDR)).not.toThrow();
  expect(() => checkAddressField(DST_PORT)).toThrow(`a CIDR block can only be asked of a field that has addresses, got 'dstport'`);
});

test.each<[FlowLogField, number, string]>([
  [SRC_ADDR, 1, `a number can only be compared with a field that has numbers, got 'srcaddr'; use equalTo or anyOf`],
  [DST_PORT, -1, `a value for 'dstport' must be a whole number from 0 to 65535, got '-1'`],
  [DST_PORT, 1.5, `got '1.5'`],
  [DST_PORT, NaN, `got 'NaN'`],
  [DST_PORT, -Number.MAX_VALUE / 2, 'a number that is known only at deployment can be given to equalTo, as a string'],
])('%s is not compared with %d', (field, value, message) => {
  expect(() => checkNumber(field, value)).toThrow(message);
});

test('the bounds of a field are numbers that it can have', () => {
  for (const value of [0, 65_535]) expect(() => checkNumber(DST_PORT, value)).not.toThrow();
});

test('a token is known by its brackets', () => {
  expect([TOKEN, `a${TOKEN}b`, '${AWS::Region}', 'Token[1]'].map(hasToken)).toEqual([true, true, false, false]);
});

test('a misspelled value is told its spelling', () => {
  expect(() => checkValue(ACTION, 'reject')).toThrow(`got 'reject'`);
  expect(() => checkValue(TRAFFIC_PATH, '99')).toThrow(`a value for 'traffic-path' must be`);
});
