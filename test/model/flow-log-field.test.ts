import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogFieldType, FlowLogParquetType } from '../../src/model/flow-log-field-type';

const names = FlowLogField.all().map(({ name }) => name);

test('all 54 fields of VPC records and the 18 that only transit gateways have are listed once', () => {
  const vpc = FlowLogField.all().filter((field) => field.isFilledBy('VPC') || field.isFilledBy('RegionalNatGateway'));

  expect(vpc).toHaveLength(54);
  expect(new Set(names).size).toBe(72);
});

test('every field of a version is there', () => {
  const byVersion = FlowLogField.all().map(({ version }) => version).reduce<Record<string, number>>((counts, version) =>
    ({ ...counts, [String(version)]: (counts[String(version)] ?? 0) + 1 }), {});

  expect(byVersion).toEqual({ 2: 14, 3: 7, 4: 4, 5: 4, 6: 18, 7: 10, 8: 1, 9: 1, 10: 1, 11: 12 });
});

test.each([
  [FlowLogParquetType.INT_32, ['version', 'srcport', 'dstport', 'protocol', 'tcp-flags', 'traffic-path', 'encryption-status']],
  [FlowLogParquetType.INT_64, ['packets', 'bytes', 'start', 'end', 'packets-lost-no-route', 'packets-lost-blackhole',
    'packets-lost-mtu-exceeded', 'packets-lost-ttl-expired']],
])('the columns of type %s in Parquet files are those of the AWS guide', (parquetType, expected) => {
  expect(FlowLogField.all().filter((field) => field.parquetType === parquetType).map(({ name }) => name))
    .toEqual(expected);
});

test.each([
  [FlowLogFieldType.ADDRESS, ['srcaddr', 'dstaddr', 'pkt-srcaddr', 'pkt-dstaddr']],
  [FlowLogFieldType.TIMESTAMP, ['start', 'end']],
])('the fields of type %s are known', (valueType, expected) => {
  expect(FlowLogField.all().filter((field) => field.valueType === valueType).map(({ name }) => name)).toEqual(expected);
});

test('a constant is named after its field', () => {
  const constants = Object.entries(FlowLogField).filter(([, value]) => value instanceof FlowLogField);

  for (const [constant, field] of constants as [string, FlowLogField][]) {
    expect(constant.replaceAll('_', '')).toBe(field.name.replaceAll('-', '').toUpperCase());
  }
  expect(constants).toHaveLength(72);
});

test.each([
  ['interface-id', 'RegionalNatGateway', false],
  ['resource-id', 'RegionalNatGateway', true],
  ['resource-id', 'VPC', true], // its own regional NAT gateways
  ['resource-id', 'NetworkInterface', false],
  ['action', 'NetworkInterface', true],
  ['action', 'TransitGateway', false],
  ['tgw-id', 'TransitGatewayAttachment', true],
  ['tgw-id', 'VPC', false],
  ['srcaddr', 'TransitGateway', true],
])('%s filled by %s: %s', (name, resourceType, expected) => {
  expect(FlowLogField.of(name).isFilledBy(resourceType)).toBe(expected);
});

test('the six tag fields are tags and no other', () => {
  expect(FlowLogField.all().filter(({ isTag }) => isTag).map(({ name }) => name)).toEqual(
    ['instance-tag', 'instance-tag-2', 'interface-tag', 'interface-tag-2', 'asg-tag', 'asg-tag-2']);
});

test('a known name gives the known field', () => {
  expect(FlowLogField.of('pkt-srcaddr')).toBe(FlowLogField.PKT_SRC_ADDR);
});

test('a field that AWS adds tomorrow can be named today', () => {
  const field = FlowLogField.of('new-field-2');

  expect(field).toMatchObject({ name: 'new-field-2', column: 'new_field_2', version: undefined, valueType: 'TEXT' });
  expect(field.isFilledBy('VPC')).toBe(true);
  expect(FlowLogField.all()).not.toContain(field);
});

test.each(['', 'SrcAddr', '${srcaddr}', 'src_addr', '-x', 'x-', 'a b'])('%p is no field name', (name) => {
  expect(() => FlowLogField.of(name)).toThrow(
    `a field name must be lower-case words joined by '-', such as 'pkt-srcaddr', got '${name}'`);
});
