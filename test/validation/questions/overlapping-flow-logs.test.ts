import { overlappingFlowLogs } from '../../../src/validation/questions/overlapping-flow-logs';
import type { FlowLogView, ResourceView } from '../../../src/validation/view/views';
import { app, flowLog, Reference, UNKNOWN, view } from '../../support/views';

const VPC = view('vpc');
const SUBNET = view('subnet', { vpcId: new Reference(VPC) });
const of = (resource: ResourceView, logicalId: string, given: Partial<FlowLogView> = {}) =>
  flowLog({ logicalId, resourceId: new Reference(resource), resourceType: resource.kind === 'subnet' ? 'Subnet' : 'VPC', ...given });

const FIRST = of(VPC, 'First', { maxAggregationInterval: 600 });

test.each<[string, FlowLogView, boolean]>([
  ['one of the subnet within', of(SUBNET, 'Second'), true],
  ['one of the same VPC of rejected traffic', of(VPC, 'Second', { trafficType: 'REJECT' }), true],
  ['one of the same VPC that agrees in everything', of(VPC, 'Second', { maxAggregationInterval: 600 }), false],
  ['one into another log group', of(SUBNET, 'Second', { logGroupName: 'others' }), false],
  ['one of an unknown resource', of(SUBNET, 'Second', { resourceId: UNKNOWN }), false],
  ['one that exists under another condition', of(SUBNET, 'Second', { condition: 'B' }), true],
])('%s logs traffic of a VPC twice: %s', (_, second, overlaps) => {
  const inApp = app([VPC, SUBNET, FIRST, second]);

  expect(overlappingFlowLogs(second, inApp)).toEqual(overlaps ? [FIRST] : []);
});

test('of two on one resource only the later one is told', () => {
  const second = of(VPC, 'Second', { trafficType: 'REJECT' });
  const inApp = app([VPC, FIRST, second]);

  expect([overlappingFlowLogs(FIRST, inApp), overlappingFlowLogs(second, inApp)]).toEqual([[], [FIRST]]);
});

test('accepted and rejected traffic do not overlap, and two conditions exclude each other', () => {
  const [accepted, rejected] = [of(VPC, 'A', { trafficType: 'ACCEPT' }), of(SUBNET, 'B', { trafficType: 'REJECT' })];
  expect(overlappingFlowLogs(rejected, app([VPC, SUBNET, accepted, rejected]))).toEqual([]);

  const [one, other] = [of(VPC, 'A', { condition: 'A' }), of(SUBNET, 'B', { condition: 'B' })];
  expect(overlappingFlowLogs(other, app([VPC, SUBNET, one, other]))).toEqual([]);
});
