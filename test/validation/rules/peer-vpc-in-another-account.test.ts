import { peerVpcInAnotherAccount as rule } from '../../../src/validation/rules/peer-vpc-in-another-account';
import type { Value } from '../../../src/validation/view/template';
import { faults } from '../../support/rules';
import { app, flowLog, Reference, STACK, stackIn, UNKNOWN, view } from '../../support/views';

const OURS = '111122223333';
const THEIRS = '999988887777';
const stack = stackIn(OURS);
const PEER = 'vpc-0aaaaaaaaaaaaaaaa';

const peerOwned = (peerOwnerId: Value<string>) =>
  app([view('peering', { stack, vpcId: 'vpc-0bbbbbbbbbbbbbbbb', peerVpcId: PEER, peerOwnerId })]);
const theirs = peerOwned(THEIRS);

const theirSubnet = view('subnet', { stack, vpcId: PEER });
const theirVpc = view('vpc', { stack: stackIn(THEIRS) });

test.each([
  ['the VPC on the other side of a peering', { resourceId: PEER }, theirs],
  ['a subnet of the peer VPC', { resourceType: 'Subnet', resourceId: new Reference(theirSubnet) }, theirs],
  ['a subnet that is declared to be there',
    { resourceType: 'Subnet', resourceId: 'subnet-1', target: { vpcId: PEER } }, theirs],
  ['an interface that is declared to be there',
    { resourceType: 'NetworkInterface', resourceId: 'eni-1', target: { vpcId: PEER } }, theirs],
  ['an imported VPC of another account', { resourceId: PEER, target: { ownerAccount: THEIRS } }, app()],
  ['an interface of others in a VPC of others',
    { resourceType: 'NetworkInterface', resourceId: 'eni-1', target: { vpcId: PEER, ownerAccount: THEIRS } }, theirs],
  ['a VPC of a stack in another account', { resourceId: new Reference(theirVpc) }, app()],
])('%s fails', (_, given, inApp) => {
  expect(faults(rule, flowLog({ stack, ...given }), inApp)).toEqual([expect.stringMatching(
    `^ResourceId: the \\w+ belongs to account ${THEIRS}, the stack to ${OURS}: EC2 enables flow logs for a peered VPC only`)]);
});

test('lookups that are still to be done silence nothing that the app creates', () => {
  const inApp = { ...app(), hidesDummies: true };

  expect(faults(rule, flowLog({ stack, resourceId: new Reference(theirVpc) }), inApp)).toHaveLength(1);
});

test('the requester fails too, where its peering is in another account than the flow log', () => {
  const peering = view('peering', { stack: stackIn(THEIRS), vpcId: PEER, peerVpcId: 'vpc-0bbbbbbbbbbbbbbbb', peerOwnerId: OURS });

  expect(faults(rule, flowLog({ stack, resourceId: PEER }), app([peering]))).toHaveLength(1);
});

const sharedInterface = view('network-interface', { stack, subnetId: new Reference(theirSubnet) });

test.each([
  ['our own side of a peering', { resourceId: 'vpc-0bbbbbbbbbbbbbbbb' }, theirs],
  ['a peer VPC in our account', { resourceId: PEER }, peerOwned(OURS)],
  ['a peer VPC without an owner, which is ours', { resourceId: PEER }, peerOwned(undefined)],
  ['an owner known only at deployment', { resourceId: PEER }, peerOwned(UNKNOWN)],
  ['a stack that is bound to no account', { stack: STACK, resourceId: PEER }, theirs],
  ['a VPC known only at deployment', { resourceId: UNKNOWN }, theirs],
  ['an interface of ours in a subnet that is shared with us',
    { resourceType: 'NetworkInterface', resourceId: new Reference(sharedInterface) }, theirs],
  ['an interface there that is declared ours',
    { resourceType: 'NetworkInterface', resourceId: 'eni-1', target: { vpcId: PEER, ownerAccount: OURS } }, theirs],
  ['an interface of which nothing is declared', { resourceType: 'NetworkInterface', resourceId: 'eni-1' }, theirs],
  ['a transit gateway', { resourceType: 'TransitGateway', resourceId: 'tgw-1', target: { ownerAccount: THEIRS } }, theirs],
  ['lookups that are still to be done', { resourceId: PEER }, { ...theirs, hidesDummies: true }],
  ['an interface of a participant in a VPC that is ours',
    { resourceType: 'NetworkInterface', resourceId: 'eni-1', target: { vpcId: PEER, ownerAccount: THEIRS } }, peerOwned(OURS)],
  ['an interface of others, in a VPC of which nothing is known',
    { resourceType: 'NetworkInterface', resourceId: 'eni-1', target: { ownerAccount: THEIRS } }, app()],
  ['a VPC that is ours by its peering, though it is imported in a stack of others',
    { resourceId: PEER, target: { ownerAccount: THEIRS } }, peerOwned(OURS)],
])('%s passes', (_, given, inApp) => {
  expect(faults(rule, flowLog({ stack, ...given }), inApp)).toEqual([]);
});
