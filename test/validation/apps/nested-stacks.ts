import { App, CfnParameter, NestedStack, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';

/** As `cdk.context.json` has them after the lookup. */
const ZONES = {
  'availability-zones:account=123456789012:region=us-east-1': ['us-east-1a', 'us-east-1b'],
};

/** A VPC in one nested stack, its flow logs in two others, the log group and the delivery stream in the parent. */
export function nestedStacks(): App {
  const app = new App({ context: ZONES });
  const parent = new Stack(app, 'Platform', { env: { account: '123456789012', region: 'us-east-1' } });
  const logGroup = new logs.LogGroup(parent, 'FlowLogs', { retention: logs.RetentionDays.SIX_MONTHS });
  const stream = new firehose.DeliveryStream(parent, 'Stream', {
    destination: new firehose.S3Bucket(new s3.Bucket(parent, 'Bucket')),
  });

  const network = new NestedStack(parent, 'Network');
  const vpc = new ec2.Vpc(network, 'Vpc', { natGateways: 0 });

  const rejects = new NestedStack(parent, 'Rejects');
  new ec2.FlowLog(rejects, 'FlowLog', {
    resourceType: ec2.FlowLogResourceType.fromVpc(vpc),
    destination: ec2.FlowLogDestination.toCloudWatchLogs(logGroup),
    trafficType: ec2.FlowLogTrafficType.REJECT,
  });

  const everything = new NestedStack(parent, 'Everything', { parameters: { Interval: '60' } });
  const interval = new CfnParameter(everything, 'Interval', { type: 'Number' });
  const subnetLogs = new logs.LogGroup(everything, 'SubnetLogs');
  new ec2.FlowLog(everything, 'FlowLog', {
    resourceType: ec2.FlowLogResourceType.fromVpc(vpc),
    destination: ec2.FlowLogDestination.toFirehose(stream),
  });
  new ec2.CfnFlowLog(everything, 'SubnetFlowLog', {
    resourceType: 'Subnet',
    resourceId: vpc.publicSubnets[0].subnetId,
    trafficType: 'ALL',
    logGroupName: subnetLogs.logGroupName,
    deliverLogsPermissionArn: deliveryRole(everything, subnetLogs).roleArn,
    maxAggregationInterval: interval.valueAsNumber,
  });
  return app;
}

function deliveryRole(scope: Stack, logGroup: logs.ILogGroup): iam.Role {
  const role = new iam.Role(scope, 'Role', { assumedBy: new iam.ServicePrincipal('vpc-flow-logs.amazonaws.com') });
  role.addToPolicy(new iam.PolicyStatement({
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogGroups', 'logs:DescribeLogStreams'],
    resources: [logGroup.logGroupArn],
  }));
  return role;
}
