import { trafficLoggedTwice as rule } from '../../../src/validation/rules/traffic-logged-twice';
import type { FlowLogView } from '../../../src/validation/view/views';
import { app, flowLog, Reference, UNKNOWN, view } from '../../support/views';

const vpc = view('vpc');
const subnet = view('subnet', { vpcId: new Reference(vpc) });
const networkInterface = view('network-interface', { subnetId: new Reference(subnet) });

const onVpc = (given: Partial<FlowLogView> = {}) => flowLog({ logicalId: 'OnVpc', resourceId: new Reference(vpc), ...given });
const onSubnet = (given: Partial<FlowLogView> = {}) =>
  flowLog({ logicalId: 'OnSubnet', resourceType: 'Subnet', resourceId: new Reference(subnet), ...given });
const onInterface = (given: Partial<FlowLogView> = {}) => flowLog({
  logicalId: 'OnInterface', resourceType: 'NetworkInterface', resourceId: new Reference(networkInterface), ...given,
});

function found(flowLogs: FlowLogView[], hidesDummies = false): (string | undefined)[] {
  const inApp = app(flowLogs, { hidesDummies });
  return rule.check(inApp, inApp).map(({ resource }) => resource?.logicalId);
}

test('it is judged on request only', () => {
  expect(rule.onRequest).toBe('coverage');
});

test.each([
  ['VPC and its subnet', [onVpc(), onSubnet()], ['OnSubnet']],
  ['subnet and its VPC, in this order', [onSubnet(), onVpc()], ['OnSubnet']],
  ['VPC and an interface in it', [onVpc(), onInterface()], ['OnInterface']],
  ['subnet and an interface in it', [onSubnet(), onInterface()], ['OnInterface']],
  ['all traffic of the VPC and rejected traffic of its subnet', [onVpc(), onSubnet({ trafficType: 'REJECT' })], ['OnSubnet']],
  ['all and rejected traffic of one VPC', [onVpc(), onVpc({ logicalId: 'Rejects', trafficType: 'REJECT' })], ['Rejects']],
  ['VPC and subnet in different formats', [onVpc(), onSubnet({ logFormat: '${srcaddr}' })], ['OnSubnet']],
  ['subnet that is declared to be in the VPC', [
    onVpc({ resourceId: 'vpc-1' }), onSubnet({ resourceId: 'subnet-1', target: { vpcId: 'vpc-1' } })], ['OnSubnet']],
])('%s to one log group are found', (_, flowLogs, expected) => {
  expect(found(flowLogs)).toEqual(expected);
});

test.each([
  ['VPC and subnet to different log groups', [onVpc(), onSubnet({ logGroupName: 'subnet' })]],
  ['VPC and subnet to a log group known only at deployment', [onVpc({ logGroupName: UNKNOWN }), onSubnet({ logGroupName: UNKNOWN })]],
  ['accepted traffic of the VPC, rejected traffic of its subnet', [
    onVpc({ trafficType: 'ACCEPT' }), onSubnet({ trafficType: 'REJECT' })]],
  ['traffic types known only at deployment', [onVpc({ trafficType: UNKNOWN }), onSubnet()]],
  ['VPC and a subnet of which nothing is known', [onVpc(), onSubnet({ resourceId: 'subnet-1' })]],
  ['VPC and a subnet known only at deployment', [onVpc(), onSubnet({ resourceId: UNKNOWN })]],
  ['VPC and subnet under one condition or another', [onVpc({ condition: 'A' }), onSubnet({ condition: 'B' })]],
  ['two that are the same, which is another rule\'s fault', [onVpc(), onVpc({ logicalId: 'Again' })]],
])('%s pass', (_, flowLogs) => {
  expect(found(flowLogs)).toEqual([]);
});

test.each([
  ['pass: their dummy ids are all the same', 'vpc-12345', []],
  ['silence nothing that the app creates', new Reference(vpc), ['OnSubnet']],
])('lookups that are still to be done %s', (_, resourceId, expected) => {
  expect(found([onVpc({ resourceId }), onSubnet({ target: { vpcId: 'vpc-12345' } })], true)).toEqual(expected);
});

test('many flow logs of one VPC are compared with those into the same destination alone', () => {
  const toGroups = Array.from({ length: 3000 }, (_, index) =>
    onVpc({ logicalId: `FlowLog${index}`, logGroupName: `group-${Math.floor(index / 2)}`, trafficType: index % 2 === 0 ? 'ALL' : 'REJECT' }));

  expect(found(toGroups)).toHaveLength(1500);
});
