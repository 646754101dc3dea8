import { identityOf, sameResource, watchedVpc } from '../../../src/validation/questions/networks';
import { Unknown } from '../../../src/validation/view/values';
import { flowLog, Reference, UNKNOWN, view } from '../../support/views';

const vpc = view('vpc');
const subnet = view('subnet', { vpcId: new Reference(vpc) });
const networkInterface = view('network-interface', { subnetId: new Reference(subnet) });

test.each([
  ['the VPC itself', { resourceId: 'vpc-1' }, 'vpc-1'],
  ['the VPC of a subnet', { resourceType: 'Subnet', resourceId: new Reference(subnet) }, vpc.path],
  ['the VPC of an interface', { resourceType: 'NetworkInterface', resourceId: new Reference(networkInterface) }, vpc.path],
  ['the VPC that is declared', { resourceType: 'Subnet', resourceId: 'subnet-1', target: { vpcId: 'vpc-1' } }, 'vpc-1'],
  ['none around a subnet of others', { resourceType: 'Subnet', resourceId: 'subnet-1' }, undefined],
  ['none around a transit gateway', { resourceType: 'TransitGateway', resourceId: 'tgw-1' }, undefined],
  ['none if the type is unknown', { resourceType: UNKNOWN, resourceId: 'vpc-1' }, undefined],
])('a flow log watches %s', (_, given, expected) => {
  expect(identityOf(watchedVpc(flowLog(given)))).toBe(expected);
});

test.each([
  ['equal ids', 'vpc-1', 'vpc-1', true],
  ['different ids', 'vpc-1', 'vpc-2', false],
  ['references by different attributes', new Reference(vpc), new Reference(vpc, 'VpcId'), true],
  ['references to different resources', new Reference(vpc), new Reference(subnet), false],
  ['parameters, whose defaults may be overridden,', new Unknown({ parameterDefault: 'vpc-1' }), 'vpc-1', false],
  ['empty texts', '', '', false],
  ['unknown values', UNKNOWN, UNKNOWN, false],
  ['nothing', undefined, undefined, false],
])('%s name one resource: %p and %p, %p', (_, one, other, expected) => {
  expect(sameResource(one, other)).toBe(expected);
});
