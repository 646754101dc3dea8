import { App, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';

/** Three VPCs whose flow logs share one role and one log group; the stack knows neither account nor region. */
export function threeVpcsOneRole(): App {
  const app = new App();
  const stack = new Stack(app, 'Networks');
  const logGroup = new logs.LogGroup(stack, 'FlowLogs', { retention: logs.RetentionDays.THREE_MONTHS });
  const role = new iam.Role(stack, 'Role', {
    assumedBy: new iam.ServicePrincipal('vpc-flow-logs.amazonaws.com', {
      conditions: {
        StringEquals: { 'aws:SourceAccount': stack.account },
        ArnLike: { 'aws:SourceArn': stack.formatArn({ service: 'ec2', resource: 'vpc-flow-log', resourceName: '*' }) },
      },
    }),
  });
  role.addToPolicy(new iam.PolicyStatement({
    actions: ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogGroups',
      'logs:DescribeLogStreams'],
    resources: ['*'],
  }));

  const vpcs = ['10.0.0.0/16', '10.1.0.0/16', '10.2.0.0/16'].map((cidrBlock, index) => {
    const vpc = new ec2.CfnVPC(stack, `Vpc${index}`, { cidrBlock });
    new ec2.CfnFlowLog(stack, `FlowLog${index}`, {
      resourceType: 'VPC',
      resourceId: vpc.attrVpcId,
      trafficType: 'ALL',
      logGroupName: logGroup.logGroupName,
      deliverLogsPermissionArn: role.roleArn,
      maxAggregationInterval: 60,
    });
    return vpc;
  });
  new ec2.CfnVPCPeeringConnection(stack, 'Peering', { vpcId: vpcs[0].ref, peerVpcId: vpcs[1].ref });

  new iam.ManagedPolicy(stack, 'FlowLogOperators', {
    statements: [
      new iam.PolicyStatement({ actions: ['ec2:DescribeFlowLogs'], resources: ['*'] }),
      new iam.PolicyStatement({
        actions: ['ec2:CreateFlowLogs', 'ec2:DeleteFlowLogs'],
        resources: [
          stack.formatArn({ service: 'ec2', resource: 'vpc-flow-log', resourceName: '*' }),
          stack.formatArn({ service: 'ec2', resource: 'vpc', resourceName: '*' }),
        ],
      }),
      new iam.PolicyStatement({ actions: ['iam:PassRole'], resources: [role.roleArn] }),
    ],
  });
  return app;
}
