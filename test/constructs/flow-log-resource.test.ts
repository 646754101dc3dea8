import { CfnParameter, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { FlowLogResource, NetworkInterfacePlatform } from '../../src';
import { targetAttributesOf } from '../../src/validation/reading/target-attributes';
import { flowLogIn, propertiesOf, stackIn } from '../support/stacks';

type ResourceIn = (stack: Stack) => ec2.FlowLogResourceType;

const cfnVpc = (stack: Stack) => new ec2.CfnVPC(stack, 'Vpc');
const cfnSubnet = (stack: Stack) => new ec2.CfnSubnet(stack, 'Subnet', { vpcId: 'vpc-1' });
const cfnInterface = (stack: Stack) => new ec2.CfnNetworkInterface(stack, 'Eni', { subnetId: 'subnet-1' });

test.each<[string, ResourceIn, string, unknown]>([
  ['a VPC', (stack) => FlowLogResource.fromVpc(cfnVpc(stack)), 'VPC', { Ref: 'Vpc' }],
  ['a VPC, imported', (stack) => FlowLogResource.fromVpc(ec2.CfnVPC.fromVpcId(stack, 'Vpc', 'vpc-1')), 'VPC', 'vpc-1'],
  ['a subnet', (stack) => FlowLogResource.fromSubnet(cfnSubnet(stack)), 'Subnet', { Ref: 'Subnet' }],
  ['a subnet, imported', (stack) => FlowLogResource.fromSubnet(ec2.Subnet.fromSubnetId(stack, 'Subnet', 'subnet-1')),
    'Subnet', 'subnet-1'],
  ['a network interface', (stack) => FlowLogResource.fromNetworkInterface(cfnInterface(stack)), 'NetworkInterface',
    { Ref: 'Eni' }],
  ['a network interface by id', () => FlowLogResource.fromNetworkInterfaceId('eni-1'), 'NetworkInterface', 'eni-1'],
  ['a transit gateway', () => FlowLogResource.fromTransitGatewayId('tgw-1'), 'TransitGateway', 'tgw-1'],
  ['an attachment', () => FlowLogResource.fromTransitGatewayAttachmentId('tgw-attach-1'), 'TransitGatewayAttachment',
    'tgw-attach-1'],
  ['a regional NAT gateway', () => FlowLogResource.fromRegionalNatGatewayId('nat-1'), 'RegionalNatGateway', 'nat-1'],
  ['a VPC by id', () => FlowLogResource.fromVpcId('vpc-1'), 'VPC', 'vpc-1'],
  ['a subnet by id', () => FlowLogResource.fromSubnetId('subnet-1'), 'Subnet', 'subnet-1'],
  ['what a parameter names', (stack) =>
    FlowLogResource.fromNetworkInterfaceId(new CfnParameter(stack, 'Id').valueAsString), 'NetworkInterface', { Ref: 'Id' }],
  ['a VPC as CDK says it', (stack) => ec2.FlowLogResourceType.fromVpc(
    ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-1', availabilityZones: ['a'] })), 'VPC', 'vpc-1'],
  ['a gateway as CDK says it', () => ec2.FlowLogResourceType.fromTransitGatewayId('tgw-1'), 'TransitGateway', 'tgw-1'],
])('%s', (_, resourceIn, type, id) => {
  const stack = stackIn();
  const resourceType = resourceIn(stack);
  const flowLog = flowLogIn(stack, { resourceType });

  expect(propertiesOf(stack, 'AWS::EC2::FlowLog')).toMatchObject({ ResourceType: type, ResourceId: id });
  expect(flowLog.resourceType).toBe(resourceType);
});

test('several VPCs and subnets keep their order', () => {
  const stack = stackIn();
  const vpcs = ['a', 'b'].map((id) => ec2.CfnVPC.fromVpcId(stack, id, `vpc-${id}`));
  const subnets = ['c', 'd'].map((id) => ec2.Subnet.fromSubnetId(stack, id, `subnet-${id}`));

  expect(FlowLogResource.fromVpcs(vpcs).map(({ resourceId }) => resourceId)).toEqual(['vpc-a', 'vpc-b']);
  expect(FlowLogResource.fromSubnets(subnets).map(({ resourceId }) => resourceId)).toEqual(['subnet-c', 'subnet-d']);
});

test.each<[string, () => ec2.FlowLogResourceType, string]>([
  ['network interface', () => FlowLogResource.fromNetworkInterfaceId('vpc-1'),
    "'id' must be that of a network interface (eni-…), got 'vpc-1'"],
  ['transit gateway', () => FlowLogResource.fromTransitGatewayId('tgw-attach-1'),
    "'id' must be that of a transit gateway (tgw-…), got 'tgw-attach-1'"],
  ['attachment', () => FlowLogResource.fromTransitGatewayAttachmentId('tgw-1'),
    "'id' must be that of a transit gateway attachment (tgw-attach-…), got 'tgw-1'"],
  ['regional NAT gateway', () => FlowLogResource.fromRegionalNatGatewayId('ngw-1'),
    "'id' must be that of a regional NAT gateway (nat-…), got 'ngw-1'"],
])('the id of something else is not taken for a %s', (_, resource, message) => {
  expect(resource).toThrow(message);
});

test('what is known of an interface reaches the validator, not the template', () => {
  const stack = stackIn();
  const vpc = cfnVpc(stack);
  const flowLog = flowLogIn(stack, { resourceType: FlowLogResource.fromNetworkInterfaceId('eni-1', {
    platform: NetworkInterfacePlatform.VPC, classicLink: false, ownerAccount: '111122223333', vpc,
  }) });

  expect(targetAttributesOf(flowLog.node.defaultChild!)).toEqual({
    platform: 'VPC', classicLink: false, ownerAccount: '111122223333', vpcId: vpc.ref,
  });
  expect(JSON.stringify(propertiesOf(stack, 'AWS::EC2::FlowLog'))).not.toContain('111122223333');
});

test('the subnets of a selection, the private ones unless told otherwise', () => {
  const vpc = new ec2.Vpc(stackIn(), 'Vpc', { maxAzs: 2 });
  const idsOf = (targets: ec2.FlowLogResourceType[]) => targets.map(({ resourceId }) => resourceId);

  expect(idsOf(FlowLogResource.fromSubnetSelection(vpc))).toEqual(vpc.privateSubnets.map(({ subnetId }) => subnetId));
  expect(idsOf(FlowLogResource.fromSubnetSelection(vpc, { subnetType: ec2.SubnetType.PUBLIC })))
    .toEqual(vpc.publicSubnets.map(({ subnetId }) => subnetId));
});
