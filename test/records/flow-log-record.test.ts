import * as fc from 'fast-check';
import { FlowLogSyntaxError } from '../../src/model/errors';
import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import { FlowLogProtocol } from '../../src/model/flow-log-protocol';
import { FlowLogRecord } from '../../src/records/flow-log-record';
import { errorOf } from '../support/error-of';

const SSH = '2 123456789010 eni-1235b8ca123456789 172.31.16.139 172.31.16.21 20641 22 6 20 4249 1418530010 1418530070 ACCEPT OK';

/** Formats of the guide's examples, by what they show. */
const FORMATS = {
  default: FlowLogFormat.DEFAULT,
  flags: FlowLogFormat.parseHeader('version vpc-id subnet-id instance-id interface-id account-id type srcaddr dstaddr '
    + 'srcport dstport pkt-srcaddr pkt-dstaddr protocol bytes packets start end action tcp-flags log-status'),
  nat: FlowLogFormat.parseHeader('instance-id interface-id srcaddr dstaddr pkt-srcaddr pkt-dstaddr'),
  regionalNat: FlowLogFormat.parseHeader('resource-id instance-id interface-id subnet-id srcaddr dstaddr '
    + 'pkt-srcaddr pkt-dstaddr'),
  gateway: FlowLogFormat.parseHeader('version interface-id account-id vpc-id subnet-id instance-id srcaddr dstaddr '
    + 'srcport dstport protocol tcp-flags type pkt-srcaddr pkt-dstaddr action log-status'),
  path: FlowLogFormat.parseHeader('version srcaddr dstaddr srcport dstport protocol start end type packets bytes '
    + 'account-id vpc-id subnet-id instance-id interface-id region az-id sublocation-type sublocation-id action '
    + 'tcp-flags pkt-srcaddr pkt-dstaddr pkt-src-aws-service pkt-dst-aws-service traffic-path flow-direction log-status'),
};

const FLAGS_START = '3 vpc-abcdefab012345678 subnet-aaaaaaaa012345678 i-01234567890123456 eni-1235b8ca123456789 123456789010 IPv4';
const FLAGS_IN = `${FLAGS_START} 52.213.180.42 10.0.0.62`;
const FLAGS_OUT = `${FLAGS_START} 10.0.0.62 52.213.180.42`;
const GATEWAY_ENI = '123456789010 vpc-abcdefab012345678 subnet-';
const PATH_IDS = '123456789012 vpc-abcdefab012345678 subnet-aaaaaaaa012345678 i-0c50d5961bcb2d47b eni-1235b8ca123456789 ap-southeast-2 apse2-az3 - -';

/** Every record of https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-records-examples.html */
const GUIDE: [string, keyof typeof FORMATS, string, object][] = [
  ['accepted SSH', 'default', SSH, {
    version: 2, accountId: '123456789010', interfaceId: 'eni-1235b8ca123456789', srcAddr: '172.31.16.139',
    dstAddr: '172.31.16.21', srcPort: 20641, dstPort: 22, protocol: { name: 'TCP' }, packets: 20, bytes: 4249,
    start: new Date('2014-12-14T04:06:50Z'), end: new Date('2014-12-14T04:07:50Z'), action: 'ACCEPT', status: 'OK',
    tcpFlags: undefined,
  }],
  ['rejected RDP', 'default',
    '2 123456789010 eni-1235b8ca123456789 172.31.9.69 172.31.9.12 49761 3389 6 20 4249 1418530010 1418530070 REJECT OK',
    { dstPort: 3389, action: 'REJECT', status: 'OK' }],
  ['no data', 'default', '2 123456789010 eni-1235b8ca123456789 - - - - - - - 1431280876 1431280934 - NODATA', {
    status: 'NODATA', interfaceId: 'eni-1235b8ca123456789', srcAddr: undefined, dstAddr: undefined, srcPort: undefined,
    dstPort: undefined, protocol: undefined, packets: undefined, bytes: undefined, action: undefined,
    start: new Date('2015-05-10T18:01:16Z'),
  }],
  ['skipped records', 'default', '2 123456789010 eni-11111111aaaaaaaaa - - - - - - - 1431280876 1431280934 - SKIPDATA',
    { status: 'SKIPDATA', action: undefined }],
  ['ping', 'default',
    '2 123456789010 eni-1235b8ca123456789 203.0.113.12 172.31.16.139 0 0 1 4 336 1432917027 1432917142 ACCEPT OK',
    { protocol: { name: 'ICMP' }, srcPort: 0, dstPort: 0, action: 'ACCEPT' }],
  ['answer to the ping', 'default',
    '2 123456789010 eni-1235b8ca123456789 172.31.16.139 203.0.113.12 0 0 1 4 336 1432917094 1432917142 REJECT OK',
    { protocol: { name: 'ICMP' }, dstAddr: '203.0.113.12', action: 'REJECT' }],
  ['IPv6', 'default',
    '2 123456789010 eni-1235b8ca123456789 2001:db8:1234:a100:8d6e:3477:df66:f105 2001:db8:1234:a102:3304:8879:34cf:4071 34892 22 6 54 8855 1477913708 1477913820 ACCEPT OK',
    { srcAddr: '2001:db8:1234:a100:8d6e:3477:df66:f105', dstAddr: '2001:db8:1234:a102:3304:8879:34cf:4071', dstPort: 22 }],
  ['SYN', 'flags', `${FLAGS_IN} 43416 5001 52.213.180.42 10.0.0.62 6 568 8 1566848875 1566848933 ACCEPT 2 OK`,
    { tcpFlags: ['SYN'], bytes: 568, packets: 8 }],
  ['SYN-ACK', 'flags', `${FLAGS_OUT} 5001 43416 10.0.0.62 52.213.180.42 6 376 7 1566848875 1566848933 ACCEPT 18 OK`,
    { tcpFlags: ['SYN', 'ACK'], srcPort: 5001 }],
  ['SYN of another connection', 'flags',
    `${FLAGS_IN} 43418 5001 52.213.180.42 10.0.0.62 6 100701 70 1566848875 1566848933 ACCEPT 2 OK`,
    { tcpFlags: ['SYN'], srcPort: 43418 }],
  ['SYN-ACK of another connection', 'flags',
    `${FLAGS_OUT} 5001 43418 10.0.0.62 52.213.180.42 6 632 12 1566848875 1566848933 ACCEPT 18 OK`,
    { tcpFlags: ['SYN', 'ACK'], dstPort: 43418 }],
  ['FIN of the server', 'flags',
    `${FLAGS_OUT} 5001 43418 10.0.0.62 52.213.180.42 6 63388 1219 1566848933 1566849113 ACCEPT 1 OK`,
    { tcpFlags: ['FIN'], packets: 1219 }],
  ['FIN of the client', 'flags',
    `${FLAGS_IN} 43418 5001 52.213.180.42 10.0.0.62 6 23294588 15774 1566848933 1566849113 ACCEPT 1 OK`,
    { tcpFlags: ['FIN'], bytes: 23294588 }],
  ['SYN and FIN', 'flags', `${FLAGS_IN} 43638 5001 52.213.180.42 10.0.0.62 6 1260 17 1566933133 1566933193 ACCEPT 3 OK`,
    { tcpFlags: ['FIN', 'SYN'] }],
  ['SYN-ACK and FIN, two spaces between two columns', 'flags',
    `${FLAGS_OUT} 5001 43638  10.0.0.62 52.213.180.42 6 967 14 1566933133 1566933193 ACCEPT 19 OK`,
    { tcpFlags: ['FIN', 'SYN', 'ACK'], dstPort: 43638, status: 'OK' }],
  ['instance to NAT gateway', 'nat', '- eni-1235b8ca123456789 10.0.1.5 10.0.0.220 10.0.1.5 203.0.113.5',
    { srcAddr: '10.0.1.5', dstAddr: '10.0.0.220', action: undefined }],
  ['NAT gateway to internet', 'nat', '- eni-1235b8ca123456789 10.0.0.220 203.0.113.5 10.0.0.220 203.0.113.5',
    { srcAddr: '10.0.0.220', dstAddr: '203.0.113.5' }],
  ['internet to NAT gateway', 'nat', '- eni-1235b8ca123456789 203.0.113.5 10.0.0.220 203.0.113.5 10.0.0.220',
    { srcAddr: '203.0.113.5' }],
  ['NAT gateway to instance', 'nat', '- eni-1235b8ca123456789 10.0.0.220 10.0.1.5 203.0.113.5 10.0.1.5',
    { dstAddr: '10.0.1.5' }],
  ['the instance itself, out', 'nat',
    'i-01234567890123456 eni-1111aaaa2222bbbb3 10.0.1.5 203.0.113.5 10.0.1.5 203.0.113.5',
    { interfaceId: 'eni-1111aaaa2222bbbb3', srcAddr: '10.0.1.5' }],
  ['the instance itself, in', 'nat',
    'i-01234567890123456 eni-1111aaaa2222bbbb3 203.0.113.5 10.0.1.5 203.0.113.5 10.0.1.5', { srcAddr: '203.0.113.5' }],
  ['instance to regional NAT gateway', 'regionalNat',
    'nat-1234567890abcdef - - - 10.0.1.5 203.0.113.5 10.0.1.5 203.0.113.5', { interfaceId: undefined }],
  ['regional NAT gateway to internet', 'regionalNat',
    'nat-1234567890abcdef - - - 107.22.182.139 203.0.113.5 107.22.182.139 203.0.113.5', { srcAddr: '107.22.182.139' }],
  ['internet to regional NAT gateway', 'regionalNat',
    'nat-1234567890abcdef - - - 203.0.113.5 107.22.182.139 203.0.113.5 107.22.182.139', { dstAddr: '107.22.182.139' }],
  ['regional NAT gateway to instance', 'regionalNat',
    'nat-1234567890abcdef - - - 203.0.113.5 10.0.1.5 203.0.113.5 10.0.1.5', { dstAddr: '10.0.1.5' }],
  ['behind the regional NAT gateway, out', 'regionalNat',
    '- i-01234567890123456 eni-1111aaaa2222bbbb3 subnet-aaaaaaaa012345678 10.0.1.5 203.0.113.5 10.0.1.5 203.0.113.5',
    { interfaceId: 'eni-1111aaaa2222bbbb3' }],
  ['behind the regional NAT gateway, in', 'regionalNat',
    '- i-01234567890123456 eni-1111aaaa2222bbbb3 subnet-aaaaaaaa012345678 203.0.113.5 10.0.1.5 203.0.113.5 10.0.1.5',
    { srcAddr: '203.0.113.5' }],
  ['web request through a transit gateway', 'gateway',
    `3 eni-33333333333333333 ${GATEWAY_ENI}22222222bbbbbbbbb i-01234567890123456 10.20.33.164 10.40.2.236 39812 80 6 3 IPv4 10.20.33.164 10.40.2.236 ACCEPT OK`,
    { tcpFlags: ['FIN', 'SYN'], dstPort: 80 }],
  ['its answer', 'gateway',
    `3 eni-33333333333333333 ${GATEWAY_ENI}22222222bbbbbbbbb i-01234567890123456 10.40.2.236 10.20.33.164 80 39812 6 19 IPv4 10.40.2.236 10.20.33.164 ACCEPT OK`,
    { tcpFlags: ['FIN', 'SYN', 'ACK'], srcPort: 80 }],
  ['the request at the gateway', 'gateway',
    `3 eni-11111111111111111 ${GATEWAY_ENI}11111111aaaaaaaaa - 10.40.1.175 10.40.2.236 39812 80 6 3 IPv4 10.20.33.164 10.40.2.236 ACCEPT OK`,
    { srcAddr: '10.40.1.175' }],
  ['the answer at the gateway', 'gateway',
    `3 eni-22222222222222222 ${GATEWAY_ENI}22222222bbbbbbbbb - 10.40.2.236 10.40.2.31 80 39812 6 19 IPv4 10.40.2.236 10.20.33.164 ACCEPT OK`,
    { dstAddr: '10.40.2.31' }],
  ['from Amazon S3', 'path',
    `5 52.95.128.179 10.0.0.71 80 34210 6 1616729292 1616729349 IPv4 14 15044 ${PATH_IDS} ACCEPT 19 52.95.128.179 10.0.0.71 S3 - - ingress OK`,
    { version: 5, packets: 14, bytes: 15044 }],
  ['to Amazon S3', 'path',
    `5 10.0.0.71 52.95.128.179 34210 80 6 1616729292 1616729349 IPv4 7 471 ${PATH_IDS} ACCEPT 3 10.0.0.71 52.95.128.179 - S3 8 egress OK`,
    { version: 5, start: new Date('2021-03-26T03:28:12Z') }],
];

test.each(GUIDE)('reads the record of the guide: %s', (_, format, line, expected) => {
  expect(FlowLogRecord.parse(line, FORMATS[format])).toMatchObject(expected);
});

test('reads fields without a property of their own by name', () => {
  const record = FlowLogRecord.parse(GUIDE.at(-1)![2], FORMATS.path);

  expect(record.text(FlowLogField.PKT_DST_AWS_SERVICE)).toBe('S3');
  expect(record.text(FlowLogField.PKT_SRC_AWS_SERVICE)).toBeUndefined();
  expect(record.number(FlowLogField.TRAFFIC_PATH)).toBe(8);
  expect(record.text(FlowLogField.of('flow-direction'))).toBe('egress');
  expect(record.date(FlowLogField.END)).toEqual(new Date('2021-03-26T03:29:09Z'));
  expect(record.text(FlowLogField.VPC_ID)).toBe('vpc-abcdefab012345678');
});

test('a field that the format does not have is absent, and so is the number of a word', () => {
  const record = FlowLogRecord.parse(SSH);

  expect(record.text(FlowLogField.TCP_FLAGS)).toBeUndefined();
  expect(record.number(FlowLogField.ACTION)).toBeUndefined();
});

test.each([
  ['a%20name%C3%A9', 'a nameé'],
  ['100%', '100%'],
])('the value of a tag comes decoded: %s', (text, value) => {
  const record = FlowLogRecord.parse(text, FlowLogFormat.of(FlowLogField.INSTANCE_TAG));

  expect(record.text(FlowLogField.INSTANCE_TAG)).toBe(value);
});

test.each([
  [0, []], [1, ['FIN']], [2, ['SYN']], [3, ['FIN', 'SYN']], [4, ['RST']], [18, ['SYN', 'ACK']],
  [19, ['FIN', 'SYN', 'ACK']], [63, ['FIN', 'SYN', 'RST', 'PSH', 'ACK', 'URG']],
])('TCP flags %i have names', (bits, names) => {
  expect(FlowLogRecord.parse(String(bits), FlowLogFormat.of(FlowLogField.TCP_FLAGS)).tcpFlags).toEqual(names);
});

test('a protocol that nobody has named is its number', () => {
  const { protocol } = FlowLogRecord.parse('200', FlowLogFormat.of(FlowLogField.PROTOCOL));

  expect(protocol?.name).toBe('200');
  expect(protocol).toEqual(FlowLogProtocol.of(200));
});

test.each([
  ['too few columns', SSH.replace(' ACCEPT OK', ''), `expected 14 columns, got 12: column 13 ('action') is missing`, ''],
  ['too many columns', `${SSH} more`,
    `expected 14 columns, got 15: 'log-status' should be the last, but column 15 is 'more'`, 'more'],
  ['no column', '  ', 'expected 14 columns, got none', '  '],
  ['a word for a number', SSH.replace(' 22 ', ' ssh '),
    `column 7 ('dstport') must be a whole number or '-', got 'ssh'`, 'ssh 6 '],
  ['a word for a time', SSH.replace('1418530010', 'noon'),
    `column 11 ('start') must be a whole number or '-', got 'noon'`, 'noon '],
  ['a negative number', SSH.replace(' 22 ', ' -22 '),
    `column 7 ('dstport') must be a whole number or '-', got '-22'`, '-22 6 '],
])('%s is an error that says which column', (_, line, problem, place) => {
  const error = errorOf(() => FlowLogRecord.parse(line)) as FlowLogSyntaxError;

  expect(error).toBeInstanceOf(FlowLogSyntaxError);
  expect(error.problem).toBe(problem);
  expect(line.slice(error.offset, error.offset + place.length)).toBe(place);
  expect(error.offset === line.length).toBe(place === '');
});

test('the largest protocol is 255, and a larger number is absent', () => {
  expect(FlowLogRecord.parse('255', FlowLogFormat.of(FlowLogField.PROTOCOL)).protocol?.number).toBe(255);
  expect(FlowLogRecord.parse('256', FlowLogFormat.of(FlowLogField.PROTOCOL)).protocol).toBeUndefined();
});

test('a line that ends as files of Windows do is read', () => {
  expect(FlowLogRecord.parse(`${SSH}\r`).status).toBe('OK');
});

test('a failed expectation prints the line, not the inside of the record', () => {
  expect({ ...FlowLogRecord.parse(SSH) }).toEqual({ line: SSH });
});

test('whatever the line, reading it gives a record or a syntax error', () => {
  fc.assert(fc.property(fc.oneof(anyText(), mangledRecord()), (line) => {
    const error = errorOf(() => FlowLogRecord.parse(line).toString());
    expect(error === undefined || error instanceof FlowLogSyntaxError).toBe(true);
  }));
});

/** Any UTF-16 code units. (fast-check's own unit 'binary' takes a second to build its tables.) */
function anyText(): fc.Arbitrary<string> {
  return fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));
}

/** A record with some of its characters replaced or left out. */
function mangledRecord(): fc.Arbitrary<string> {
  return fc.tuple(fc.nat(SSH.length), fc.nat(3), fc.string({ maxLength: 3 }))
    .map(([at, count, text]) => SSH.slice(0, at) + text + SSH.slice(at + count));
}
