import { identityOf, mayBeDummy, sameResource, monitoredVpc } from '../../../src/validation/questions/networks';
import { app, flowLog, Reference, UNKNOWN, view } from '../../support/views';

const vpc = view('vpc');
const subnet = view('subnet', { vpcId: new Reference(vpc) });
const networkInterface = view('network-interface', { subnetId: new Reference(subnet) });

const custom = view('other', { type: 'Custom::AWS' });

test.each([
  ['the VPC itself', { resourceId: 'vpc-1' }, 'vpc-1'],
  ['the VPC of a subnet', { resourceType: 'Subnet', resourceId: new Reference(subnet) }, vpc.path],
  ['the VPC of an interface', { resourceType: 'NetworkInterface', resourceId: new Reference(networkInterface) }, vpc.path],
  ['the VPC that is declared', { resourceType: 'Subnet', resourceId: 'subnet-1', target: { vpcId: 'vpc-1' } }, 'vpc-1'],
  ['none around a subnet of others', { resourceType: 'Subnet', resourceId: 'subnet-1' }, undefined],
  ['none around a transit gateway', { resourceType: 'TransitGateway', resourceId: 'tgw-1' }, undefined],
  ['none if the type is unknown', { resourceType: UNKNOWN, resourceId: 'vpc-1' }, undefined],
])('a flow log watches %s', (_, given, expected) => {
  expect(identityOf(monitoredVpc(flowLog(given)))).toBe(expected);
});

test.each([
  ['equal ids', 'vpc-1', 'vpc-1', true],
  ['different ids', 'vpc-1', 'vpc-2', false],
  ['references by different attributes', new Reference(vpc), new Reference(vpc, 'VpcId'), true],
  ['references to different attributes', new Reference(custom, 'Interfaces.0'), new Reference(custom, 'Interfaces.1'), false],
  ['references to one attribute', new Reference(custom, 'Interfaces.0'), new Reference(custom, 'Interfaces.0'), true],
  ['a subnet and the VPC around it', new Reference(subnet), new Reference(subnet, 'VpcId'), false],
  ['references to different resources', new Reference(vpc), new Reference(subnet), false],
  ['empty texts', '', '', false],
  ['unknown values', UNKNOWN, UNKNOWN, false],
  ['nothing', undefined, undefined, false],
])('%s name one resource: %p and %p, %p', (_, one, other, expected) => {
  expect(sameResource(one, other)).toBe(expected);
});

test.each([
  ['an id as text while lookups are to be done', 'vpc-12345', true, true],
  ['an id as text', 'vpc-12345', false, false],
  ['a reference while lookups are to be done', new Reference(vpc), true, false],
])('whether %s may be a dummy', (_, id, hidesDummies, expected) => {
  expect(mayBeDummy(id, app([], { hidesDummies }))).toBe(expected);
});
