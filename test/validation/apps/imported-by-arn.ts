import { App, Fn, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as ssm from 'aws-cdk-lib/aws-ssm';

const ENV = { account: '123456789012', region: 'us-east-1' };

/** Everything but the flow logs belongs to other teams: role, key, group, VPC, subnets and an interface come in by id. */
export function importedByArn(): App {
  const app = new App();
  const stack = new Stack(app, 'Observability', { env: ENV });
  const role = iam.Role.fromRoleArn(stack, 'Role', `arn:aws:iam::${ENV.account}:role/network/flow-logs`, { mutable: false });
  const logGroup = logs.LogGroup.fromLogGroupArn(stack, 'Group',
    `arn:aws:logs:${ENV.region}:${ENV.account}:log-group:/network/flow-logs:*`);
  const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', {
    vpcId: 'vpc-0123456789abcdef0', availabilityZones: ['us-east-1a'], privateSubnetIds: ['subnet-0123456789abcdef0'],
  });

  new ec2.FlowLog(stack, 'VpcFlowLog', {
    resourceType: ec2.FlowLogResourceType.fromVpc(vpc),
    destination: ec2.FlowLogDestination.toCloudWatchLogs(logGroup, role),
  });
  // A shared subnet belongs to somebody else, but the interface in it is ours.
  new ec2.FlowLog(stack, 'InterfaceFlowLog', {
    resourceType: ec2.FlowLogResourceType.fromNetworkInterfaceId('eni-0123456789abcdef0'),
    destination: ec2.FlowLogDestination.toCloudWatchLogs(logGroup, role),
    trafficType: ec2.FlowLogTrafficType.REJECT,
  });

  const other = ec2.Vpc.fromVpcAttributes(stack, 'Other', {
    vpcId: Fn.importValue('OtherVpc'), availabilityZones: ['us-east-1a', 'us-east-1b'],
  });
  const own = new logs.LogGroup(stack, 'OtherVpcLogs', {
    encryptionKey: kms.Key.fromKeyArn(stack, 'Key',
      `arn:aws:kms:${ENV.region}:${ENV.account}:key/11111111-2222-3333-4444-555555555555`),
  });
  other.addFlowLog('FlowLog', { destination: ec2.FlowLogDestination.toCloudWatchLogs(own) });

  new ec2.CfnFlowLog(stack, 'FromParameters', {
    resourceType: 'Subnet',
    resourceId: ssm.StringParameter.valueForStringParameter(stack, '/network/subnet-id'),
    trafficType: 'ALL',
    logDestinationType: 'cloud-watch-logs',
    logDestination: Fn.importValue('FlowLogGroupArn'),
    deliverLogsPermissionArn: Fn.importValue('FlowLogRoleArn'),
  });
  logGroup.addMetricFilter('Rejected', {
    filterPattern: logs.FilterPattern.literal('[..., action="REJECT", status]'),
    metricNamespace: 'Network', metricName: 'Rejected',
  });
  return app;
}
