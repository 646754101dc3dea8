import type { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import {
  FlowLogAttributes, FlowLogField, FlowLogFormat, FlowLogGrants, FlowLogResource, FlowLogTagResource,
} from '../../src';
import { grantedTo } from '../support/granted';
import { flowLogIn, importedFlowLogIn, stackInIreland } from '../support/stacks';

let stack: Stack;
let grantee: iam.User;

beforeEach(() => {
  stack = stackInIreland();
  grantee = new iam.User(stack, 'User');
});

const granted = () => grantedTo(grantee);

const imported = (attributes: Partial<FlowLogAttributes>) => importedFlowLogIn(stack, attributes);

const arn = (rest: string) => `arn:aws:ec2:eu-west-1:111122223333:${rest}`;

describe('who may manage', () => {
  test('may delete this flow log and no other', () => {
    const flowLog = flowLogIn(stack);
    flowLog.grants.manage(grantee);

    expect(granted()['ec2:DeleteFlowLogs'].Resource).toEqual({
      'Fn::Join': ['', [arn('vpc-flow-log/'), stack.resolve(flowLog.flowLogId)]],
    });
  });

  test('may create flow logs of the same resource and no other', () => {
    flowLogIn(stack).grants.manage(grantee);

    expect(granted()['ec2:CreateFlowLogs'].Resource)
      .toEqual([arn('vpc-flow-log/*'), { 'Fn::Join': ['', [arn('vpc/'), { Ref: 'FlowLogVpc' }]] }]);
  });

  test.each<[ec2.FlowLogResourceType, string]>([
    [FlowLogResource.fromNetworkInterfaceId('eni-1'), 'network-interface/eni-1'],
    [FlowLogResource.fromTransitGatewayId('tgw-1'), 'transit-gateway/tgw-1'],
    [FlowLogResource.fromTransitGatewayAttachmentId('tgw-attach-1'), 'transit-gateway-attachment/tgw-attach-1'],
    [FlowLogResource.fromRegionalNatGatewayId('nat-1'), 'natgateway/nat-1'],
    [{ resourceType: 'Subnet', resourceId: 'subnet-1' }, 'subnet/subnet-1'],
  ])('%# may create flow logs of it, whatever it is', (resourceType, resource) => {
    FlowLogGrants.fromFlowLog(imported({
      resourceType, logGroup: logs.LogGroup.fromLogGroupName(stack, 'Group', 'records'),
    })).manage(grantee);

    expect(granted()['ec2:CreateFlowLogs'].Resource).toEqual([arn('vpc-flow-log/*'), arn(resource)]);
  });

  test('must be told what is monitored: permissions for the whole account are not what was asked for', () => {
    const flowLog = imported({ logGroup: logs.LogGroup.fromLogGroupName(stack, 'Group', 'records') });

    expect(() => flowLog.grants.manage(grantee)).toThrow(
      "Stack/FlowLog: 'resourceType' must be known to let somebody create flow logs of the same resource, "
      + "got an imported flow log without it; give it to 'fromFlowLogAttributes'");
  });

  test('may tag what they create, and nothing else', () => {
    flowLogIn(stack).grants.manage(grantee);

    expect(granted()['ec2:CreateTags']).toMatchObject({
      Resource: arn('vpc-flow-log/*'), Condition: { StringEquals: { 'ec2:CreateAction': 'CreateFlowLogs' } },
    });
  });

  test('may hand the role to flow logs, and to nothing else', () => {
    flowLogIn(stack).grants.manage(grantee);

    expect(granted()['iam:PassRole']).toMatchObject({
      Resource: { 'Fn::GetAtt': [expect.stringMatching(/^FlowLogRole/), 'Arn'] },
      Condition: { StringEquals: { 'iam:PassedToService': 'vpc-flow-logs.amazonaws.com' } },
    });
  });

  test('may start deliveries to a bucket', () => {
    flowLogIn(stack, {
      destination: ec2.FlowLogDestination.toS3(s3.Bucket.fromBucketName(stack, 'Bucket', 'records')),
    }).grants.manage(grantee);

    expect(Object.keys(granted())).toEqual(expect.arrayContaining(['logs:CreateLogDelivery', 'logs:DeleteLogDelivery']));
    expect(Object.keys(granted())).not.toContain('iam:PassRole');
  });
});

describe('who may manage a flow log with more behind it', () => {
  test('may create service-linked role and tag for a stream', () => {
    const deliveryStream = new firehose.CfnDeliveryStream(stack, 'Stream');
    imported({ deliveryStream, resourceType: FlowLogResource.fromVpcId('vpc-1') }).grants.manage(grantee);

    expect(granted()['firehose:TagDeliveryStream'].Resource).toEqual({ 'Fn::GetAtt': ['Stream', 'Arn'] });
    expect(granted()['iam:CreateServiceLinkedRole'].Condition)
      .toEqual({ StringEquals: { 'iam:AWSServiceName': 'delivery.logs.amazonaws.com' } });
  });

  test('may hand the role of another account\'s stream to log delivery', () => {
    imported({
      deliveryStream: new firehose.CfnDeliveryStream(stack, 'Stream'),
      resourceType: FlowLogResource.fromVpcId('vpc-1'),
      role: iam.Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::111122223333:role/source'),
    }).grants.manage(grantee);

    expect(granted()['iam:PassRole'].Condition)
      .toEqual({ StringEquals: { 'iam:PassedToService': 'delivery.logs.amazonaws.com' } });
  });

  test('may list what fields of ECS are about', () => {
    flowLogIn(stack, { logFormat: FlowLogFormat.DEFAULT.plus(FlowLogField.ECS_TASK_ID) }).grants.manage(grantee);

    expect(granted()['ecs:ListTaskDefinitions'].Resource).toBe('*');
  });

  test('may read tags that fields show', () => {
    flowLogIn(stack, {
      logFormat: FlowLogFormat.DEFAULT.plus(FlowLogField.INSTANCE_TAG),
      tagFieldSpecifications: [{ resourceType: FlowLogTagResource.INSTANCE, tagKeys: ['Name'] }],
    }).grants.manage(grantee);

    expect(granted()['autoscaling:DescribeTags'].Resource).toBe('*');
    expect(granted()['iam:CreateServiceLinkedRole'].Condition)
      .toEqual({ StringEquals: { 'iam:AWSServiceName': 'vpc-flow-logs.amazonaws.com' } });
  });
});
