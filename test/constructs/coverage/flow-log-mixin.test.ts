import { App, CfnResource, Mixins, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { FlowLog, FlowLogMixin, FlowLogResource, FlowLogs } from '../../../src';
import { monitoredIn } from '../../support/monitored';

let app: App;
let stack: Stack;

beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Network');
});

const monitored = (of = stack) => monitoredIn(of);

function vpc(id = 'Vpc', scope: Construct = stack): ec2.CfnVPC {
  return new ec2.CfnVPC(scope, id, { cidrBlock: '10.0.0.0/16' });
}

test('every VPC that has no flow log gets one, and a stack needs one role and one log group for all', () => {
  vpc('One');
  vpc('Two');
  new ec2.Vpc(stack, 'Three', { natGateways: 0, restrictDefaultSecurityGroup: false });

  Mixins.of(app).apply(new FlowLogMixin());

  expect(monitored()).toEqual(['{"Ref":"One"}', expect.stringMatching(/^\{"Ref":"Three/) as string, '{"Ref":"Two"}']);
  Template.fromStack(stack).resourceCountIs('AWS::IAM::Role', 1);
  Template.fromStack(stack).resourceCountIs('AWS::Logs::LogGroup', 1);
});

/** Ways in which a VPC already has a flow log. */
const COVERED: [string, (target: ec2.Vpc) => void][] = [
  ['FlowLog', (target) => new FlowLog(stack, 'FlowLog', { resourceType: FlowLogResource.fromVpc(target) })],
  ['ec2.FlowLog', (target) => target.addFlowLog('FlowLog')],
  ['CfnFlowLog', ({ vpcId }) =>
    new ec2.CfnFlowLog(stack, 'FlowLog', { resourceType: 'VPC', resourceId: vpcId, trafficType: 'ALL' })],
  ['a raw CfnResource', (target) => new CfnResource(stack, 'FlowLog', {
    type: 'AWS::EC2::FlowLog', properties: { ResourceType: 'VPC', ResourceId: target.vpcId, TrafficType: 'REJECT' },
  })],
  ['FlowLogs on each of its subnets', (target) => new FlowLogs(stack, 'FlowLogs', {
    resourceTypes: [...target.publicSubnets, ...target.privateSubnets, ...target.isolatedSubnets].map((subnet) =>
      FlowLogResource.fromSubnet(subnet)),
  })],
  ['a flow log in another stack', (target) =>
    new FlowLog(new Stack(app, 'Logging'), 'FlowLog', { resourceType: FlowLogResource.fromVpc(target) })],
];

test.each(COVERED)('a VPC that has a flow log by %s gets no other', (_, cover) => {
  cover(new ec2.Vpc(stack, 'Vpc', { natGateways: 0 }));
  const before = monitored();

  Mixins.of(app).apply(new FlowLogMixin());

  expect(stack.node.tryFindChild('VpcFlowLogs')).toBeUndefined();
  expect(monitored()).toEqual(before);
});

/** Flow logs that leave rejected traffic of the VPC unrecorded. */
const NOT_COVERED: [string, (target: ec2.Vpc) => void][] = [
  ['accepted traffic alone', (target) => target.addFlowLog('FlowLog', { trafficType: ec2.FlowLogTrafficType.ACCEPT })],
  ['one of its subnets', ({ publicSubnets: [subnet] }) =>
    new FlowLog(stack, 'FlowLog', { resourceType: FlowLogResource.fromSubnet(subnet) })],
];

test.each(NOT_COVERED)('a VPC whose only flow log is of %s gets one of its own', (_, monitor) => {
  monitor(new ec2.Vpc(stack, 'Vpc', { natGateways: 0 }));

  Mixins.of(app).apply(new FlowLogMixin());

  expect(monitored()).toHaveLength(2);
});

test('applying it again changes nothing, also with a mixin of its own', () => {
  vpc();
  const mixin = new FlowLogMixin();
  Mixins.of(app).apply(mixin);
  const count = stack.node.findAll().length;

  Mixins.of(app).apply(mixin);
  Mixins.of(app).apply(new FlowLogMixin());

  expect(stack.node.findAll()).toHaveLength(count);
});

test('VPCs in stages, nested stacks and other stacks get theirs in their own stack', () => {
  const nested = new NestedStack(stack, 'Nested');
  const staged = new Stack(new Stage(app, 'Prod'), 'Network');
  vpc('Vpc', nested);
  vpc('Vpc', staged);

  Mixins.of(app).apply(new FlowLogMixin());

  expect([monitored(nested), monitored(staged), monitored()]).toEqual([['{"Ref":"Vpc"}'], ['{"Ref":"Vpc"}'], []]);
});

test('imported VPCs get none, since they are not of this app', () => {
  ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-0123456789abcdef0', availabilityZones: ['a'] });

  Mixins.of(app).apply(new FlowLogMixin());

  expect(monitored()).toEqual([]);
});

test.each([
  ['text', '-1.8881546113476936e+289'], ['a text', '${Token[TOKEN.99999]}'], ['a list', ['#{Token[TOKEN.99999]}']],
  ['a number', -1.8881546113476936e+289],
])('%s that only looks like a token of the CDK is left to the CDK, which says so at synthesis', (_, odd) => {
  vpc();
  new CfnResource(stack, 'FlowLog', { type: 'AWS::EC2::FlowLog', properties: { ResourceId: odd } });

  Mixins.of(app).apply(new FlowLogMixin());

  expect(stack.node.tryFindChild('VpcFlowLogs')).toBeDefined();
  expect(() => app.synth()).toThrow(/Unrecognized token key|unknown number Token/);
});

test('nothing but a VPC is supported, so that subnets get no flow logs', () => {
  const { publicSubnets: [subnet] } = new ec2.Vpc(stack, 'Vpc', { natGateways: 0 });

  const mixin = new FlowLogMixin();

  const others = [subnet, subnet.node.defaultChild!, stack];
  expect(others.filter((other) => mixin.supports(other))).toEqual([]);
  expect(mixin.supports(vpc('Other'))).toBe(true);
});

test('a bucket of another stack can be the destination of all stacks', () => {
  const bucket = new s3.Bucket(new Stack(app, 'Archive'), 'Bucket');
  vpc();

  Mixins.of(stack).apply(new FlowLogMixin({ destination: ec2.FlowLogDestination.toS3(bucket) }));

  Template.fromStack(stack).hasResourceProperties('AWS::EC2::FlowLog', { LogDestinationType: 's3' });
});
