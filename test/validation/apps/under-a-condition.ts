import { App, Aws, CfnCondition, CfnParameter, Fn, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';

/** A template whose parameters decide whether there is a flow log, where it goes and what it captures. */
export function underACondition(): App {
  const app = new App();
  const stack = new Stack(app, 'Quickstart');
  const parameter = (id: string, initial: string) => new CfnParameter(stack, id, { default: initial }).valueAsString;
  const trafficType = parameter('TrafficType', 'REJECT');
  const bucketArn = parameter('BucketArn', '');
  const interval = new CfnParameter(stack, 'Interval', { type: 'Number', default: 600 }).valueAsNumber;
  const peerOwner = parameter('PeerOwner', '');
  const hasFlowLog = new CfnCondition(stack, 'HasFlowLog', {
    expression: Fn.conditionNot(Fn.conditionEquals(trafficType, 'NONE')),
  });
  const toBucket = new CfnCondition(stack, 'ToBucket', {
    expression: Fn.conditionNot(Fn.conditionEquals(bucketArn, '')),
  });
  const toGroup = (value: string) => Fn.conditionIf(toBucket.logicalId, Aws.NO_VALUE, value).toString();

  const vpc = new ec2.CfnVPC(stack, 'Vpc', { cidrBlock: parameter('Cidr', '10.0.0.0/16') });
  const logGroup = new logs.CfnLogGroup(stack, 'FlowLogs', { retentionInDays: 30 });
  logGroup.cfnOptions.condition = hasFlowLog;
  const role = new iam.CfnRole(stack, 'Role', {
    assumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [{
        Effect: 'Allow', Principal: { Service: 'vpc-flow-logs.amazonaws.com' }, Action: 'sts:AssumeRole',
      }],
    },
    policies: [{
      policyName: 'Deliver',
      policyDocument: {
        Version: '2012-10-17',
        Statement: [{
          Effect: 'Allow',
          Action: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogGroups', 'logs:DescribeLogStreams'],
          Resource: logGroup.attrArn,
        }],
      },
    }],
  });
  role.cfnOptions.condition = hasFlowLog;

  const flowLog = new ec2.CfnFlowLog(stack, 'FlowLog', {
    resourceType: 'VPC',
    resourceId: vpc.ref,
    trafficType,
    maxAggregationInterval: interval,
    logDestinationType: Fn.conditionIf(toBucket.logicalId, 's3', 'cloud-watch-logs').toString(),
    logDestination: Fn.conditionIf(toBucket.logicalId, bucketArn, Aws.NO_VALUE).toString(),
    logGroupName: toGroup(logGroup.ref),
    deliverLogsPermissionArn: toGroup(role.attrArn),
  });
  flowLog.cfnOptions.condition = hasFlowLog;
  const filter = new logs.CfnMetricFilter(stack, 'Rejected', {
    logGroupName: logGroup.ref,
    filterPattern: '[..., action="REJECT", status]',
    metricTransformations: [{ metricNamespace: 'Quickstart', metricName: 'Rejected', metricValue: '1' }],
  });
  filter.cfnOptions.condition = hasFlowLog;

  // Peered with a VPC of a colleague, whose account only the parameter tells.
  const hasPeer = new CfnCondition(stack, 'HasPeer', {
    expression: Fn.conditionNot(Fn.conditionEquals(peerOwner, '')),
  });
  const peering = new ec2.CfnVPCPeeringConnection(stack, 'Peering', {
    vpcId: vpc.ref, peerVpcId: parameter('PeerVpc', ''), peerOwnerId: peerOwner,
  });
  peering.cfnOptions.condition = hasPeer;
  return app;
}
