import { fieldOf, parseCondition } from '../../src/cli/parse-condition';
import { UsageError } from '../../src/cli/usage-error';
import { FlowLogCondition } from '../../src/filter-pattern/flow-log-condition';
import { FlowLogField } from '../../src/model/flow-log-field';
import { errorOf } from '../support/error-of';

const { ACTION, BYTES, DST_PORT, PROTOCOL, SRC_ADDR, VPC_ID } = FlowLogField;

test.each<[string, FlowLogCondition]>([
  ['dstport=22,3389', FlowLogCondition.anyOf(DST_PORT, '22', '3389')],
  ['action != ACCEPT', FlowLogCondition.noneOf(ACTION, 'ACCEPT')],
  ['bytes>1000', FlowLogCondition.greaterThan(BYTES, 1000)],
  ['bytes>=1000', FlowLogCondition.atLeast(BYTES, 1000)],
  ['bytes<1000', FlowLogCondition.lessThan(BYTES, 1000)],
  ['bytes<=1000', FlowLogCondition.atMost(BYTES, 1000)],
  ['srcaddr=10.1.*', FlowLogCondition.startsWith(SRC_ADDR, '10.1.')],
  ['srcaddr!=10.1.*,10.2.*', FlowLogCondition.startsWithNone(SRC_ADDR, '10.1.', '10.2.')],
  ['srcaddr=10.0.0.0/8', FlowLogCondition.withinCidr(SRC_ADDR, '10.0.0.0/8')],
  ['srcaddr!=10.0.0.0/8', FlowLogCondition.outsideCidr(SRC_ADDR, '10.0.0.0/8')],
  ['protocol=tcp,UDP,1', FlowLogCondition.anyOf(PROTOCOL, '6', '17', '1')],
  ['vpc_id=vpc-*', FlowLogCondition.startsWith(VPC_ID, 'vpc-')],
])('%s', (text, condition) => {
  const { field, _test, _isNegative } = parseCondition(text);

  expect([field.name, _test, _isNegative]).toEqual([condition.field.name, condition._test, condition._isNegative]);
});

test.each<[string, string]>([
  ['', '--where must be a field and what it has, such as dstport=22,3389'],
  ['dstport', `got 'dstport'`],
  ['=22', `got '=22'`],
  ['dstport=', `got 'dstport='`],
  ['dst port=22', `got 'dst port=22'`],
  ['destport=22', `--where 'destport=22': unknown field 'destport'`],
  ['bytes>many', `--where 'bytes>many': 'bytes' must be compared with a whole number, got 'many'`],
  ['bytes>-1', `'bytes' must be compared with a whole number, got '-1'`],
  ['protocol=tpc', `--where 'protocol=tpc': a protocol must be named as in ec2.Protocol, such as TCP, UDP or ICMP, got 'tpc'`],
  ['dstport=ssh', `--where 'dstport=ssh': a value for 'dstport' must be a whole number, got 'ssh'`],
  ['srcaddr=10.1.*,10.0.0.0/8', `--where 'srcaddr=10.1.*,10.0.0.0/8': a value for 'srcaddr' must be`],
])('%j is an error', (text, message) => {
  const error = errorOf(() => parseCondition(text));

  expect(error).toBeInstanceOf(UsageError);
  expect((error as Error).message).toContain(message);
});

test('a field may be named as its column', () => {
  expect(fieldOf('pkt_srcaddr').name).toBe('pkt-srcaddr');
  expect(() => fieldOf('a-new-field')).toThrow(`unknown field 'a-new-field'`);
});
