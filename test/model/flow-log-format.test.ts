import * as fc from 'fast-check';
import { FlowLogSyntaxError } from '../../src/model/errors';
import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import { errorOf } from '../support/error-of';

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

test.each([
  ['VERSIONS_2_TO_5', FlowLogFormat.VERSIONS_2_TO_5, 29, 5, 'traffic-path'],
  ['WITH_ECS', FlowLogFormat.WITH_ECS, 24, 7, 'ecs-task-id'],
  ['WITH_NEXT_HOP', FlowLogFormat.WITH_NEXT_HOP, 20, 11, 'next-hop-interface-type'],
])('%s continues the default format', (_, format, count, version, last) => {
  expect(format.toString().startsWith(DEFAULT_TEXT)).toBe(true);
  expect(format.fields).toHaveLength(count);
  expect(format.version).toBe(version);
  expect(format.fields.at(-1)!.name).toBe(last);
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
