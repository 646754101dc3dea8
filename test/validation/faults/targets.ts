import { Aspects, CfnOutput, CfnResource, Fn, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import type { IAspect } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { IConstruct } from 'constructs';
import { FlowLog, FlowLogResource, NetworkInterfacePlatform } from '../../../src';
import { importedVpc, OURS, THEIRS, toBucket, VPC_ID } from '../../support/small-apps';
import type { SmallApps } from '../../support/small-apps';
import { newVpc, second } from './parts';

const ENI = 'eni-0123456789abcdef0';

class Respell implements IAspect {
  public visit(node: IConstruct): void {
    if (node instanceof ec2.CfnFlowLog) node.addPropertyOverride('TrafficType', 'Reject');
  }
}

/** A company's own class. */
class CompanyFlowLog extends ec2.CfnFlowLog {
  protected renderProperties(props: Record<string, unknown>): Record<string, unknown> {
    return { ...super.renderProperties(props), MaxAggregationInterval: 120 };
  }
}

/** Faults in what a flow log monitors and writes, and in what stands beside it. */
export const FAULTY_TARGETS: SmallApps = {
  'gateway-with-traffic-type: by an override': (stack) => {
    new ec2.FlowLog(stack, 'FlowLog', { resourceType: ec2.FlowLogResourceType.fromTransitGatewayId('tgw-0a'), maxAggregationInterval: ec2.FlowLogMaxAggregationInterval.ONE_MINUTE })
      .node.children.filter(CfnResource.isCfnResource).forEach((child) => child.cfnResourceType === 'AWS::EC2::FlowLog' && child.addPropertyOverride('TrafficType', 'ALL'));
  },
  'gateway-interval-too-long: what the CDK says by default': (stack) => {
    toBucket(stack, 'arn:aws:s3:::x', { resourceType: 'TransitGateway', resourceId: new ec2.CfnTransitGateway(stack, 'Hub').ref, trafficType: undefined, maxAggregationInterval: 600 });
  },
  'field-resource-type-mismatch: fields of a gateway on a subnet of another stack': (stack, app) => {
    const subnet = new ec2.CfnSubnet(stack, 'Subnet', { vpcId: VPC_ID });
    toBucket(second(app), 'arn:aws:s3:::x', { resourceType: 'Subnet', resourceId: subnet.ref, logFormat: '${srcaddr} ${tgw-dst-vpc-id}' });
  },
  'traffic-type-missing: by a deletion': (stack) => {
    importedVpc(stack).addFlowLog('FlowLog').node.children.filter((child) => child instanceof ec2.CfnFlowLog)
      .forEach((child) => child.addPropertyDeletionOverride('TrafficType'));
  },
  'traffic-type-misspelled: by an aspect': (stack, app) => {
    toBucket(stack, 'arn:aws:s3:::x');
    Aspects.of(app).add(new Respell());
  },
  'resource-type-misspelled: vpc': (stack) => {
    toBucket(stack, 'arn:aws:s3:::x').addOverride('Properties.ResourceType', 'vpc');
  },
  'resource-id-mismatch: a subnet of another stack as VPC': (stack, app) => {
    toBucket(second(app), 'arn:aws:s3:::x', { resourceId: new ec2.CfnSubnet(stack, 'Subnet', { vpcId: VPC_ID }).ref });
  },
  'resource-id-mismatch: a literal id over an export': (stack, app) => {
    new CfnOutput(stack, 'Id', { value: 'subnet-0a1b2c3d', exportName: 'network' });
    toBucket(second(app), 'arn:aws:s3:::x', { resourceId: Fn.importValue('network') });
  },
  'resource-id-mismatch: an argument of a nested stack': (stack) => {
    toBucket(new NestedStack(stack, 'Nested'), 'arn:aws:s3:::x', { resourceId: new ec2.CfnSecurityGroup(stack, 'Sg', { groupDescription: 'x' }).ref });
  },
  'nat-gateway-not-regional: one of the CDK, in another stack': (stack, app) => {
    const nat = new ec2.CfnNatGateway(stack, 'Nat', { subnetId: 'subnet-0a', connectivityType: 'private' });
    toBucket(second(app), 'arn:aws:s3:::x', { resourceType: 'RegionalNatGateway', resourceId: nat.attrNatGatewayId });
  },
  'attachment-not-supported: in another stack': (stack, app) => {
    const connect = new CfnResource(stack, 'Connect', { type: 'AWS::EC2::TransitGatewayConnect', properties: { TransportTransitGatewayAttachmentId: 'tgw-attach-0a' } });
    toBucket(second(app), 'arn:aws:s3:::x', { resourceType: 'TransitGatewayAttachment', resourceId: connect.getAtt('TransitGatewayAttachmentId').toString(), trafficType: undefined });
  },
  'interval-not-supported: by a subclass': (stack) => {
    new CompanyFlowLog(stack, 'FlowLog', { resourceType: 'VPC', resourceId: VPC_ID, trafficType: 'ALL', logDestinationType: 's3', logDestination: 'arn:aws:s3:::x' });
  },
  'field-misspelled: a custom field of the CDK': (stack) => {
    importedVpc(stack).addFlowLog('FlowLog', { logFormat: [ec2.LogFormat.VERSION, ec2.LogFormat.custom('${dst-port}')] });
  },
  'field-unknown: over an export': (stack, app) => {
    new CfnOutput(stack, 'Format', { value: '${version} ${department}', exportName: 'format' });
    toBucket(second(app), 'arn:aws:s3:::x', { logFormat: Fn.importValue('format') });
  },
  'field-repeated: a field of the CDK twice': (stack) => {
    importedVpc(stack).addFlowLog('FlowLog', { logFormat: [ec2.LogFormat.SRC_ADDR, ec2.LogFormat.SRC_ADDR] });
  },
  'format-malformed: commas from a join': (stack) => {
    toBucket(stack, 'arn:aws:s3:::x', { logFormat: Fn.join(',', ['${version}', '${srcaddr}']) });
  },
  'tag-fields-undefined: by a raw resource': (stack) => {
    new CfnResource(stack, 'FlowLog', { type: 'AWS::EC2::FlowLog', properties: { ResourceType: 'VPC', ResourceId: VPC_ID, TrafficType: 'ALL', LogDestinationType: 's3', LogDestination: 'arn:aws:s3:::x', LogFormat: '${asg-tag}' } });
  },
  'tag-fields-mismatch: keys of another kind, by an override': (stack) => {
    toBucket(stack, 'arn:aws:s3:::x', { logFormat: '${version} ${interface-tag}' }).addPropertyOverride('TagFieldSpecifications', [{ ResourceType: 'instance', TagKeys: ['team'] }]);
  },
  'duplicate-flow-log: in two stacks on one VPC': (stack, app) => {
    const bucket = s3.Bucket.fromBucketName(stack, 'Bucket', 'central');
    const vpc = newVpc(stack);
    toBucket(stack, bucket.bucketArn, { resourceId: vpc.ref });
    toBucket(second(app), bucket.bucketArn, { resourceId: vpc.ref });
  },
  'duplicate-flow-log: by an aspect and by hand': (stack) => {
    importedVpc(stack, 'A').addFlowLog('FlowLog', { destination: ec2.FlowLogDestination.toS3(s3.Bucket.fromBucketName(stack, 'Bucket', 'central')) });
    toBucket(stack, 'arn:aws:s3:::central');
  },
  'similar-flow-log: other formats in two stacks': (stack, app) => {
    toBucket(stack, 'arn:aws:s3:::central');
    toBucket(second(app), 'arn:aws:s3:::central', { logFormat: '${srcaddr}' });
  },
  'too-many-flow-logs: 251 over two stacks': (stack, app) => {
    const vpc = newVpc(stack);
    const other = second(app);
    for (let team = 0; team < 251; team++) toBucket(team < 100 ? stack : other, `arn:aws:s3:::central/team-${team}`, { resourceId: vpc.ref }, `Team${team}`);
  },
  'peer-vpc-in-another-account: a VPC of a stack there': (stack, app) => {
    const theirs = new Stack(app, 'Theirs', { env: THEIRS });
    const vpc = ec2.Vpc.fromVpcAttributes(theirs, 'Vpc', { vpcId: 'vpc-0b1b2b3b', availabilityZones: ['us-east-1a'] });
    new ec2.CfnVPCPeeringConnection(stack, 'Peering', { vpcId: VPC_ID, peerVpcId: vpc.vpcId, peerOwnerId: theirs.account });
    toBucket(stack, 'arn:aws:s3:::central', { resourceId: vpc.vpcId });
  },
  'peer-vpc-in-another-account: what its declaration says': (stack) => {
    const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-0b1b2b3b', availabilityZones: ['us-east-1a'], ownerAccountId: THEIRS.account } as ec2.VpcAttributes);
    new ec2.CfnVPCPeeringConnection(stack, 'Peering', { vpcId: 'vpc-0c', peerVpcId: vpc.vpcId, peerOwnerId: THEIRS.account });
    vpc.addFlowLog('FlowLog', { destination: ec2.FlowLogDestination.toS3(s3.Bucket.fromBucketName(stack, 'Bucket', 'central')) });
  },
  'network-interface-in-ec2-classic: beside one that is not': (stack) => {
    new FlowLog(stack, 'Vpc', { resourceType: FlowLogResource.fromNetworkInterfaceId('eni-0b', { platform: NetworkInterfacePlatform.VPC }) });
    new FlowLog(stack, 'Classic', { resourceType: FlowLogResource.fromNetworkInterfaceId(ENI, { platform: NetworkInterfacePlatform.EC2_CLASSIC }) });
  },
  'network-interface-in-ec2-classic: linked by ClassicLink': (stack) => {
    new FlowLog(stack, 'FlowLog', { resourceType: FlowLogResource.fromNetworkInterfaceId(ENI, { classicLink: true }) });
  },
  'resource-of-ec2-classic: an address in another stack': (stack, app) => {
    toBucket(stack, 'arn:aws:s3:::central');
    new ec2.CfnEIP(second(app), 'Address', { domain: 'standard' });
  },
  'describe-flow-logs-limited: what two statements of a role add up to': (stack) => {
    const role = new iam.Role(stack, 'Role', { assumedBy: new iam.AccountRootPrincipal() });
    role.addToPolicy(new iam.PolicyStatement({ actions: ['ec2:DescribeFlowLogs'], resources: ['arn:aws:ec2:*:*:vpc/*'] }));
    role.addToPolicy(new iam.PolicyStatement({ actions: ['ec2:DescribeVpcs', 's3:*'], resources: ['*'] }));
  },
};

/** Faults that are looked for on request. */
export const FAULTY_ON_REQUEST: SmallApps = {
  'vpc-without-flow-log: a VPC of a stage': (_, app) => {
    newVpc(new Stack(new Stage(app, 'Prod', { env: OURS }), 'Network'));
  },
  'vpc-without-flow-log: a VPC whose flow log an override takes elsewhere': (stack) => {
    toBucket(stack, 'arn:aws:s3:::x', { resourceId: newVpc(stack).ref }).addPropertyOverride('ResourceId', 'vpc-0b');
  },
  'traffic-logged-twice: all and rejects, in two stacks': (stack, app) => {
    const vpc = newVpc(stack);
    toBucket(stack, 'arn:aws:s3:::x', { resourceId: vpc.ref });
    toBucket(second(app), 'arn:aws:s3:::x', { resourceId: vpc.ref, trafficType: 'REJECT' });
  },
};

/** What the edition of 2018 rules out. */
export const FAULTY_IN_2018: SmallApps = {
  'flow-log-with-tags: tags of the app': (stack) => {
    toBucket(stack, 'arn:aws:s3:::x').tags.setTag('team', 'platform');
  },
  'flow-log-permissions-limited: of a role': (stack) => {
    const role = new iam.Role(stack, 'Role', { assumedBy: new iam.AccountRootPrincipal() });
    role.addToPolicy(new iam.PolicyStatement({ actions: ['ec2:DeleteFlowLogs'], resources: ['arn:aws:ec2:*:*:vpc-flow-log/*'] }));
  },
};
