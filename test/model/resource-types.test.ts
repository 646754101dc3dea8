import { defaultFormat } from '../../src/model/default-format';
import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import {
  defaultInterval, GATEWAY_RESOURCE_TYPES, isGateway, resourceTypeFacts, resourceTypeOfId, RESOURCE_TYPES,
  VPC_RESOURCE_TYPES,
} from '../../src/model/resource-types';

test('four resource types have the records of VPCs, two those of transit gateways', () => {
  expect(VPC_RESOURCE_TYPES).toEqual(['VPC', 'Subnet', 'NetworkInterface', 'RegionalNatGateway']);
  expect(GATEWAY_RESOURCE_TYPES).toEqual(['TransitGateway', 'TransitGatewayAttachment']);
});

test.each([
  ['VPC', false, 600, FlowLogFormat.DEFAULT],
  ['RegionalNatGateway', false, 600, FlowLogFormat.DEFAULT],
  ['TransitGateway', true, 60, FlowLogFormat.TRANSIT_GATEWAY_DEFAULT],
  ['TransitGatewayAttachment', true, 60, FlowLogFormat.TRANSIT_GATEWAY_DEFAULT],
  ['FromTheFuture', false, 600, FlowLogFormat.DEFAULT],
  ['constructor', false, 600, FlowLogFormat.DEFAULT],
])('%s: is a gateway %p, by default covers %i s', (type, gateway, seconds, format) => {
  expect(isGateway(type)).toBe(gateway);
  expect(defaultInterval(type)).toBe(seconds);
  expect(defaultFormat(type)).toBe(format);
});

test('no resource type is no gateway', () => {
  expect(isGateway(undefined)).toBe(false);
  expect(defaultInterval(undefined)).toBe(600);
  expect(defaultFormat(undefined)).toBe(FlowLogFormat.DEFAULT);
  expect(resourceTypeFacts(undefined)).toBeUndefined();
});

test.each([
  ['vpc-1', 'VPC'], ['subnet-1', 'Subnet'], ['eni-1', 'NetworkInterface'], ['nat-1', 'RegionalNatGateway'],
  ['tgw-1', 'TransitGateway'], ['tgw-attach-1', 'TransitGatewayAttachment'], ['i-1', undefined], ['', undefined],
])('the id %p is that of a %s', (id, type) => {
  expect(resourceTypeOfId(id)?.type).toBe(type);
});

test('the fields of records name no other resource types', () => {
  const types = RESOURCE_TYPES.map(({ type }) => type);

  const named = FlowLogField.all().flatMap(({ resourceTypes }) => resourceTypes);

  expect(named.filter((type) => !types.includes(type))).toEqual([]);
});
