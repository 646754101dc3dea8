import { App, Duration, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { FlowLog } from '../../src/constructs/flow-log';
import { FlowLogResource } from '../../src/constructs/flow-log-resource';
import { NetworkInterfacePlatform } from '../../src/constructs/network-interface-attributes';
import { FlowLogCoverage, FlowLogsValidator } from '../../src/validation/plugin/flow-logs-validator';
import { RULES } from '../../src/validation/rules';
import { problemsIn } from '../support/validate';

const OURS = { account: '111122223333', region: 'us-east-1' };
const THEIRS = { account: '999988887777', region: 'us-east-1' };
const ENI = 'eni-0123456789abcdef0';
const REJECTED = logs.FilterPattern.literal('[..., action="REJECT", status]');

const vpcIn = (scope: Stack) => ec2.Vpc.fromVpcAttributes(scope, 'Vpc', {
  vpcId: 'vpc-0123456789abcdef0', availabilityZones: [`${OURS.region}a`],
});
const newVpc = (scope: Stack) => new ec2.CfnVPC(scope, 'Vpc', { cidrBlock: '10.0.0.0/16' });

function addRejected(group: logs.LogGroup): logs.MetricFilter {
  return group.addMetricFilter('Rejected', { filterPattern: REJECTED, metricNamespace: 'FlowLogs', metricName: 'Rejected' });
}

/** Apps with one fault each, as CDK's constructs and ours make them. */
const APPS: Record<string, (app: App, stack: Stack) => void> = {
  'network-interface-in-ec2-classic: our flow log of an interface that is declared so': (_, stack) => {
    new FlowLog(stack, 'FlowLog', {
      resourceType: FlowLogResource.fromNetworkInterfaceId(ENI, { platform: NetworkInterfacePlatform.EC2_CLASSIC }),
    });
  },
  'network-interface-in-ec2-classic: our flow log of an interface that is linked by ClassicLink': (_, stack) => {
    new FlowLog(stack, 'FlowLog', { resourceType: FlowLogResource.fromNetworkInterfaceId(ENI, { classicLink: true }) });
  },
  'log-group-in-another-region: a log group that is imported from another Region': (_, stack) => {
    const arn = `arn:aws:logs:eu-west-1:${OURS.account}:log-group:flow-logs`;
    vpcIn(stack).addFlowLog('FlowLog', {
      destination: ec2.FlowLogDestination.toCloudWatchLogs(logs.LogGroup.fromLogGroupArn(stack, 'Group', arn)),
    });
  },
  'peer-vpc-in-another-account: an interface that is declared to be in the peer VPC': (_, stack) => {
    const peer = vpcIn(stack);
    new ec2.CfnVPCPeeringConnection(stack, 'Peering', {
      vpcId: newVpc(new NestedStack(stack, 'Network')).ref, peerVpcId: peer.vpcId, peerOwnerId: THEIRS.account,
    });
    new FlowLog(stack, 'OnPeer', { resourceType: FlowLogResource.fromNetworkInterfaceId(ENI, { vpc: peer }) });
  },
  'describe-flow-logs-limited: a statement of a grant': (_, stack) => {
    const role = new iam.Role(stack, 'Role', { assumedBy: new iam.AccountRootPrincipal() });
    iam.Grant.addToPrincipal({
      grantee: role,
      actions: ['ec2:DescribeFlowLogs'],
      resourceArns: [stack.formatArn({ service: 'ec2', resource: 'vpc-flow-log', resourceName: '*' })],
    });
  },
  'filter-pattern-never-matches: a traffic type that is overridden': (_, stack) => {
    const group = new logs.LogGroup(stack, 'Group');
    const flowLog = vpcIn(stack).addFlowLog('FlowLog', { destination: ec2.FlowLogDestination.toCloudWatchLogs(group) });
    (flowLog.node.defaultChild as ec2.CfnFlowLog).addPropertyOverride('TrafficType', 'ACCEPT');
    addRejected(group);
  },
  'filter-pattern-mismatch: a filter in another stack than the flow log': (app, stack) => {
    const group = new logs.LogGroup(stack, 'Group');
    vpcIn(stack).addFlowLog('FlowLog', {
      destination: ec2.FlowLogDestination.toCloudWatchLogs(group),
      logFormat: [ec2.LogFormat.SRC_ADDR, ec2.LogFormat.ACTION],
    });
    new logs.MetricFilter(new Stack(app, 'Alarms', { env: OURS }), 'Filter', {
      logGroup: group, filterPattern: REJECTED, metricNamespace: 'FlowLogs', metricName: 'Rejected',
    });
  },
  'alarm-threshold-out-of-reach: an alarm on metric() as it is': (_, stack) => {
    const group = new logs.LogGroup(stack, 'Group');
    vpcIn(stack).addFlowLog('FlowLog', { destination: ec2.FlowLogDestination.toCloudWatchLogs(group) });
    addRejected(group).metric().createAlarm(stack, 'Alarm', { threshold: 10, evaluationPeriods: 1 });
  },
  'alarm-threshold-out-of-reach: an alarm with a label, which CDK writes as Metrics': (_, stack) => {
    const group = new logs.LogGroup(stack, 'Group');
    vpcIn(stack).addFlowLog('FlowLog', { destination: ec2.FlowLogDestination.toCloudWatchLogs(group) });
    addRejected(group).metric({ statistic: 'Maximum', period: Duration.hours(1), label: 'Rejected' })
      .createAlarm(stack, 'Alarm', { threshold: 10, evaluationPeriods: 1 });
  },
  'duplicate-flow-log: one in a nested stack, one outside': (_, stack) => {
    const destination = ec2.FlowLogDestination.toS3(new s3.Bucket(stack, 'Bucket'));
    const resourceType = ec2.FlowLogResourceType.fromVpc(vpcIn(stack));
    new ec2.FlowLog(stack, 'FlowLog', { resourceType, destination });
    new ec2.FlowLog(new NestedStack(stack, 'Nested'), 'FlowLog', { resourceType, destination });
  },
  'vpc-without-flow-log: a VPC of a stage': (app) => {
    newVpc(new Stack(new Stage(app, 'Prod', { env: OURS }), 'Network'));
  },
  'vpc-without-flow-log: a VPC of a nested stack': (_, stack) => {
    newVpc(new NestedStack(stack, 'Network'));
  },
  'traffic-logged-twice: a VPC, and our flow log of its subnet in another stack': (app, stack) => {
    const group = new logs.LogGroup(stack, 'Group', { logGroupName: 'flow-logs' });
    const destination = ec2.FlowLogDestination.toCloudWatchLogs(group);
    const vpc = newVpc(stack);
    const subnet = new ec2.CfnSubnet(stack, 'Subnet', { vpcId: vpc.ref, cidrBlock: '10.0.0.0/24' });
    const elsewhere = new Stack(app, 'Observability', { env: OURS });
    new FlowLog(stack, 'OnVpc', { resourceType: FlowLogResource.fromVpc(vpc), destination });
    new FlowLog(elsewhere, 'OnSubnet', { resourceType: FlowLogResource.fromSubnet(subnet), destination });
  },
  'bucket-policy-missing: a bucket of another account': (app, stack) => {
    const archive = new Stack(app, 'Archive', { env: THEIRS });
    const bucket = new s3.CfnBucket(archive, 'Bucket', { bucketName: 'central-flow-logs' });
    vpcIn(stack).addFlowLog('FlowLog', {
      destination: ec2.FlowLogDestination.toS3(s3.Bucket.fromCfnBucket(bucket)),
    });
  },
};

test.each(Object.entries(APPS))('%s', (title, build) => {
  const app = new App();
  build(app, new Stack(app, 'Stack', { env: OURS }));

  const [expected] = title.split(':');
  const coverage = RULES.some(({ id, onRequest }) => id === expected && onRequest === 'coverage');

  const found = problemsIn(app, new FlowLogsValidator({ coverage: coverage ? FlowLogCoverage.EVERY_VPC : undefined }));

  expect([...new Set(found.map((problem) => problem.split(' at ')[0]))]).toEqual([expected]);
});
