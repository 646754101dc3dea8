import { vpcWithoutFlowLog as rule } from '../../../src/validation/rules/vpc-without-flow-log';
import { Unknown } from '../../../src/validation/view/template';
import type { ResourceView } from '../../../src/validation/view/views';
import { app, flowLog, Reference, stackIn, STACK, UNKNOWN, view } from '../../support/views';

const vpc = view('vpc');
const subnets = ['A', 'B'].map((logicalId) => view('subnet', { logicalId, vpcId: new Reference(vpc) }));
const onVpc = { resourceId: new Reference(vpc) };
const onSubnet = (index: number, trafficType = 'ALL') =>
  flowLog({ logicalId: `F${index}`, resourceType: 'Subnet', resourceId: new Reference(subnets[index]), trafficType });

function found(...resources: ResourceView[]): (string | undefined)[] {
  const inApp = app([vpc, ...subnets, ...resources]);
  return rule.check(inApp, inApp).map(({ resource }) => resource?.path);
}

test('it is judged on request only', () => {
  expect(rule.onRequest).toBe('coverage');
});

test.each([
  ['no flow log at all', []],
  ['a flow log of accepted traffic alone', [flowLog({ ...onVpc, trafficType: 'ACCEPT' })]],
  ['a flow log on one of two subnets', [onSubnet(0)]],
  ['flow logs on both subnets, one of accepted traffic alone', [onSubnet(0), onSubnet(1, 'ACCEPT')]],
  ['a flow log on another VPC', [flowLog({ resourceId: 'vpc-0aaaaaaaaaaaaaaaa' })]],
  ['an unknown interface that has one', [flowLog({ resourceType: 'NetworkInterface', resourceId: UNKNOWN })]],
  ['an unknown VPC of another region that has one', [flowLog({ resourceId: UNKNOWN, stack: stackIn('1', 'eu-west-1') })]],
])('a VPC with %s fails', (_, resources) => {
  const here = { ...vpc, stack: stackIn('1', 'us-east-1') };
  const inApp = app([here, ...subnets, ...resources]);

  expect(rule.check(inApp, inApp).map(({ resource }) => resource?.path)).toEqual([vpc.path]);
});

test.each([
  ['a flow log', [flowLog(onVpc)]],
  ['a flow log of rejected traffic', [flowLog({ ...onVpc, trafficType: 'REJECT' })]],
  ['a flow log in another stack', [flowLog({ ...onVpc, stack: { ...STACK, path: 'Other' } })]],
  ['a flow log by its attribute', [flowLog({ resourceId: new Reference(vpc, 'VpcId') })]],
  ['a flow log under a condition', [flowLog({ ...onVpc, condition: 'Enabled' })]],
  ['a flow log of traffic known only at deployment', [flowLog({ ...onVpc, trafficType: UNKNOWN })]],
  ['flow logs on all of its subnets', [onSubnet(0), onSubnet(1, 'REJECT')]],
  ['a flow log somewhere that is known only at deployment', [flowLog({ resourceId: UNKNOWN })]],
  ['a flow log on the VPC of a parameter', [flowLog({ resourceId: new Unknown({ template: { Ref: 'Vpc' } }) })]],
  ['a flow log on something that is known only at deployment', [flowLog({ resourceType: UNKNOWN, resourceId: UNKNOWN })]],
])('a VPC with %s passes', (_, resources) => {
  expect(found(...resources)).toEqual([]);
});

test('a VPC without subnets is not covered by them', () => {
  const inApp = app([vpc]);

  expect(rule.check(inApp, inApp)).toHaveLength(1);
});
