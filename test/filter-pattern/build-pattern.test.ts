import { buildPattern } from '../../src/filter-pattern/build-pattern';
import { FlowLogCondition } from '../../src/filter-pattern/flow-log-condition';
import { parsePattern } from '../../src/filter-pattern/parse';
import { PatternMatcher } from '../../src/filter-pattern/pattern-matcher';
import { renderPattern } from '../../src/filter-pattern/render';
import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogFormat } from '../../src/model/flow-log-format';

const { DST_ADDR, DST_PORT, FLOW_DIRECTION, INTERFACE_ID, LOG_STATUS, SRC_ADDR, SRC_PORT, VERSION, VPC_ID } =
  FlowLogField;

const SMALL = FlowLogFormat.of(SRC_ADDR, DST_ADDR, SRC_PORT, DST_PORT, INTERFACE_ID, LOG_STATUS);

const build = (format: FlowLogFormat, ...conditions: FlowLogCondition[]): string =>
  renderPattern(buildPattern(format, conditions));

test('the columns are those of the format, in its order', () => {
  expect(build(FlowLogFormat.of(DST_PORT, FlowLogField.ACCOUNT_ID, SRC_ADDR))).toBe('[dstport, account_id, srcaddr]');
});

test('several conditions on one column must all hold', () => {
  expect(build(SMALL,
    FlowLogCondition.startsWith(SRC_ADDR, '10.', '192.168.'),
    FlowLogCondition.destinationPort(22),
    FlowLogCondition.startsWithNone(SRC_ADDR, '10.1.', '10.2.'),
  )).toBe('[(srcaddr="10.*" || srcaddr="192.168.*") && srcaddr!="10.1.*" && srcaddr!="10.2.*", dstaddr, srcport, '
    + 'dstport="22", interface_id, log_status]');
});

test.each([
  [FlowLogCondition.withinCidr(SRC_ADDR, '10.0.0.0/8'), 'srcaddr="10.*"'],
  [FlowLogCondition.withinCidr(SRC_ADDR, '10.0.0.0/8', '192.168.0.0/16'), 'srcaddr="10.*" || srcaddr="192.168.*"'],
  [FlowLogCondition.withinCidr(SRC_ADDR, '10.1.2.0/23'), 'srcaddr="10.1.2.*" || srcaddr="10.1.3.*"'],
  [FlowLogCondition.outsideCidr(SRC_ADDR, '10.0.0.0/8', '2001:db8::/32'),
    'srcaddr!="10.*" && srcaddr!="2001:db8:*" && srcaddr!="-"'],
])('%s is written with what addresses begin with', (condition, text) => {
  expect(build(FlowLogFormat.of(SRC_ADDR, LOG_STATUS), condition)).toBe(`[${text}, log_status]`);
});

test('private addresses fit into a pattern, and into a pattern with all fields', () => {
  for (const format of [FlowLogFormat.DEFAULT, FlowLogFormat.VERSIONS_2_TO_5]) {
    const matcher = new PatternMatcher(buildPattern(format, [FlowLogCondition.privateAddress(SRC_ADDR)]));
    const lineFrom = (address: string) => format.fields.map(({ name }) => name === 'srcaddr' ? address : '1').join(' ');

    expect(['10.0.0.7', '172.16.0.1', '172.31.0.1', '192.168.0.1', 'fd00::1'].map(lineFrom).every((line) => matcher.matches(line)))
      .toBe(true);
    expect(['8.8.8.8', '172.15.0.1', '172.32.0.1', '192.169.0.1', '2600::1', '-'].map(lineFrom).some((line) => matcher.matches(line)))
      .toBe(false);
  }
});

test.each([
  ['of a range', [FlowLogCondition.atLeast(DST_PORT, 10), FlowLogCondition.atMost(DST_PORT, 10)]],
  ['of a range within a range', [FlowLogCondition.withinCidr(SRC_ADDR, '10.0.0.0/8'), FlowLogCondition.withinCidr(SRC_ADDR, '10.1.0.0/16')]],
  ['of a range but for a part of it', [FlowLogCondition.withinCidr(SRC_ADDR, '10.0.0.0/8'), FlowLogCondition.outsideCidr(SRC_ADDR, '10.1.0.0/16')]],
  ['of values known only at deployment', [FlowLogCondition.equalTo(SRC_ADDR, '${Token[TOKEN.1]}'), FlowLogCondition.equalTo(SRC_ADDR, '10.0.0.1')]],
])('conditions %s can hold together', (_, conditions) => {
  expect(() => build(SMALL, ...conditions)).not.toThrow();
});

test('a range that only too many prefixes would tell is an error', () => {
  expect(() => build(SMALL, FlowLogCondition.withinCidr(SRC_ADDR, '10.0.0.0/25'))).toThrow(
    /the filter pattern must have at most 1024 characters, got \d+; give fewer values/);
  expect(() => build(SMALL, FlowLogCondition.withinCidr(SRC_ADDR, '0.0.0.0/0'))).toThrow(/got 0\.0\.0\.0\/0 for 'srcaddr'/);
});

test('a condition on a field that the format lacks names the field, the condition and the format', () => {
  expect(() => build(SMALL, FlowLogCondition.equalTo(FLOW_DIRECTION, 'ingress'))).toThrow(
    'the format must have the field \'flow-direction\' for the condition flow_direction="ingress", '
    + 'got \'${srcaddr} ${dstaddr} ${srcport} ${dstport} ${interface-id} ${log-status}\'; '
    + 'add the field to the flow log\'s format, with plus(FlowLogField.of(\'flow-direction\')) for instance');
});

test.each([
  [[FlowLogCondition.destinationPort(22), FlowLogCondition.destinationPort(23)], 'dstport="22" && dstport="23"'],
  [[FlowLogCondition.destinationPort(22, 23), FlowLogCondition.atLeast(DST_PORT, 24)], '(dstport="22" || dstport="23") && dstport>=24'],
  [[FlowLogCondition.atLeast(DST_PORT, 10), FlowLogCondition.atMost(DST_PORT, 5)], 'dstport>=10 && dstport<=5'],
  [[FlowLogCondition.greaterThan(DST_PORT, 65534), FlowLogCondition.noneOf(DST_PORT, '65535')], 'dstport>65534 && dstport!="65535"'],
  [[FlowLogCondition.startsWith(SRC_ADDR, '10.1.'), FlowLogCondition.startsWithNone(SRC_ADDR, '10.')], 'srcaddr="10.1.*" && srcaddr!="10.*"'],
  [[FlowLogCondition.withinCidr(SRC_ADDR, '10.0.0.0/8'), FlowLogCondition.withinCidr(SRC_ADDR, '192.168.0.0/16')],
    'srcaddr="10.*" && srcaddr="192.168.*"'],
  [[FlowLogCondition.noneOf(LOG_STATUS, 'OK', 'NODATA', 'SKIPDATA', '-')],
    'log_status!="OK" && log_status!="NODATA" && log_status!="SKIPDATA" && log_status!="-"'],
])('%#: conditions that cannot hold together are an error', (conditions, text) => {
  expect(() => build(SMALL, ...conditions)).toThrow(
    `the conditions on '${conditions[0].field.name}' must be able to hold together, got ${text}; for alternatives give all values to one anyOf`);
});

test('of values that are known only at deployment nobody can tell that they cannot hold together', () => {
  expect(() => build(SMALL,
    FlowLogCondition.equalTo(SRC_ADDR, '${Token[TOKEN.1]}'),
    FlowLogCondition.equalTo(SRC_ADDR, '${Token[TOKEN.2]}'),
  )).not.toThrow();
});

describe('records without data', () => {
  const NODATA = '- - - - eni-1 NODATA';
  const matches = (...conditions: FlowLogCondition[]): boolean =>
    new PatternMatcher(parsePattern(build(SMALL, ...conditions))).matches(NODATA);

  test.each([
    ['a negative condition on traffic', [FlowLogCondition.noneOf(SRC_ADDR, '10.0.0.1')]],
    ['negative conditions on traffic', [FlowLogCondition.startsWithNone(SRC_ADDR, '10.'), FlowLogCondition.noneOf(DST_PORT, '443')]],
    ['a positive condition on traffic', [FlowLogCondition.destinationPort(22)]],
    ['a positive and a negative one', [FlowLogCondition.destinationPort(22), FlowLogCondition.noneOf(SRC_ADDR, '10.0.0.1')]],
    ['a numeric condition', [FlowLogCondition.lessThan(DST_PORT, 1024)]],
  ])('do not match %s', (_, conditions) => {
    expect(matches(...conditions)).toBe(false);
  });

  test.each([
    ['no condition', []],
    ['a condition on the interface', [FlowLogCondition.noneOf(INTERFACE_ID, 'eni-2')]],
    ['a condition for a missing value', [FlowLogCondition.equalTo(SRC_ADDR, '-'), FlowLogCondition.noneOf(DST_ADDR, '10.0.0.1')]],
    ['a condition on the log status', [FlowLogCondition.noneOf(SRC_ADDR, '10.0.0.1'), FlowLogCondition.noneOf(LOG_STATUS, 'SKIPDATA')]],
  ])('match %s', (_, conditions) => {
    expect(matches(...conditions)).toBe(true);
  });

  test('are told by the log status only where nothing else keeps them out', () => {
    expect(build(SMALL, FlowLogCondition.noneOf(SRC_ADDR, '-'))).toMatch(/, log_status\]$/);
    expect(build(SMALL, FlowLogCondition.noneOf(SRC_ADDR, '10.0.0.1'))).toMatch(/, log_status="OK"\]$/);
  });

  test('cannot be told where the format has no log status', () => {
    expect(build(FlowLogFormat.of(SRC_ADDR, DST_ADDR), FlowLogCondition.noneOf(SRC_ADDR, '10.0.0.1')))
      .toBe('[srcaddr!="10.0.0.1", dstaddr]');
  });
});

describe('beyond 1024 characters', () => {
  const ALL = FlowLogFormat.of(...FlowLogField.all());
  const ids = (count: number) => Array.from({ length: count }, (_, index) => `vpc-0123456789abcd${index + 10}`);

  const interfaces = (count: number) => ids(count).map((id) => id.replace('vpc', 'eni'));

  test('all fields there are fit into a pattern', () => {
    expect(build(ALL).length).toBeLessThanOrEqual(1024);
  });

  test('the longest row of columns without a condition becomes ...', () => {
    const pattern = build(ALL, FlowLogCondition.equalTo(VERSION, '8'), FlowLogCondition.anyOf(VPC_ID, ...ids(12)));

    expect(pattern).toMatch(/^\[version="8", account_id, [\w, ]*, log_status, vpc_id="vpc-\w+" \|\| .*, \.\.\.\]$/);
    expect(pattern.length).toBeLessThanOrEqual(1024);
  });

  test('... stands for the whole row and for no column beside it', () => {
    const last = ALL.fields.at(-1)!;
    const pattern = build(ALL, FlowLogCondition.equalTo(VERSION, '8'), FlowLogCondition.anyOf(VPC_ID, ...ids(25)),
      FlowLogCondition.atLeast(last, 1));

    expect(pattern).toMatch(new RegExp(`log_status, vpc_id="vpc-\\w+" \\|\\| [^,]*, \\.\\.\\., ${last.column}>=1\\]$`));
  });

  test.each<[string, string]>([
    ['..#..', '…#..'],
    ['..#...', '..#…'],
    ['...#..', '…#..'],
    ['.#.#.', '…#.#.'],
    ['##.', '##…'],
    ['.##', '…##'],
  ])('of columns with and without a condition, %s, it is the first of the longest rows: %s', (layout, shorter) => {
    const field = FlowLogField.of('x');
    const others = [...layout].map((_, index) => FlowLogField.of(`column-${index}`));
    const conditions = others.filter((_, index) => layout[index] === '#').map((other) => FlowLogCondition.equalTo(other, '1'));
    const buildWith = (length: number) => build(
      FlowLogFormat.of(field, ...others), FlowLogCondition.equalTo(field, 'a'.repeat(length)), ...conditions);

    const columns = buildWith(1026 - buildWith(1).length).slice(1, -1).split(', ').slice(1); // one character too many
    expect(columns.map((column) => column === '...' ? '…' : column.includes('=') ? '#' : '.').join('')).toBe(shorter);
  });

  test('the shorter pattern matches the same records', () => {
    const conditions = [FlowLogCondition.equalTo(VERSION, '8'), FlowLogCondition.anyOf(VPC_ID, ...ids(12))];
    const matcher = new PatternMatcher(buildPattern(ALL, conditions));
    const record = (vpcId: string) => ALL.fields
      .map(({ name }) => name === 'version' ? '8' : name === 'vpc-id' ? vpcId : '-')
      .join(' ');

    expect(matcher.matches(record(ids(12)[11]))).toBe(true);
    expect(matcher.matches(record(ids(13)[12]))).toBe(false);
  });

  test('conditions that do not fit even so are an error with the way out', () => {
    expect(() => build(SMALL, FlowLogCondition.anyOf(INTERFACE_ID, ...interfaces(40)))).toThrow(new RegExp(
      '^the filter pattern must have at most 1024 characters, got \\d+; '
      + 'give fewer values, or spread them over several metric filters on one metric$'));
  });
});
