import { App, CfnParameter, Fn, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { FlowLogDestination, FlowLogResource, FlowLogs, FlowLogsProps } from '../../src';
import { IN_IRELAND, stackIn } from '../support/stacks';

function flowLogsIn(stack: Stack, options: Partial<FlowLogsProps> = {}, ids = ['a', 'b', 'c']): FlowLogs {
  return new FlowLogs(stack, 'FlowLogs', {
    resourceTypes: ids.map((id) => FlowLogResource.fromNetworkInterfaceId(`eni-${id}`)), ...options,
  });
}

/** What each monitored resource's flow log is called. */
function logicalIds(stack: Stack): Record<string, string> {
  return Object.fromEntries(Object.entries(Template.fromStack(stack).findResources('AWS::EC2::FlowLog'))
    .map(([id, { Properties }]) => [JSON.stringify((Properties as Record<string, unknown>).ResourceId), id]));
}

test('several resources share one role and one log group', () => {
  const stack = stackIn();
  const flowLogs = flowLogsIn(stack);

  const template = Template.fromStack(stack);
  template.resourceCountIs('AWS::EC2::FlowLog', 3);
  for (const type of ['AWS::IAM::Role', 'AWS::IAM::Policy', 'AWS::Logs::LogGroup']) template.resourceCountIs(type, 1);
  for (const { role, logGroup } of flowLogs.members) {
    expect(role).toBe(flowLogs.role);
    expect(logGroup).toBe(flowLogs.logGroup);
  }
  template.allResources('AWS::EC2::FlowLog', { DependsOn: [Match.stringLikeRegexp('^FlowLogsRolePolicy')] });
});

test('each subnet of a selection gets a flow log that is called after it', () => {
  const stack = stackIn();
  const vpc = new ec2.Vpc(stack, 'Vpc');
  const { subnets } = vpc.selectSubnets({ subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS });
  const flowLogs = new FlowLogs(stack, 'FlowLogs', { resourceTypes: FlowLogResource.fromSubnets(subnets) });

  expect(flowLogs.members.map(({ node }) => node.id))
    .toEqual(['Vpc-PrivateSubnet1-Subnet', 'Vpc-PrivateSubnet2-Subnet']);
});

test('the options hold for each of the flow logs', () => {
  const stack = stackIn();
  flowLogsIn(stack, { trafficType: ec2.FlowLogTrafficType.REJECT });

  Template.fromStack(stack).allResourcesProperties('AWS::EC2::FlowLog', { TrafficType: 'REJECT' });
});

test('a log group and a role that are there are shared, too', () => {
  const stack = stackIn();
  const logGroup = new logs.CfnLogGroup(stack, 'Group');
  const role = iam.Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::111122223333:role/theirs', { mutable: false });
  const flowLogs = flowLogsIn(stack, { destination: FlowLogDestination.toCloudWatchLogs(logGroup, { role }) });

  expect(stack.resolve(flowLogs.logGroup!.logGroupName)).toEqual({ Ref: 'Group' });
  Template.fromStack(stack).allResourcesProperties('AWS::EC2::FlowLog', {
    LogGroupName: { Ref: 'Group' }, DeliverLogsPermissionArn: 'arn:aws:iam::111122223333:role/theirs',
  });
});

test('a bucket of CDK\'s own destination is created once, and shared', () => {
  const stack = stackIn();
  const flowLogs = flowLogsIn(stack, { destination: ec2.FlowLogDestination.toS3() });

  Template.fromStack(stack).resourceCountIs('AWS::S3::Bucket', 1);
  expect(flowLogs.logGroup).toBeUndefined();
  expect(flowLogs.role).toBeUndefined();
  expect(flowLogs.bucket).toBeInstanceOf(s3.Bucket);
  for (const { bucket } of flowLogs.members) expect(bucket).toBe(flowLogs.bucket);
});

describe('separate log groups', () => {
  test('share the role, which may deliver to each', () => {
    const stack = stackIn();
    const flowLogs = flowLogsIn(stack, { separateLogGroups: true });

    const template = Template.fromStack(stack);
    template.resourceCountIs('AWS::Logs::LogGroup', 3);
    template.resourceCountIs('AWS::IAM::Role', 1);
    template.hasResourceProperties('AWS::IAM::Policy', { PolicyDocument: { Statement: Match.arrayWith([
      Match.objectLike({
        Action: Match.arrayWith(['logs:PutLogEvents']), Resource: [Match.anyValue(), Match.anyValue(), Match.anyValue()],
      }),
    ]) } });
    expect(flowLogs.logGroup).toBeUndefined();
  });

  test.each<[string, (stack: Stack) => ec2.FlowLogDestination]>([
    ['a log group that is there', (stack) => FlowLogDestination.toCloudWatchLogs(new logs.CfnLogGroup(stack, 'Group'))],
    ['a log group with a name', () => FlowLogDestination.toCloudWatchLogs(undefined, { logGroupName: 'records' })],
    ['a bucket', () => ec2.FlowLogDestination.toS3()],
  ])('cannot be had of %s', (_, destinationIn) => {
    const stack = stackIn();

    expect(() => flowLogsIn(stack, { separateLogGroups: true, destination: destinationIn(stack) }))
      .toThrow("Stack/FlowLogs: 'separateLogGroups' must not be true for a 'destination' that exists already");
  });
});

describe('the id of a flow log', () => {
  test('stays when others are added, removed or moved', () => {
    const before = stackIn();
    flowLogsIn(before, {}, ['a', 'b', 'c']);
    const after = stackIn();
    flowLogsIn(after, {}, ['d', 'c', 'a']);

    expect(logicalIds(after)).toMatchObject({
      '"eni-a"': logicalIds(before)['"eni-a"'], '"eni-c"': logicalIds(before)['"eni-c"'],
    });
  });

  test.each<[string, (stack: Stack, other: Stack) => ec2.FlowLogResourceType, string]>([
    ['a literal', () => FlowLogResource.fromNetworkInterfaceId('eni-a'), 'eni-a'],
    ['a resource of this stack', (stack) => FlowLogResource.fromVpc(new ec2.CfnVPC(stack, 'Vpc')), 'Vpc'],
    ['a construct of this stack', (stack) => FlowLogResource.fromVpc(new ec2.Vpc(stack, 'Vpc', { maxAzs: 1 })), 'Vpc'],
    ['a resource of another stack', (_, other) => FlowLogResource.fromVpc(new ec2.CfnVPC(other, 'Vpc')), 'Other-Vpc'],
    ['a parameter', (stack) =>
      FlowLogResource.fromNetworkInterfaceId(new CfnParameter(stack, 'Eni').valueAsString), 'Eni'],
    ['one of a list parameter', (stack) => FlowLogResource.fromNetworkInterfaceId(
      Fn.select(0, new CfnParameter(stack, 'Enis', { type: 'CommaDelimitedList' }).valueAsList)), '8ed9b7cd'],
    ['an import', () => FlowLogResource.fromNetworkInterfaceId(Fn.importValue('Eni')), 'a2fe6bdb'],
    ['what is called like the role', (stack) => FlowLogResource.fromVpc(new ec2.CfnVPC(stack, 'Role')), 'Role-2'],
  ])('comes from %s', (_, resourceIn, id) => {
    const app = new App();
    const stack = stackIn(app);
    const flowLogs = new FlowLogs(stack, 'FlowLogs', { resourceTypes: [resourceIn(stack, stackIn(app, 'Other'))] });

    expect(flowLogs.members[0].node.id).toBe(id);
  });

  test('is unique also while lookups have the same dummy value for several', () => {
    const stack = stackIn(new App(), 'Stack', IN_IRELAND);
    const vpcs = ['a', 'b'].map((vpcName) => ec2.Vpc.fromLookup(stack, vpcName, { vpcName }));
    const flowLogs = new FlowLogs(stack, 'FlowLogs', { resourceTypes: FlowLogResource.fromVpcs(vpcs) });

    expect(flowLogs.members.map(({ node }) => node.id)).toEqual(['vpc-12345', 'vpc-12345-2']);
  });
});

test('no resource to monitor is refused', () => {
  expect(() => flowLogsIn(stackIn(), {}, []))
    .toThrow("Stack/FlowLogs: 'resourceTypes' must be a list with at least one resource to monitor, got an empty list");
});
