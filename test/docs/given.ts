import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sns from 'aws-cdk-lib/aws-sns';
import { root } from './blocks';
import { FlowLog, FlowLogResource, RejectedSshAlarm } from '../../src';
import { ACCOUNT, OURS, REGION, ROLE_ARN, THEIRS, VPC_ID, deliveryRole } from '../support/small-apps';

const PATTERN = '[version, account, eni, srcaddr, dstaddr, srcport, dstport, protocol, packets, bytes, start, end, action="REJECT", status]';

/** By the name of a class or method: the props that a snippet leaves out, given the text of those that it has. */
interface Others {
  CfnFlowLog(said?: string): ec2.CfnFlowLogProps;
  CfnDeliveryStream(said?: string): firehose.CfnDeliveryStreamProps;
  CfnLogAlarm(said?: string): Omit<cloudwatch.CfnLogAlarmProps, 'scheduledQueryConfiguration'>;
  CfnTransitGatewayAttachment(said?: string): ec2.CfnTransitGatewayAttachmentProps;
  CfnTransitGatewayConnect(said?: string): ec2.CfnTransitGatewayConnectProps;
  PolicyStatement(said?: string): iam.PolicyStatementProps;
  addMetricFilter(said?: string): logs.MetricFilterOptions;
}

/** What the snippets of the pages speak of without saying where it comes from. Each is created when a snippet asks for it. */
export class Given {
  public readonly stack: Stack;

  private readonly made = new Map<string, unknown>();

  constructor(public readonly app = new App({ analyticsReporting: false, treeMetadata: false })) {
    app.node.setContext(`availability-zones:account=${ACCOUNT}:region=${REGION}`, [`${REGION}a`, `${REGION}b`]);
    app.node.setContext('stage', 'prod');
    this.stack = new Stack(app, 'Stack', { env: OURS });
  }

  public get vpc() { return this.once('vpc', () => new ec2.Vpc(this.stack, 'GivenVpc', { maxAzs: 1 })); }
  public get subnet() { return this.vpc.publicSubnets[0]; }
  public get bucket() { return this.once('bucket', () => new s3.Bucket(this.stack, 'GivenBucket')); }
  public get key() { return this.once('key', () => new kms.Key(this.stack, 'GivenKey')); }
  public get topic() { return this.once('topic', () => new sns.Topic(this.stack, 'GivenTopic')); }
  public get logGroup() { return this.once('logGroup', () => new logs.LogGroup(this.stack, 'GivenLogGroup')); }
  public get logGroupA() { return this.once('logGroupA', () => new logs.LogGroup(this.stack, 'GivenLogGroupA')); }
  public get logGroupB() { return this.once('logGroupB', () => new logs.LogGroup(this.stack, 'GivenLogGroupB')); }
  public get address() { return this.once('address', () => new ec2.CfnEIP(this.stack, 'GivenAddress')); }
  public get flowLog() {
    return this.once('flowLog', () => new FlowLog(this.stack, 'GivenFlowLog', { resourceType: FlowLogResource.fromVpc(this.vpc) }));
  }

  public get alarm() { return this.once('alarm', () => new RejectedSshAlarm(this.stack, 'GivenAlarm', { flowLog: this.flowLog })); }

  /** A stack of another account. */
  public get archive() { return this.once('archive', () => new Stack(this.app, 'Archive', { env: THEIRS })); }
  public get sandbox() { return this.once('sandbox', () => new Stack(this.app, 'Sandbox', { env: OURS })); }
  public get analysts() { return this.once('analysts', () => new iam.Role(this.stack, 'Analysts', { assumedBy: new iam.AccountRootPrincipal() })); }
  public get deliveryStream() {
    return this.once('deliveryStream', () => firehose.DeliveryStream.fromDeliveryStreamArn(
      this.stack, 'Stream', 'arn:aws:firehose:us-east-1:777788889999:deliverystream/central'));
  }

  /** Records of a night. */
  public get lines() { return readFileSync(join(root, 'examples/records/night.txt'), 'utf8').trimEnd().split('\n'); }

  public get network() { return this.once('network', () => new Stack(this.app, 'Network', { env: OURS })); }
  public get monitoring() { return this.once('monitoring', () => new Stack(this.app, 'Monitoring', { env: OURS })); }
  public get props(): ec2.FlowLogProps {
    return {
      resourceType: ec2.FlowLogResourceType.fromVpc(this.vpc), destination: ec2.FlowLogDestination.toS3(this.bucket),
    };
  }

  public get role() { return this.once('role', () => deliveryRole(this.stack, 'GivenRole')); }

  /** A filter on the records of a flow log that has the default format. */
  public get filter() {
    return this.once('filter', () => {
      this.vpc.addFlowLog('Monitored', { destination: ec2.FlowLogDestination.toCloudWatchLogs(this.logGroup) });
      return this.logGroup.addMetricFilter('Rejected', this.others.addMetricFilter());
    });
  }

  /** What a snippet leaves out where it says `…`: what the construct takes besides, by what the snippet does say. */
  public readonly others: Others = {
    CfnFlowLog: (said = '') => ({
      resourceType: 'VPC',
      resourceId: VPC_ID,
      ...said.includes('TransitGateway') ? { maxAggregationInterval: 60 } : { trafficType: 'ALL' },
      ...destinationFor(said),
    }),
    CfnDeliveryStream: (said = '') => ({
      s3DestinationConfiguration: { bucketArn: 'arn:aws:s3:::flow-logs', roleArn: ROLE_ARN },
      ...said.includes('Kinesis')
        ? { kinesisStreamSourceConfiguration: { kinesisStreamArn: `arn:aws:kinesis:${REGION}:${ACCOUNT}:stream/flow-logs`, roleArn: ROLE_ARN } }
        : {},
    }),
    CfnLogAlarm: () => ({
      comparisonOperator: 'GreaterThanOrEqualToThreshold', threshold: 10, queryResultsToEvaluate: 1, queryResultsToAlarm: 1,
    }),
    CfnTransitGatewayAttachment: () => ({
      transitGatewayId: 'tgw-0123456789abcdef0', vpcId: VPC_ID, subnetIds: ['subnet-0123456789abcdef0'],
    }),
    CfnTransitGatewayConnect: () => ({
      transportTransitGatewayAttachmentId: 'tgw-attach-0123456789abcdef0', options: { protocol: 'gre' },
    }),
    PolicyStatement: () => ({
      principals: [new iam.ServicePrincipal('delivery.logs.amazonaws.com')], actions: ['s3:PutObject'],
    }),
    addMetricFilter: () => ({
      filterPattern: logs.FilterPattern.literal(PATTERN), metricNamespace: 'FlowLogs', metricName: 'Rejected',
    }),
  };

  private once<T>(name: string, create: () => T): T {
    if (!this.made.has(name)) this.made.set(name, create());
    return this.made.get(name) as T;
  }
}

/** Where a flow log delivers to, if that is not said. */
function destinationFor(said: string): Partial<ec2.CfnFlowLogProps> {
  if (said.includes('deliverCrossAccountRole') && !said.includes('logDestination')) {
    return {
      logDestinationType: 'kinesis-data-firehose', logDestination: `arn:aws:firehose:${REGION}:444455556666:deliverystream/central`,
      deliverLogsPermissionArn: ROLE_ARN,
    };
  }
  if (/logDestinationType: '|bucket/.test(said)) return {};
  if (/log-?group/i.test(said)) return { deliverLogsPermissionArn: ROLE_ARN };
  return { logDestinationType: 's3', logDestination: 'arn:aws:s3:::flow-logs' };
}
