import * as fc from 'fast-check';
import { FlowLogSyntaxError } from '../../src/model/errors';
import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import { errorOf } from '../support/error-of';

type Preset = 'DEFAULT' | 'VERSIONS_2_TO_5' | 'WITH_ECS' | 'WITH_NEXT_HOP' | 'TRANSIT_GATEWAY_DEFAULT';

const DEFAULT_TEXT = '${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} ${protocol} '
  + '${packets} ${bytes} ${start} ${end} ${action} ${log-status}';

test('the default format is the documented one', () => {
  expect(FlowLogFormat.DEFAULT.toString()).toBe(DEFAULT_TEXT);
  expect(FlowLogFormat.DEFAULT.version).toBe(2);
});

test('a transit gateway writes its 36 fields by default, all filled by transit gateways', () => {
  const { fields, version } = FlowLogFormat.TRANSIT_GATEWAY_DEFAULT;

  expect(fields).toHaveLength(36);
  expect(fields.every((field) => field.isFilledBy('TransitGateway'))).toBe(true);
  expect(version).toBe(6);
});

const PRESETS: [Preset, number, string][] = [
  ['DEFAULT', 2, DEFAULT_TEXT],
  ['VERSIONS_2_TO_5', 5, `${DEFAULT_TEXT} `
  + '${vpc-id} ${subnet-id} ${instance-id} ${tcp-flags} ${type} ${pkt-srcaddr} ${pkt-dstaddr} '
  + '${region} ${az-id} ${sublocation-type} ${sublocation-id} '
  + '${pkt-src-aws-service} ${pkt-dst-aws-service} ${flow-direction} ${traffic-path}'],
  ['WITH_ECS', 7, `${DEFAULT_TEXT} `
  + '${ecs-cluster-arn} ${ecs-cluster-name} ${ecs-container-instance-arn} ${ecs-container-instance-id} '
  + '${ecs-container-id} ${ecs-second-container-id} ${ecs-service-name} ${ecs-task-definition-arn} ${ecs-task-arn} '
  + '${ecs-task-id}'],
  ['WITH_NEXT_HOP', 11, `${DEFAULT_TEXT} `
  + '${interface-type} ${next-hop-interface-id} ${next-hop-subnet-id} ${next-hop-az-id} ${next-hop-vpc-id} '
  + '${next-hop-interface-type}'],
  ['TRANSIT_GATEWAY_DEFAULT', 6, '${version} ${resource-type} ${account-id} ${tgw-id} ${tgw-attachment-id} '
  + '${tgw-src-vpc-account-id} ${tgw-dst-vpc-account-id} ${tgw-src-vpc-id} ${tgw-dst-vpc-id} ${tgw-src-subnet-id} '
  + '${tgw-dst-subnet-id} ${tgw-src-eni} ${tgw-dst-eni} ${tgw-src-az-id} ${tgw-dst-az-id} ${tgw-pair-attachment-id} '
  + '${srcaddr} ${dstaddr} ${srcport} ${dstport} ${protocol} ${packets} ${bytes} ${start} ${end} ${log-status} ${type} '
  + '${packets-lost-no-route} ${packets-lost-blackhole} ${packets-lost-mtu-exceeded} ${packets-lost-ttl-expired} '
  + '${tcp-flags} ${region} ${flow-direction} ${pkt-src-aws-service} ${pkt-dst-aws-service}'],
];

// A format cannot be changed once the flow log is deployed: another text here replaces flow logs of users. It stays the
// same when field constants are added, moved or renamed.
test.each(PRESETS)('%s is the text that it was when it was published', (preset, version, text) => {
  expect(FlowLogFormat[preset].toString()).toBe(text);
  expect(FlowLogFormat[preset].version).toBe(version);
});

test('nobody can change the fields or columns of a format, which are those of every flow log that has it', () => {
  const { fields, columns } = FlowLogFormat.DEFAULT;

  expect(() => fields.pop()).toThrow(TypeError);
  expect(() => columns.push('vpc_id')).toThrow(TypeError);
  expect(() => FlowLogField.ACTION.resourceTypes.pop()).toThrow(TypeError);
});

test('the version is the highest among the fields; a field that is not known yet does not count', () => {
  const format = FlowLogFormat.of(FlowLogField.SRC_ADDR, FlowLogField.VPC_ID, FlowLogField.of('from-the-future'));

  expect(format.version).toBe(3);
});

test('columns and positions follow the order given', () => {
  const format = FlowLogFormat.of(FlowLogField.PKT_SRC_ADDR, FlowLogField.ACTION);

  expect(format.columns).toEqual(['pkt_srcaddr', 'action']);
  expect(format.indexOf(FlowLogField.ACTION)).toBe(1);
  expect(format.indexOf(FlowLogField.of('action'))).toBe(1);
  expect(format.indexOf(FlowLogField.BYTES)).toBe(-1);
  expect(format.includes(FlowLogField.BYTES)).toBe(false);
});

test('formats are the same when their fields are, in the same order', () => {
  const format = FlowLogFormat.parse('${srcaddr}   ${dstaddr}');

  expect(format.isSameAs(FlowLogFormat.of(FlowLogField.SRC_ADDR, FlowLogField.DST_ADDR))).toBe(true);
  expect(format.isSameAs(FlowLogFormat.of(FlowLogField.DST_ADDR, FlowLogField.SRC_ADDR))).toBe(false);
});

test('more fields can be added, but none twice', () => {
  expect(FlowLogFormat.DEFAULT.plus(FlowLogField.TCP_FLAGS).toString()).toBe(`${DEFAULT_TEXT} \${tcp-flags}`);
  expect(() => FlowLogFormat.DEFAULT.plus(FlowLogField.ACTION)).toThrow(`got 'action' more than once`);
});

test('a format has at least one field', () => {
  expect(() => FlowLogFormat.of()).toThrow('a log format must have at least one field, got none');
});

test('the first line of a file in S3 is read as a format', () => {
  expect(FlowLogFormat.parseHeader('version srcaddr pkt-srcaddr').toString())
    .toBe('${version} ${srcaddr} ${pkt-srcaddr}');
});

test('parsing the text of a format gives the same format', () => {
  fc.assert(fc.property(fc.shuffledSubarray(FlowLogField.all(), { minLength: 1 }), (fields) => {
    const format = FlowLogFormat.of(...fields);
    expect(FlowLogFormat.parse(format.toString()).isSameAs(format)).toBe(true);
  }));
});

const PROBLEMS: [string, string, number][] = [
  ['', `a log format must have fields such as '\${version} \${srcaddr}', got none`, 0],
  ['version', `expected a field such as '\${version} \${srcaddr}', got 'version'`, 0],
  ['${version} srcaddr', `expected a field such as '\${version} \${srcaddr}', got 'srcaddr'`, 11],
  ['${version', `expected '}' after '\${version'`, 9],
  ['${version}${srcaddr}', `expected a space after '\${version}', got '\${srcaddr}'`, 10],
  ['${version},', `expected a space after '\${version}', got ','`, 10],
  ['${srcAddr}', `a field name must be lower-case words joined by '-', such as 'pkt-srcaddr', got 'srcAddr'`, 2],
  ['${}', `a field name must be lower-case words joined by '-', such as 'pkt-srcaddr', got ''`, 2],
  ['${version} ${version}', `a log format must have each field once, got 'version' again`, 11],
  ['${version} ${Token[TOKEN.12]}',
    'the log format must be known when the app runs, got an unresolved token; give the text itself', 11],
];

test.each(PROBLEMS)('%p is an error with its place', (text, problem, offset) => {
  const error = errorOf(() => FlowLogFormat.parse(text));

  expect(error).toBeInstanceOf(FlowLogSyntaxError);
  expect(error).toMatchObject({ problem, offset, source: text });
});

test('whatever the text, reading it gives a format or a syntax error', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('$', '{', '}', ' ', 'a', '-', '1', 'X') }), (text) => {
    const error = errorOf(() => FlowLogFormat.parse(text));
    expect(error === undefined || error instanceof FlowLogSyntaxError).toBe(true);
  }));
});

describe('from parts of ec2.LogFormat', () => {
  test('parts join in their order, also those that hold several fields', () => {
    const format = FlowLogFormat.fromLogFormats([{ value: DEFAULT_TEXT }, { value: '${vpc-id}' }]);

    expect(format.toString()).toBe(`${DEFAULT_TEXT} \${vpc-id}`);
  });

  test('an error shows the part that it is in', () => {
    const error = errorOf(() => FlowLogFormat.fromLogFormats([{ value: DEFAULT_TEXT }, { value: 'vpc-id' }]));

    expect(error).toMatchObject({ source: 'vpc-id', offset: 0 });
  });

  test('no part at all is an error that tells what to use', () => {
    expect(() => FlowLogFormat.fromLogFormats([])).toThrow('use FlowLogFormat.DEFAULT instead');
  });
});
