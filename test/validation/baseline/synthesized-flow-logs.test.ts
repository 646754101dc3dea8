import * as cdk from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { AppReading } from '../../../src/validation/reading/app-reading';
import { deploymentKeyOf, stackKeyOf } from '../../../src/validation/baseline/flow-log-key';
import { synthesizedFlowLogs } from '../../../src/validation/baseline/synthesized-flow-logs';

const LITERAL = { resourceId: 'vpc-0123456789abcdef0', resourceType: 'VPC', trafficType: 'ALL', logGroupName: 'group' };

/** Of an app that is synthesized, as the validator finds it. */
function synthesized(app: cdk.App) {
  app.synth();
  return synthesizedFlowLogs(new AppReading(app));
}

/** The baseline's form of one property that a flow log in a stack has. */
function baselineProperty(name: string, addFlowLog: (stack: cdk.Stack) => cdk.CfnResource, context = {}) {
  const app = new cdk.App({ context });
  addFlowLog(new cdk.Stack(app, 'Network'));
  const [{ properties }] = synthesized(app).flowLogs;
  return properties[name];
}

describe('a stack goes by', () => {
  const app = new cdk.App();
  const env = { account: '111122223333', region: 'eu-west-1' };
  new cdk.Stack(app, 'Anywhere');
  new cdk.Stack(app, 'Here', { env });
  new cdk.Stack(app, 'HereToo', { env: { region: 'eu-west-1' } });
  new cdk.Stack(app, 'Named', { env, stackName: 'network-dev' });
  new cdk.Stack(new cdk.Stage(app, 'Prod', { env }), 'Network');
  new cdk.NestedStack(new cdk.NestedStack(new cdk.Stack(app, 'Outer', { env }), 'Middle'), 'Inner');
  const keys = synthesized(app).stacks;

  test.each([
    ['its name alone where account and region are open', 'aws://unknown-account/unknown-region/Anywhere'],
    ['account, region and name', 'aws://111122223333/eu-west-1/Here'],
    ['what of these is known', 'aws://unknown-account/eu-west-1/HereToo'],
    ['the name that CloudFormation has for it', 'aws://111122223333/eu-west-1/network-dev'],
    ['a name with the stage in it', 'aws://111122223333/eu-west-1/Prod-Network'],
    ['its place, if it is nested', 'aws://111122223333/eu-west-1/Outer/Middle/Inner'],
  ])('%s', (_what, key) => {
    expect(keys.map(stackKeyOf)).toContain(key);
  });

  test('its outermost stack as for what is deployed together', () => {
    expect(new Set(keys.filter(({ stack }) => stack.startsWith('Outer')).map(deploymentKeyOf)))
      .toEqual(new Set(['aws://111122223333/eu-west-1/Outer']));
  });
});

test('two stacks of one name, whose accounts only the deployment tells, do not get into each other\'s way', () => {
  const app = new cdk.App();
  for (const stage of ['Dev', 'Prod']) {
    const stack = new cdk.Stack(new cdk.Stage(app, stage), 'Network', { stackName: 'network' });
    new ec2.CfnFlowLog(stack, 'FlowLog', LITERAL);
  }

  expect(new Set(synthesized(app).flowLogs.map(stackKeyOf)).size).toBe(2);
});

test('the baseline has the properties that a flow log sets, but its tags', () => {
  const app = new cdk.App();
  const flowLog = new ec2.CfnFlowLog(new cdk.Stack(app, 'Network'), 'FlowLog', { ...LITERAL, maxAggregationInterval: 600 });
  cdk.Tags.of(flowLog).add('Name', 'flow-log');

  expect(synthesized(app).flowLogs).toEqual([{
    environment: 'aws://unknown-account/unknown-region',
    stack: 'Network',
    logicalId: 'FlowLog',
    path: 'Network/FlowLog',
    properties: {
      LogGroupName: 'group', MaxAggregationInterval: 600, ResourceId: 'vpc-0123456789abcdef0', ResourceType: 'VPC', TrafficType: 'ALL',
    },
  }]);
});

test('an overridden property is in the baseline as it is deployed, a renamed resource under its new logical id', () => {
  const app = new cdk.App();
  const flowLog = new ec2.CfnFlowLog(new cdk.Stack(app, 'Network'), 'FlowLog', LITERAL);
  flowLog.addPropertyOverride('TrafficType', 'REJECT');
  flowLog.overrideLogicalId('Other');

  expect(synthesized(app).flowLogs).toMatchObject([{ logicalId: 'Other', properties: { TrafficType: 'REJECT' } }]);
});

describe('the baseline has a property as what it means', () => {
  test.each<[string, (stack: cdk.Stack) => string, unknown]>([
    ['a reference', (stack) => vpcIn(stack).ref, { ref: 'Network.Vpc', attr: 'Ref' }],
    ['an attribute', (stack) => vpcIn(stack).attrCidrBlock, { ref: 'Network.Vpc', attr: 'CidrBlock' }],
    ['a reference written by hand', (stack) => {
      vpcIn(stack);
      return cdk.Token.asString({ Ref: 'Vpc' });
    }, { ref: 'Network.Vpc', attr: 'Ref' }],
    ['a reference to another stack', (stack) => vpcIn(new cdk.Stack(stack.node.root, 'Base')).ref,
      { ref: 'Base.Vpc', attr: 'Ref' }],
    ['a reference into a nested stack', (stack) => vpcIn(new cdk.NestedStack(stack, 'Nested')).ref,
      { ref: 'Network/Nested.Vpc', attr: 'Ref' }],
    ['a text with a reference in it', (stack) => `arn:${vpcIn(stack).ref}/prefix`,
      { join: ['arn:', { ref: 'Network.Vpc', attr: 'Ref' }, '/prefix'] }],
    ['a pseudo parameter', (stack) => `arn:${stack.partition}:s3:::bucket`, { join: ['arn:', { Ref: 'AWS::Partition' }, ':s3:::bucket'] }],
    ['a parameter', (stack) => new cdk.CfnParameter(stack, 'Vpc', { default: 'vpc-1' }).valueAsString, { Ref: 'Vpc' }],
    ['an import by name', () => cdk.Fn.importValue('shared-vpc'), { 'Fn::ImportValue': 'shared-vpc' }],
    ['a condition', (stack) => cdk.Fn.conditionIf('IsProd', vpcIn(stack).ref, 'vpc-1').toString(),
      { 'Fn::If': ['IsProd', { ref: 'Network.Vpc', attr: 'Ref' }, 'vpc-1'] }],
    ['another function', () => cdk.Fn.select(0, cdk.Fn.getAzs('eu-west-1')), { 'Fn::Select': [0, { 'Fn::GetAZs': 'eu-west-1' }] }],
    ['a value computed late', () => cdk.Lazy.string({ produce: () => 'vpc-1' }), 'vpc-1'],
    ['a reference to what the template does not have', () => cdk.Token.asString({ 'Fn::GetAtt': ['Missing', 'Arn'] }),
      { 'Fn::GetAtt': ['Missing', 'Arn'] }],
  ])('%s', (_what, resourceIdIn, expected) => {
    expect(baselineProperty('ResourceId', (stack) =>
      new ec2.CfnFlowLog(stack, 'FlowLog', { ...LITERAL, resourceId: resourceIdIn(stack) }))).toEqual(expected);
  });

  test.each(['strong', 'weak', 'both'])('however stacks refer to each other: %s', (strength) => {
    const context = { '@aws-cdk/core:defaultCrossStackReferences': strength };

    expect(baselineProperty('ResourceId', (stack) => {
      const vpc = vpcIn(new cdk.Stack(stack.node.root, 'Base'));
      return new ec2.CfnFlowLog(stack, 'FlowLog', { ...LITERAL, resourceId: vpc.ref });
    }, context)).toEqual({ ref: 'Base.Vpc', attr: 'Ref' });
  });

  test.each([
    ['a raw resource', { ResourceId: { Ref: 'Vpc' } }, 'ResourceId', { ref: 'Network.Vpc', attr: 'Ref' }],
    ['destination options', { DestinationOptions: { FileFormat: 'parquet', PerHourPartition: true } },
      'DestinationOptions', { FileFormat: 'parquet', PerHourPartition: true }],
    ['tag fields', { TagFieldSpecifications: [{ ResourceType: 'instance', TagKeys: ['Name'] }] },
      'TagFieldSpecifications', [{ ResourceType: 'instance', TagKeys: ['Name'] }]],
  ])('also of %s', (_what, properties, name, expected) => {
    expect(baselineProperty(name, (stack) => {
      vpcIn(stack);
      return new cdk.CfnResource(stack, 'FlowLog', { type: 'AWS::EC2::FlowLog', properties });
    })).toEqual(expected);
  });
});

describe('a resource whose name the template says is its name', () => {
  const env = { account: '111122223333', region: 'eu-west-1' };
  const china = { account: '111122223333', region: 'cn-north-1' };

  test.each<[string, cdk.Environment | undefined, (stack: cdk.Stack) => string, unknown]>([
    ['a log group', env, (stack) => new logs.CfnLogGroup(stack, 'X', { logGroupName: '/vpc/flow' }).ref, '/vpc/flow'],
    ['the ARN of a log group', env, (stack) => new logs.CfnLogGroup(stack, 'X', { logGroupName: '/vpc/flow' }).attrArn,
      'arn:aws:logs:eu-west-1:111122223333:log-group:/vpc/flow:*'],
    ['a bucket', env, (stack) => new s3.CfnBucket(stack, 'X', { bucketName: 'flow' }).attrArn, 'arn:aws:s3:::flow'],
    ['a bucket in China', china, (stack) => new s3.CfnBucket(stack, 'X', { bucketName: 'flow' }).attrArn, 'arn:aws-cn:s3:::flow'],
    ['a bucket with a prefix behind it', env, (stack) => `${new s3.CfnBucket(stack, 'X', { bucketName: 'flow' }).attrArn}/vpc`, 'arn:aws:s3:::flow/vpc'],
    ['a bucket in a Region that is open', undefined, (stack) => new s3.CfnBucket(stack, 'X', { bucketName: 'flow' }).attrArn,
      { join: ['arn:', { Ref: 'AWS::Partition' }, ':s3:::flow'] }],
    ['a role', env, (stack) => new iam.CfnRole(stack, 'X', { roleName: 'flow', path: '/team/', assumeRolePolicyDocument: {} }).attrArn,
      'arn:aws:iam::111122223333:role/team/flow'],
    ['a role of another stack', env, (stack) =>
      new iam.CfnRole(new cdk.Stack(stack.node.root, 'Roles', { env }), 'X', { roleName: 'flow', assumeRolePolicyDocument: {} }).attrArn,
    'arn:aws:iam::111122223333:role/flow'],
    ['a delivery stream', env, (stack) => new firehose.CfnDeliveryStream(stack, 'X', { deliveryStreamName: 'flow' }).attrArn,
      'arn:aws:firehose:eu-west-1:111122223333:deliverystream/flow'],
    ['a log group whose name CloudFormation generates', env, (stack) => new logs.CfnLogGroup(stack, 'X').ref, { ref: 'Network.X', attr: 'Ref' }],
    ['another attribute', env, (stack) => new iam.CfnRole(stack, 'X', { roleName: 'flow', assumeRolePolicyDocument: {} }).attrRoleId,
      { ref: 'Network.X', attr: 'RoleId' }],
    ['a name with the name of the stack', env, (stack) => new logs.CfnLogGroup(stack, 'X', { logGroupName: `/vpc/${cdk.Aws.STACK_NAME}` }).ref,
      { ref: 'Network.X', attr: 'Ref' }],
  ])('%s', (_what, environment, destination, expected) => {
    const app = new cdk.App();
    const stack = new cdk.Stack(app, 'Network', { env: environment });
    new ec2.CfnFlowLog(stack, 'FlowLog', { ...LITERAL, logDestination: destination(stack) });

    expect(synthesized(app).flowLogs[0].properties.LogDestination).toEqual(expected);
  });

  test('account, Region, partition and stack name are known where the stack says them', () => {
    const app = new cdk.App();
    new cdk.CfnResource(new cdk.Stack(app, 'Network', { env }), 'FlowLog', { type: 'AWS::EC2::FlowLog', properties: {
      LogDestination: { 'Fn::Sub': 'arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:${AWS::StackName}' },
    } });

    expect(synthesized(app).flowLogs[0].properties.LogDestination).toBe('arn:aws:logs:eu-west-1:111122223333:log-group:Network');
  });
});

describe('no number that the CDK gives a value for a run gets into the baseline:', () => {
  test.each<[string, (stack: cdk.Stack) => string]>([
    ['a list of a parameter', (stack) => cdk.Fn.join('', new cdk.CfnParameter(stack, 'P', { type: 'CommaDelimitedList' }).valueAsList)],
    ['a list that is split', (stack) => cdk.Fn.join('-', cdk.Fn.split('.', new cdk.CfnParameter(stack, 'P').valueAsString))],
    ['a number in a text', (stack) => `vpc-${new cdk.CfnParameter(stack, 'P', { type: 'Number' }).valueAsNumber}`],
    ['a condition with a list', () => cdk.Fn.conditionIf('C', cdk.Fn.join('', cdk.Fn.getAzs()), 'x').toString()],
  ])('%s', (_what, resourceIdIn) => {
    const text = () => JSON.stringify(baselineProperty('ResourceId', (stack) => {
      for (let i = 0; i < Math.random() * 20; i++) cdk.Token.asNumber({ unrelated: i });
      return new ec2.CfnFlowLog(stack, 'FlowLog', { ...LITERAL, resourceId: resourceIdIn(stack) });
    }));

    const first = text();

    expect(first).not.toMatch(/Token\[|e\+289/);
    expect(text()).toBe(first);
  });
});

function vpcIn(stack: cdk.Stack): ec2.CfnVPC {
  return new ec2.CfnVPC(stack, 'Vpc', { cidrBlock: '10.0.0.0/16' });
}
