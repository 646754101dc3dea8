// From CfnFlowLog, CfnRole and CfnLogGroup to FlowLog: all three are kept.
import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import { FlowLog, FlowLogDestination, FlowLogField, FlowLogFormat, FlowLogResource } from '../../src';
import { keepLogicalId } from './keep-logical-id';

export function before(stack: Stack, vpc: ec2.IVpc): void {
  const logGroup = new logs.CfnLogGroup(stack, 'Records', { retentionInDays: 30 });
  const role = new iam.CfnRole(stack, 'Role', {
    assumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [{
        Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'vpc-flow-logs.amazonaws.com' },
      }],
    },
    policies: [{
      policyName: 'Deliver',
      policyDocument: {
        Version: '2012-10-17',
        Statement: [{
          Effect: 'Allow',
          Action: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogGroups', 'logs:DescribeLogStreams'],
          Resource: '*',
        }],
      },
    }],
  });
  new ec2.CfnFlowLog(stack, 'FlowLog', {
    resourceType: 'VPC',
    resourceId: vpc.vpcId,
    trafficType: 'ALL',
    logGroupName: logGroup.ref,
    logDestinationType: 'cloud-watch-logs',
    deliverLogsPermissionArn: role.attrArn,
    logFormat: '${interface-id} ${srcaddr} ${dstaddr} ${action}',
  });
}

export function after(stack: Stack, vpc: ec2.IVpc): void {
  const flowLog = new FlowLog(stack, 'Traffic', {
    resourceType: FlowLogResource.fromVpc(vpc),
    destination: FlowLogDestination.toCloudWatchLogs(undefined, { retention: logs.RetentionDays.ONE_MONTH }),
    logFormat: FlowLogFormat.of(
      FlowLogField.INTERFACE_ID, FlowLogField.SRC_ADDR, FlowLogField.DST_ADDR, FlowLogField.ACTION,
    ),
  });
  keepLogicalId(flowLog, 'FlowLog');
  keepLogicalId(flowLog.node.findChild('Role'), 'Role');
  keepLogicalId(flowLog.node.findChild('LogGroup'), 'Records');
}
