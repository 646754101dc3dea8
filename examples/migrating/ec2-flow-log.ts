// From ec2.FlowLog with a role and a log group of its own to FlowLog: all three are kept.
import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import { FlowLog, FlowLogDestination, FlowLogResource, FlowLogRole } from '../../src';
import { keepLogicalId } from './keep-logical-id';

export function before(stack: Stack, vpc: ec2.IVpc): void {
  const logGroup = new logs.LogGroup(stack, 'Records', { retention: logs.RetentionDays.ONE_YEAR });
  const role = new iam.Role(stack, 'Role', { assumedBy: new iam.ServicePrincipal('vpc-flow-logs.amazonaws.com') });
  new ec2.FlowLog(stack, 'FlowLog', {
    resourceType: ec2.FlowLogResourceType.fromVpc(vpc),
    destination: ec2.FlowLogDestination.toCloudWatchLogs(logGroup, role),
    trafficType: ec2.FlowLogTrafficType.REJECT,
    maxAggregationInterval: ec2.FlowLogMaxAggregationInterval.ONE_MINUTE,
  });
}

export function after(stack: Stack, vpc: ec2.IVpc): void {
  const logGroup = new logs.LogGroup(stack, 'Records', { retention: logs.RetentionDays.ONE_YEAR });
  const role = new FlowLogRole(stack, 'Role');
  const flowLog = new FlowLog(stack, 'FlowLog', {
    resourceType: FlowLogResource.fromVpc(vpc),
    destination: FlowLogDestination.toCloudWatchLogs(logGroup, { role }),
    trafficType: ec2.FlowLogTrafficType.REJECT,
    maxAggregationInterval: ec2.FlowLogMaxAggregationInterval.ONE_MINUTE,
  });
  keepLogicalId(flowLog, 'FlowLog3CB084E9');
}
