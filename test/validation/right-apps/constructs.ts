import { Duration, Mixins, NestedStack, RemovalPolicy, Stack, Stage } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as sns from 'aws-cdk-lib/aws-sns';
import {
  FlowLog, FlowLogCondition, FlowLogDashboard, FlowLogDeliveryAlarm, FlowLogDestination, FlowLogField, FlowLogFormat,
  FlowLogGrants, FlowLogMixin, FlowLogQueries, FlowLogQueryDefinitions, FlowLogResource, FlowLogRole, FlowLogs,
  FlowLogTelemetryRule, OrganizationFlowLogTelemetryRule, RejectedRdpAlarm, RejectedSourceAlarm, RejectedSshAlarm,
  RejectedTrafficAlarm, TrafficAlarm,
} from '../../../src';
import { importedVpc, OUR_OTHER_REGION, OURS, toLogGroup } from '../../support/small-apps';
import type { SmallApps } from '../../support/small-apps';

const EMAILS = ['ops@example.com'];

const onVpc = (stack: Stack) => FlowLogResource.fromVpc(importedVpc(stack));

/** What this library's own constructs make, with their options. */
export const CONSTRUCTS: SmallApps = {
  'our flow log and our alarms': (stack) => {
    const flowLog = new FlowLog(stack, 'FlowLog', { resourceType: onVpc(stack) });
    new RejectedSshAlarm(stack, 'Ssh', { flowLog, emails: EMAILS });
    new RejectedRdpAlarm(stack, 'Rdp', { flowLog, emails: EMAILS });
    new FlowLogDeliveryAlarm(stack, 'Delivery', { flowLog, emails: EMAILS });
  },
  'our alarms on a flow log of the CDK': (stack) => {
    const logGroup = new logs.LogGroup(stack, 'Group');
    importedVpc(stack).addFlowLog('FlowLog', { destination: ec2.FlowLogDestination.toCloudWatchLogs(logGroup) });
    new RejectedTrafficAlarm(stack, 'Rejected', { logGroup, ports: [22, 3389, 5432], threshold: 100, period: Duration.minutes(5) });
  },
  'our flow log of a format of its own, and an alarm by conditions': (stack) => {
    const logFormat = FlowLogFormat.of(FlowLogField.SRC_ADDR, FlowLogField.FLOW_DIRECTION, FlowLogField.BYTES);
    const flowLog = new FlowLog(stack, 'FlowLog', { resourceType: onVpc(stack), logFormat });
    new TrafficAlarm(stack, 'Traffic', {
      flowLog, conditions: [FlowLogCondition.equalTo(FlowLogField.FLOW_DIRECTION, 'egress')], measuredField: FlowLogField.BYTES, threshold: 1e9,
    });
  },
  'our dashboard, of our flow logs and alarms and of those of the CDK': (stack) => {
    const flowLog = new FlowLog(stack, 'FlowLog', { resourceType: onVpc(stack) });
    const native = new ec2.FlowLog(stack, 'Native', { resourceType: FlowLogResource.fromVpcId('vpc-0b1b2b3b') });
    const other = new FlowLog(stack, 'Other', {
      resourceType: FlowLogResource.fromSubnetId('subnet-0a'), logFormat: FlowLogFormat.of(FlowLogField.SRC_ADDR, FlowLogField.ACTION),
    });
    new FlowLogDashboard(stack, 'Traffic', {
      flowLogs: [flowLog, native, other],
      alarms: [
        new RejectedSshAlarm(stack, 'Ssh', { flowLog, emails: EMAILS }),
        new RejectedSourceAlarm(stack, 'Scanners', { flowLog: other, emails: EMAILS }),
        new FlowLogDeliveryAlarm(stack, 'Silence', { flowLog: native, emails: EMAILS }),
        cloudwatch.Alarm.fromAlarmName(stack, 'Yours', 'yours'),
      ],
      period: Duration.minutes(5),
    });
  },
  'our saved queries, of flow logs and of log groups of either class': (stack) => {
    const flowLogs = new FlowLogs(stack, 'Many', {
      resourceTypes: [onVpc(stack), FlowLogResource.fromVpcId('vpc-0b1b2b3b')], separateLogGroups: true,
    });
    new FlowLogQueryDefinitions(stack, 'Queries', { flowLogs })
      .addQueryDefinition('sources/ssh', FlowLogQueries.newSshSources().last(Duration.days(1)));
    new FlowLogQueryDefinitions(stack, 'Rare', {
      logGroup: new logs.LogGroup(stack, 'RareRecords', { logGroupClass: logs.LogGroupClass.INFREQUENT_ACCESS }),
      logFormat: FlowLogFormat.VERSIONS_2_TO_5,
    });
  },
  'our flow log to an encrypted group of its own': (stack) => {
    const encryptionKey = new kms.Key(stack, 'Key');
    const destination = FlowLogDestination.toCloudWatchLogs(undefined, { encryptionKey, logGroupName: '/network/flow', removalPolicy: RemovalPolicy.DESTROY });
    new FlowLog(stack, 'FlowLog', { resourceType: onVpc(stack), destination });
  },
  'our flow log to a bucket of the CDK': (stack) => {
    const destination = ec2.FlowLogDestination.toS3(new s3.Bucket(stack, 'Bucket'), 'flow', {
      fileFormat: ec2.FlowLogFileFormat.PARQUET, hiveCompatiblePartitions: true, perHourPartition: true,
    });
    new FlowLog(stack, 'FlowLog', { resourceType: onVpc(stack), destination, logFormat: FlowLogFormat.VERSIONS_2_TO_5 });
  },
  'our flow log to a delivery stream': (stack) => {
    const stream = new firehose.DeliveryStream(stack, 'Stream', { destination: new firehose.S3Bucket(new s3.Bucket(stack, 'Bucket')) });
    new FlowLog(stack, 'FlowLog', { resourceType: onVpc(stack), destination: ec2.FlowLogDestination.toFirehose(stream) });
  },
  'our flow logs on everything there is': (stack) => {
    new FlowLogs(stack, 'Many', {
      resourceTypes: [
        onVpc(stack), FlowLogResource.fromVpcId('vpc-0b1b2b3b'), FlowLogResource.fromSubnetId('subnet-0a'),
        FlowLogResource.fromNetworkInterfaceId('eni-0a'), FlowLogResource.fromRegionalNatGatewayId('nat-0a'),
      ],
    });
    new FlowLog(stack, 'Gateway', { resourceType: FlowLogResource.fromTransitGatewayId('tgw-0a'), logFormat: FlowLogFormat.of(FlowLogField.TGW_ID, FlowLogField.BYTES) });
    new FlowLog(stack, 'Attachment', { resourceType: FlowLogResource.fromTransitGatewayAttachmentId('tgw-attach-0a') });
  },
  'one role of ours for many': (stack) => {
    const logGroup = new logs.LogGroup(stack, 'Group');
    const role = new FlowLogRole(stack, 'Role', { logGroups: [logGroup] });
    for (const id of ['vpc-0a', 'vpc-0b']) {
      const destination = FlowLogDestination.toCloudWatchLogs(logGroup, { role });
      new FlowLog(stack, id, { resourceType: FlowLogResource.fromVpcId(id), destination });
    }
  },
  'our flow log in a nested stack of a stage, its group outside': (_, app) => {
    const stack = new Stack(new Stage(app, 'Prod', { env: OURS }), 'Network');
    const logGroup = new logs.LogGroup(stack, 'Group');
    const nested = new NestedStack(stack, 'Nested');
    const flowLog = new FlowLog(nested, 'FlowLog', { resourceType: onVpc(nested), destination: FlowLogDestination.toCloudWatchLogs(logGroup) });
    new RejectedSshAlarm(nested, 'Ssh', { flowLog, topic: new sns.Topic(stack, 'Topic') });
  },
  'our alarm in another stack than the flow log': (stack, app) => {
    const flowLog = new FlowLog(stack, 'FlowLog', { resourceType: onVpc(stack) });
    new RejectedSshAlarm(new Stack(app, 'Alarms', { env: OURS }), 'Ssh', { flowLog, emails: EMAILS });
  },
  'the same of ours in two Regions and without any': (_, app) => {
    for (const [id, env] of Object.entries({ Us: OURS, Eu: OUR_OTHER_REGION, Agnostic: undefined })) {
      const stack = new Stack(app, id, { env });
      const flowLog = new FlowLog(stack, 'FlowLog', { resourceType: FlowLogResource.fromVpcId('vpc-0a') });
      new RejectedSshAlarm(stack, 'Ssh', { flowLog, emails: EMAILS });
    }
  },
  'our mixin on a whole app': (stack, app) => {
    new ec2.CfnVPC(stack, 'Vpc', { cidrBlock: '10.0.0.0/16' });
    new ec2.Vpc(new Stack(new Stage(app, 'Prod', { env: OUR_OTHER_REGION }), 'Network'), 'Vpc', { availabilityZones: ['eu-west-1a'] });
    Mixins.of(app).apply(new FlowLogMixin());
  },
  'our telemetry rule and an alarm on its group': (stack) => {
    const rule = new FlowLogTelemetryRule(stack, 'Rule', { logGroupNamePattern: '/aws/vpc/all' });
    new RejectedSshAlarm(stack, 'Ssh', { logGroup: rule.logGroup, logFormat: rule.logFormat, emails: EMAILS });
  },
  'our telemetry rules with keys, one of them with a log group of its own': (stack) => {
    const encryptionKey = new kms.Key(stack, 'Key', { multiRegion: true });
    const rule = new FlowLogTelemetryRule(stack, 'Rule', { logGroupNamePattern: '/aws/vpc/all', encryptionKey, allRegions: true });
    new RejectedSshAlarm(stack, 'Ssh', { logGroup: rule.logGroup, logFormat: rule.logFormat, emails: EMAILS });
    new OrganizationFlowLogTelemetryRule(stack, 'Organization', { encryptionKey, organizationId: 'o-a1b2c3d4e5' });
  },
  'our grants, on what is made and what is imported': (stack) => {
    const role = new iam.Role(stack, 'Operators', { assumedBy: new iam.AccountRootPrincipal() });
    const flowLog = new FlowLog(stack, 'FlowLog', { resourceType: onVpc(stack) });
    const grants = FlowLogGrants.fromFlowLog(flowLog);
    grants.manage(role);
    grants.describe(role);
    grants.readRecords(new iam.User(stack, 'Reader'));
  },
  'an import of ours with alarms': (stack) => {
    const flowLog = FlowLog.fromFlowLogAttributes(stack, 'FlowLog', {
      flowLogId: 'fl-0a1b2c3d', logGroup: logs.LogGroup.fromLogGroupName(stack, 'Group', '/network'), resourceType: onVpc(stack),
    });
    new RejectedSshAlarm(stack, 'Ssh', { flowLog, ports: [22, 2222], threshold: 1, period: Duration.minutes(1) });
  },
  'a flow log of ours beside one of everybody': (stack) => {
    new FlowLog(stack, 'Ours', { resourceType: onVpc(stack), trafficType: ec2.FlowLogTrafficType.REJECT });
    toLogGroup(stack, {}, 'Theirs');
  },
};
