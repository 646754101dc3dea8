import { Aspects, CfnElement, CfnResource, RemovalPolicy, Resource, Stack, Tags, Token } from 'aws-cdk-lib';
import type { IAspect } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { IConstruct } from 'constructs';
import { deliveryRole, importedVpc, ROLE_ARN, THEIRS, toBucket, toLogGroup, toStream, VPC_ID } from '../../support/small-apps';
import type { SmallApps } from '../../support/small-apps';

/** A company's own class, which writes what its template says by itself. */
class CompanyFlowLog extends ec2.CfnFlowLog {
  protected renderProperties(): Record<string, unknown> {
    return { ResourceType: 'VPC', ResourceId: VPC_ID, TrafficType: 'ALL', LogGroupName: '/company', DeliverLogsPermissionArn: ROLE_ARN };
  }
}

/** Plain template text of the user's. */
class PlainFlowLog extends CfnElement {
  public _toCloudFormation(): object {
    return { Resources: { [this.logicalId]: { Type: 'AWS::EC2::FlowLog', Properties: { ResourceType: 'VPC' } } } };
  }
}

/** A construct that tells nothing. */
class Reticent extends Resource implements Partial<ec2.IVpc> {
  public get vpcId(): string { throw new Error('not yet'); }
  public get vpcArn(): string { throw new Error('not yet'); }
}

class AddFlowLogs implements IAspect {
  public visit(node: IConstruct): void {
    if (node instanceof ec2.CfnVPC && node.node.tryFindChild('FlowLog') === undefined) {
      new ec2.CfnFlowLog(node, 'FlowLog', { resourceType: 'VPC', resourceId: node.ref, trafficType: 'ALL', logDestinationType: 's3', logDestination: 'arn:aws:s3:::central' });
    }
  }
}

class FixIntervals implements IAspect {
  public visit(node: IConstruct): void {
    if (node instanceof ec2.CfnFlowLog) node.maxAggregationInterval = 60;
  }
}

/** How constructs and templates are bent: overrides, subclasses, aspects, types of others. */
export const SHAPES: SmallApps = {
  'a flow log of the CDK with all that it makes': (stack) => {
    importedVpc(stack).addFlowLog('FlowLog', { trafficType: ec2.FlowLogTrafficType.REJECT });
  },
  'a flow log of a new VPC with everything around it': (stack) => {
    const vpc = new ec2.Vpc(stack, 'Vpc', { availabilityZones: ['us-east-1a'], flowLogs: { S3: { destination: ec2.FlowLogDestination.toS3() } } });
    ec2.FlowLogResourceType.fromSubnet(vpc.privateSubnets[0]);
    new ec2.FlowLog(stack, 'OnSubnet', { resourceType: ec2.FlowLogResourceType.fromSubnet(vpc.privateSubnets[0]) });
  },
  'a flow log of an interface, by its id': (stack) => {
    new ec2.FlowLog(stack, 'FlowLog', { resourceType: ec2.FlowLogResourceType.fromNetworkInterfaceId('eni-0a1b2c3d'), flowLogName: 'edge' });
  },
  'a flow log of a transit gateway and of its attachment': (stack) => {
    for (const [id, resourceType] of Object.entries({
      Gateway: ec2.FlowLogResourceType.fromTransitGatewayId('tgw-0a1b2c3d'),
      Attachment: ec2.FlowLogResourceType.fromTransitGatewayAttachmentId('tgw-attach-0a1b2c3d'),
    })) {
      const maxAggregationInterval = ec2.FlowLogMaxAggregationInterval.ONE_MINUTE;
      new ec2.FlowLog(stack, id, { resourceType, maxAggregationInterval });
    }
  },
  'a flow log to a stream of the CDK': (stack) => {
    const stream = new firehose.DeliveryStream(stack, 'Stream', { destination: new firehose.S3Bucket(new s3.Bucket(stack, 'Bucket')) });
    importedVpc(stack).addFlowLog('FlowLog', { destination: ec2.FlowLogDestination.toFirehose(stream) });
  },
  'a flow log to a stream of another account, with a role': (stack) => {
    const stream = firehose.DeliveryStream.fromDeliveryStreamArn(stack, 'Stream', `arn:aws:firehose:us-east-1:${THEIRS.account}:deliverystream/central`);
    const assumedBy = new iam.ServicePrincipal('delivery.logs.amazonaws.com');
    toStream(stack, stream.deliveryStreamArn, {
      deliverLogsPermissionArn: deliveryRole(stack, 'Role', { assumedBy }).roleArn,
      deliverCrossAccountRole: `arn:aws:iam::${THEIRS.account}:role/AWSLogDeliveryFirehoseCrossAccountRole`,
    });
  },
  'Parquet files of the CDK, their options respelled': (stack) => {
    const flowLog = importedVpc(stack).addFlowLog('FlowLog', {
      destination: ec2.FlowLogDestination.toS3(new s3.Bucket(stack, 'Bucket'), 'lake/', {
        fileFormat: ec2.FlowLogFileFormat.PARQUET, hiveCompatiblePartitions: true, perHourPartition: true,
      }),
    });
    const resource = flowLog.node.defaultChild as ec2.CfnFlowLog;
    resource.addPropertyOverride('DestinationOptions', { FileFormat: 'parquet', HiveCompatiblePartitions: true, PerHourPartition: true });
    for (const name of ['fileFormat', 'hiveCompatiblePartitions', 'perHourPartition']) resource.addPropertyDeletionOverride(`DestinationOptions.${name}`);
  },
  'faults that overrides mend': (stack) => {
    const flowLog = toLogGroup(stack, { trafficType: 'all', maxAggregationInterval: 5, logFormat: 'srcaddr', resourceType: 'Vpc', deliverLogsPermissionArn: undefined });
    flowLog.addPropertyOverride('TrafficType', 'ALL');
    flowLog.addPropertyOverride('MaxAggregationInterval', 60);
    flowLog.addPropertyDeletionOverride('LogFormat');
    flowLog.addOverride('Properties.ResourceType', 'VPC');
    flowLog.addOverride('Properties.DeliverLogsPermissionArn', ROLE_ARN);
  },
  'all properties by one override': (stack) => {
    const flowLog = new ec2.CfnFlowLog(stack, 'FlowLog', { resourceType: 'x', resourceId: 'x' });
    flowLog.addOverride('Properties', { ResourceType: 'VPC', ResourceId: VPC_ID, TrafficType: 'ALL', LogGroupName: '/x', DeliverLogsPermissionArn: ROLE_ARN });
  },
  'a flow log that an override makes something else': (stack) => {
    const flowLog = new ec2.CfnFlowLog(stack, 'FlowLog', { resourceType: 'x', resourceId: 'x' });
    flowLog.addOverride('Type', 'Acme::EC2::FlowLog');
  },
  'something else that an override makes a flow log': (stack) => {
    const other = new CfnResource(stack, 'Other', { type: 'Acme::Network::Thing' });
    other.addOverride('Type', 'AWS::EC2::FlowLog');
    other.addOverride('Properties', { ResourceType: 'VPC', ResourceId: VPC_ID, TrafficType: 'ALL', LogGroupName: '/x', DeliverLogsPermissionArn: ROLE_ARN });
  },
  'a subclass that writes its properties itself': (stack) => {
    new CompanyFlowLog(stack, 'FlowLog', { resourceType: 'company', resourceId: 'company' });
  },
  'a flow log in plain template text of the user': (stack) => {
    new PlainFlowLog(stack, 'FlowLog');
    toLogGroup(stack, {}, 'Other');
  },
  'a construct that refuses to tell its VPC': (stack) => {
    new Reticent(stack, 'Reticent');
    toLogGroup(stack);
  },
  'a resource by lower-case properties of a raw resource': (stack) => {
    new CfnResource(stack, 'FlowLog', { type: 'AWS::EC2::FlowLog', properties: {
      ResourceType: 'VPC', ResourceId: VPC_ID, TrafficType: 'ALL', LogGroupName: '/x', DeliverLogsPermissionArn: ROLE_ARN,
      MaxAggregationInterval: '600', LogFormat: undefined, Tags: [{ Key: 'Name', Value: 'x' }],
    } });
  },
  'an aspect that adds a flow log to every VPC': (stack, app) => {
    new ec2.CfnVPC(stack, 'Vpc', { cidrBlock: '10.0.0.0/16' });
    new ec2.CfnVPC(stack, 'Other', { cidrBlock: '10.1.0.0/16' });
    Aspects.of(app).add(new AddFlowLogs());
  },
  'an aspect that mends what is wrong': (stack, app) => {
    toLogGroup(stack, { maxAggregationInterval: 300 });
    Aspects.of(app).add(new FixIntervals(), { priority: 900 });
  },
  'tags, removal policies and dependencies on everything': (stack, app) => {
    const group = new logs.LogGroup(stack, 'Group', { removalPolicy: RemovalPolicy.DESTROY, retention: logs.RetentionDays.INFINITE });
    const flowLog = toLogGroup(stack, { logGroupName: group.logGroupName });
    flowLog.addResourceDependency(group.node.defaultChild as CfnResource);
    flowLog.applyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
    Tags.of(app).add('team', 'platform');
  },
  'a group of the class for infrequent access, which nothing filters': (stack) => {
    const group = new logs.LogGroup(stack, 'Group', { logGroupClass: logs.LogGroupClass.INFREQUENT_ACCESS });
    toLogGroup(stack, { logGroupName: group.logGroupName });
  },
  'modules and public types around it': (stack) => {
    const module = new CfnResource(stack, 'Module', { type: 'Acme::Logging::Group::MODULE', properties: { Name: 'flow' } });
    const third = new CfnResource(stack, 'Third', { type: 'Datadog::Monitors::Monitor', properties: { Query: 'x' } });
    toLogGroup(stack, { logGroupName: module.ref, deliverLogsPermissionArn: third.getAtt('Arn').toString(), resourceId: third.ref });
  },
  'a flow log per subnet of a VPC that is imported': (stack) => {
    const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', {
      vpcId: VPC_ID, availabilityZones: ['a', 'b'], privateSubnetIds: ['subnet-0a', 'subnet-0b'],
    });
    vpc.privateSubnets.forEach(({ subnetId }, index) => toBucket(stack, 'arn:aws:s3:::central', { resourceType: 'Subnet', resourceId: subnetId }, `On${index}`));
  },
  'accepts to one destination and rejects to another': (stack) => {
    toBucket(stack, 'arn:aws:s3:::central', { trafficType: 'ACCEPT' }, 'Accepts');
    toLogGroup(stack, { trafficType: 'REJECT' }, 'Rejects');
  },
  'numbers and texts in place of each other': (stack) => {
    new CfnResource(stack, 'FlowLog', { type: 'AWS::EC2::FlowLog', properties: {
      ResourceType: 'VPC', ResourceId: VPC_ID, TrafficType: 'ALL', LogGroupName: Token.asAny(123), MaxAggregationInterval: Token.asString('60'), DeliverLogsPermissionArn: ROLE_ARN,
    } });
  },
  'the flow logs of 250 teams in folders of their own': (stack: Stack) => {
    for (let team = 0; team < 250; team++) toBucket(stack, `arn:aws:s3:::central/team-${team}`, {}, `Team${team}`);
  },
};
