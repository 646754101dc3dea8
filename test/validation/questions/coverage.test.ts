import { flowLogsOfUnknownResources, mayMonitor, vpcsWithoutFlowLog } from '../../../src/validation/questions/coverage';
import type { FlowLogView, ResourceView } from '../../../src/validation/view/views';
import { app, flowLog, Reference, stackIn, UNKNOWN, view } from '../../support/views';

const VPC = view('vpc');
const SUBNETS = ['A', 'B'].map((logicalId) => view('subnet', { logicalId, vpcId: new Reference(VPC) }));
const of = (resource: ResourceView, given: Partial<FlowLogView> = {}) =>
  flowLog({ logicalId: `Of${resource.logicalId}`, resourceId: new Reference(resource), ...given });

test.each<[string, FlowLogView[], boolean]>([
  ['no flow log', [], false],
  ['one of the VPC', [of(VPC)], true],
  ['one of rejected traffic', [of(VPC, { trafficType: 'REJECT' })], true],
  ['one of accepted traffic alone', [of(VPC, { trafficType: 'ACCEPT' })], false],
  ['one of another VPC', [flowLog()], false],
  ['one of each subnet', SUBNETS.map((subnet) => of(subnet)), true],
  ['one of a subnet', [of(SUBNETS[0])], false],
  ['one of each subnet, one of them of accepted traffic', [of(SUBNETS[0]), of(SUBNETS[1], { trafficType: 'ACCEPT' })], false],
])('with %s the VPC is covered: %s', (_, flowLogs, isCovered) => {
  expect(vpcsWithoutFlowLog(app([VPC, ...SUBNETS, ...flowLogs]))).toEqual(isCovered ? [] : [VPC]);
});

test('a VPC without subnets needs a flow log of its own', () => {
  expect(vpcsWithoutFlowLog(app([VPC]))).toEqual([VPC]);
});

test('a flow log of an unknown resource is told, unless it never shows rejected traffic', () => {
  const [unknown, accepted] = [flowLog({ resourceId: UNKNOWN }), flowLog({ logicalId: 'A', resourceId: UNKNOWN, trafficType: 'ACCEPT' })];

  expect(flowLogsOfUnknownResources(app([of(VPC), unknown, accepted]))).toEqual([unknown]);
});

test.each<[Partial<FlowLogView>, boolean]>([
  [{ resourceType: 'VPC' }, true],
  [{ resourceType: 'Subnet' }, true],
  [{ resourceType: UNKNOWN }, true],
  [{ resourceType: 'NetworkInterface' }, false],
  [{ resourceType: 'TransitGateway' }, false],
  [{ stack: stackIn('444455556666') }, false],
])('%j may monitor a VPC of this account: %s', (given, expected) => {
  const vpc = view('vpc', { stack: stackIn('111122223333') });

  expect(mayMonitor(flowLog({ stack: stackIn('111122223333'), resourceId: UNKNOWN, ...given }), vpc)).toBe(expected);
});
