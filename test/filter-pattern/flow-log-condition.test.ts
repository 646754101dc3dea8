import { FlowLogCondition } from '../../src/filter-pattern/flow-log-condition';
import { FlowLogError } from '../../src/model/errors';
import { FlowLogAction } from '../../src/model/flow-log-action';
import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogProtocol } from '../../src/model/flow-log-protocol';

const { ACTION, BYTES, DST_PORT, INTERFACE_ID, PKT_SRC_ADDR, PROTOCOL, SRC_ADDR, START, VPC_ID } = FlowLogField;

test.each([
  [FlowLogCondition.equalTo(DST_PORT, '22'), 'dstport="22"'],
  [FlowLogCondition.equalTo(SRC_ADDR, '-'), 'srcaddr="-"'],
  [FlowLogCondition.equalTo(SRC_ADDR, '2001:db8::1'), 'srcaddr="2001:db8::1"'],
  [FlowLogCondition.anyOf(VPC_ID, 'vpc-1', 'vpc-2'), 'vpc_id="vpc-1" || vpc_id="vpc-2"'],
  [FlowLogCondition.anyOf(VPC_ID, 'vpc-1', 'vpc-1'), 'vpc_id="vpc-1"'],
  [FlowLogCondition.noneOf(INTERFACE_ID, 'eni-1', 'eni-2'), 'interface_id!="eni-1" && interface_id!="eni-2"'],
  [FlowLogCondition.startsWith(PKT_SRC_ADDR, '10.', '192.168.'), 'pkt_srcaddr="10.*" || pkt_srcaddr="192.168.*"'],
  [FlowLogCondition.startsWith(SRC_ADDR, '2001:db8:'), 'srcaddr="2001:db8:*"'],
  [FlowLogCondition.startsWith(FlowLogField.ECS_TASK_ARN, 'arn:aws:ecs:'), 'ecs_task_arn="arn:aws:ecs:*"'],
  [FlowLogCondition.startsWithNone(SRC_ADDR, '10.'), 'srcaddr!="10.*"'],
  [FlowLogCondition.greaterThan(BYTES, 1000), 'bytes>1000'],
  [FlowLogCondition.atLeast(BYTES, 1000), 'bytes>=1000'],
  [FlowLogCondition.atMost(START, 1418530070), 'start<=1418530070'],
  [FlowLogCondition.lessThan(BYTES, 1000), 'bytes<=999'],
  [FlowLogCondition.action(FlowLogAction.REJECT), 'action="REJECT"'],
  [FlowLogCondition.protocol(FlowLogProtocol.TCP), 'protocol="6"'],
  [FlowLogCondition.protocol(FlowLogProtocol.TCP, FlowLogProtocol.UDP), 'protocol="6" || protocol="17"'],
  [FlowLogCondition.destinationPort(22), 'dstport="22"'],
  [FlowLogCondition.destinationPort(22, 3389), 'dstport="22" || dstport="3389"'],
  [FlowLogCondition.sourcePort(0), 'srcport="0"'],
  [FlowLogCondition.equalTo(FlowLogField.of('new-field'), 'x'), 'new_field="x"'],
  [FlowLogCondition.equalTo(SRC_ADDR, '${Token[TOKEN.7]}'), 'srcaddr="${Token[TOKEN.7]}"'],
])('%#: what is asked for is written as CloudWatch Logs is known to read it', (condition, text) => {
  expect(condition.toString()).toBe(text);
});

test.each<[() => FlowLogCondition, string | RegExp]>([
  [() => FlowLogCondition.destinationPort(65536), 'a value for \'dstport\' must be a whole number from 0 to 65535, got \'65536\''],
  [() => FlowLogCondition.sourcePort(-1), 'a value for \'srcport\' must be a whole number from 0 to 65535, got \'-1\''],
  [() => FlowLogCondition.destinationPort(22.5), 'a value for \'dstport\' must be a whole number from 0 to 65535, got \'22.5\''],
  [() => FlowLogCondition.destinationPort(), 'a condition on \'dstport\' must have at least one value, got none'],
  [() => FlowLogCondition.equalTo(DST_PORT, 'ssh'), 'a value for \'dstport\' must be a whole number, got \'ssh\''],
  [() => FlowLogCondition.equalTo(DST_PORT, '022'), 'a value for \'dstport\' must be a whole number, got \'022\''],
  [() => FlowLogCondition.equalTo(DST_PORT, '70000'), 'a value for \'dstport\' must be a whole number from 0 to 65535, got \'70000\''],
  [() => FlowLogCondition.equalTo(PROTOCOL, 'tcp'), 'a value for \'protocol\' must be a whole number, got \'tcp\''],
  [() => FlowLogCondition.atLeast(PROTOCOL, 256), 'a value for \'protocol\' must be a whole number from 0 to 255, got \'256\''],
  [() => FlowLogCondition.atLeast(BYTES, NaN), 'a value for \'bytes\' must be a whole number from 0 to 9007199254740991, got \'NaN\''],
  [
    () => FlowLogCondition.destinationPort(-1.8881545897087626e+289),
    'a value for \'dstport\' must be a whole number from 0 to 65535, got \'-1.8881545897087626e+289\'; '
    + 'a number that is known only at deployment can be given to equalTo, as a string',
  ],
  [
    () => FlowLogCondition.greaterThan(VPC_ID, 5),
    'a number can only be compared with a field that has numbers, got \'vpc-id\'; use equalTo or anyOf',
  ],
  [() => FlowLogCondition.lessThan(BYTES, 0), 'no value of \'bytes\' is less than 0; use equalTo with \'0\' for none'],
  [() => FlowLogCondition.withinCidr(VPC_ID, '10.0.0.0/8'), 'a CIDR block can only be asked of a field that has addresses, got \'vpc-id\''],
  [() => FlowLogCondition.withinCidr(SRC_ADDR), 'a condition on \'srcaddr\' must have at least one CIDR block, got none'],
  [() => FlowLogCondition.outsideCidr(SRC_ADDR, '10.0.0.0'), /must be such as '10\.0\.0\.0\/8' .* got '10\.0\.0\.0'/],
  [() => FlowLogCondition.lessThan(BYTES, 5.5), /must be a whole number from 0 .* got '5\.5'/],
  [() => FlowLogCondition.lessThan(BYTES, -3), /must be a whole number from 0 .* got '-3'/],
  [
    () => FlowLogCondition.equalTo(SRC_ADDR, '10.0.0.0/8'),
    'a value for \'srcaddr\' must be an IPv4 or IPv6 address, got \'10.0.0.0/8\'; '
    + 'for a range use withinCidr',
  ],
  [
    () => FlowLogCondition.startsWith(SRC_ADDR, '10.1'),
    'a value for \'srcaddr\' must be the beginning of an address up to a dot or colon, such as \'10.1.\' or \'2001:db8:\', got \'10.1\'',
  ],
  [() => FlowLogCondition.startsWith(SRC_ADDR, '10.0.0.0/8'), /must be the beginning of an address .* got '10\.0\.0\.0\/8'/],
  [() => FlowLogCondition.startsWith(DST_PORT, '4'), 'a prefix can only be asked of a field that has text or addresses, got \'dstport\'; use atLeast and atMost'],
  [() => FlowLogCondition.startsWith(VPC_ID, ''), /must be a text that is not empty, got ''/],
  [() => FlowLogCondition.equalTo(VPC_ID, ''), 'a value for \'vpc-id\' must be a text that is not empty, got \'\'; for records without a value use \'-\''],
  [() => FlowLogCondition.equalTo(ACTION, 'reject'), 'a value for \'action\' must be ACCEPT or REJECT, got \'reject\''],
  ...['say "hi"', 'a\\b', 'vpc-*', '5%', 'two words', 'tab\t', 'é'].map((text): [() => FlowLogCondition, string] => [
    () => FlowLogCondition.noneOf(VPC_ID, text),
    `a value for 'vpc-id' must be printable ASCII without spaces and without " \\ * %, got '${text}'; `
    + 'for other patterns use FlowLogFilterPattern.parse',
  ]),
])('%#: what no record says, or no pattern can say, is an error', (make, message) => {
  expect(make).toThrow(FlowLogError);
  expect(make).toThrow(typeof message === 'string' ? new FlowLogError(message) : message);
});

test('a condition tells for single values whether it holds', () => {
  const isPrivate = FlowLogCondition.privateAddress(SRC_ADDR);
  const isPublic = FlowLogCondition.outsideCidr(SRC_ADDR, '10.0.0.0/8', 'fc00::/7');

  expect(['10.0.0.7', '172.31.0.1', 'fd00::1', '8.8.8.8', '2600::1', '-'].map((value) => isPrivate.isSatisfiedBy(value)))
    .toEqual([true, true, true, false, false, false]);
  expect(['10.0.0.7', '172.31.0.1', 'fd00::1', '8.8.8.8', '2600::1', '-'].map((value) => isPublic.isSatisfiedBy(value)))
    .toEqual([false, true, false, true, true, false]);
  expect(FlowLogCondition.destinationPort(22, 3389).isSatisfiedBy('3389')).toBe(true);
  expect(FlowLogCondition.lessThan(BYTES, 10).isSatisfiedBy('10')).toBe(false);
});

test('a condition on ranges says which', () => {
  expect(FlowLogCondition.withinCidr(SRC_ADDR, '10.0.0.0/8', 'fc00::/7').toString()).toBe('srcaddr within 10.0.0.0/8, fc00::/7');
  expect(FlowLogCondition.outsideCidr(SRC_ADDR, '10.0.0.0/8').toString()).toBe('srcaddr outside 10.0.0.0/8');
});

test.each([
  ['action', 'accept', 'ACCEPT or REJECT'],
  ['log-status', 'Ok', 'OK, NODATA or SKIPDATA'],
  ['type', 'ipv6', 'IPv4, IPv6 or EFA'],
  ['sublocation-type', 'Outpost', 'wavelength, outpost or localzone'],
  ['flow-direction', 'INGRESS', 'ingress or egress'],
  ['traffic-path', '99', '1, 2, 3, 4, 5, 6, 7 or 8'],
  ['encryption-status', '4', '0, 1, 2 or 3'],
  ['reject-reason', 'bpa', "spelled as records spell it, 'BPA'"],
  ['interface-type', 'NAT-Gateway', "spelled as records spell it, 'nat_gateway'"],
  ['interface-id', 'i-0123456789abcdef0', "such as 'eni-0123456789abcdef0'"],
  ['vpc-id', 'subnet-0123456789abcdef0', "such as 'vpc-0123456789abcdef0'"],
  ['subnet-id', 'vpc-0123456789abcdef0', "such as 'subnet-0123456789abcdef0'"],
  ['instance-id', 'eni-0123456789abcdef0', "such as 'i-0123456789abcdef0'"],
  ['resource-id', 'vpc-0123456789abcdef0', "such as 'nat-0123456789abcdef0'"],
  ['tgw-id', 'tgw-attach-0123456789abcdef0', "such as 'tgw-0123456789abcdef0'"],
  ['tgw-pair-attachment-id', 'tgw-0123456789abcdef0', "such as 'tgw-attach-0123456789abcdef0'"],
  ['account-id', 'prod', "such as '123456789012'"],
])('%s cannot be %s: an error tells where it is given', (name, value, expected) => {
  const message = `a value for '${name}' must be ${expected}, got '${value}'`;

  expect(() => FlowLogCondition.equalTo(FlowLogField.of(name), value)).toThrow(message);
  expect(() => FlowLogCondition.noneOf(FlowLogField.of(name), value)).toThrow(message);
});

test.each([
  ['reject-reason', 'NEW'], ['interface-type', 'new_thing'], ['pkt-src-aws-service', 'NEW_SERVICE'], ['account-id', 'unknown'],
  ['flow-direction', '${Token[TOKEN.1]}'], ['interface-id', '${Token[TOKEN.1]}'], ['type', '-'], ['vpc-id', '-'],
])('%s may be %s', (name, value) => {
  expect(FlowLogCondition.equalTo(FlowLogField.of(name), value).isSatisfiedBy(value)).toBe(true);
});
