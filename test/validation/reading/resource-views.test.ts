import { App, CfnResource, Stack } from 'aws-cdk-lib';
import { AppReading } from '../../../src/validation/reading/app-reading';
import { Unknown } from '../../../src/validation/view/template';
import type { ResourceView } from '../../../src/validation/view/views';

/** The view of a resource with these properties. */
function viewOf<V = ResourceView>(type: string, properties: Record<string, unknown>): V {
  const stack = new Stack(new App(), 'Stack');
  new CfnResource(stack, 'Resource', { type, properties });
  return new AppReading(stack.node.root).ofType(type)[0] as V;
}

const TEXT = 'a text';
const LIST = ['a'];

/** The members of each kind of resource; the property of the template is the member in upper camel case. */
const MEMBERS: [type: string, kind: string, texts: string[], numbers: string[], lists: string[]][] = [
  ['AWS::EC2::FlowLog', 'flow-log',
    ['resourceId', 'resourceType', 'trafficType', 'logDestinationType', 'logDestination', 'logGroupName', 'deliverLogsPermissionArn',
      'deliverCrossAccountRole', 'logFormat'],
    ['maxAggregationInterval'], ['tagFieldSpecifications', 'tags']],
  ['AWS::Logs::LogGroup', 'log-group', ['logGroupName', 'logGroupClass', 'kmsKeyId'], ['retentionInDays'], []],
  ['AWS::KinesisFirehose::DeliveryStream', 'delivery-stream', ['deliveryStreamName'], [], []],
  ['AWS::CloudWatch::Alarm', 'alarm',
    ['namespace', 'metricName', 'statistic', 'extendedStatistic', 'unit', 'comparisonOperator', 'treatMissingData'],
    ['period', 'threshold', 'evaluationPeriods', 'datapointsToAlarm'], ['dimensions', 'metrics']],
  ['AWS::EC2::VPC', 'vpc', ['cidrBlock'], [], []],
  ['AWS::EC2::Subnet', 'subnet', ['vpcId', 'cidrBlock'], [], []],
  ['AWS::EC2::NetworkInterface', 'network-interface', ['subnetId', 'privateIpAddress'], ['secondaryPrivateIpAddressCount'],
    ['privateIpAddresses']],
  ['AWS::EC2::VPCPeeringConnection', 'peering', ['vpcId', 'peerVpcId', 'peerOwnerId', 'peerRegion'], [], []],
  ['AWS::EC2::EIP', 'address', ['domain', 'instanceId'], [], []],
  ['AWS::EC2::Instance', 'instance', ['subnetId', 'privateIpAddress'], [], ['networkInterfaces']],
  ['AWS::IAM::Role', 'role', ['roleName'], [], []],
  ['AWS::S3::Bucket', 'bucket', ['bucketName'], [], []],
  ['AWS::Logs::MetricFilter', 'metric-filter', ['filterPattern', 'logGroupName'], [], []],
  ['AWS::Logs::SubscriptionFilter', 'subscription-filter', ['filterPattern', 'logGroupName'], [], []],
  ['AWS::SNS::Topic', 'other', [], [], []],
];

test.each(MEMBERS)('%s is a %s whose members are its properties', (type, kind, texts, numbers, lists) => {
  const upper = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
  const values: [string, unknown][] = [
    ...texts.map((name): [string, unknown] => [name, `${TEXT} ${name}`]),
    ...numbers.map((name, index): [string, unknown] => [name, index + 1]),
    ...lists.map((name): [string, unknown] => [name, [...LIST, name]]),
  ];
  const full = viewOf(type, Object.fromEntries(values.map(([name, value]) => [upper(name), value])));
  const empty = viewOf<Record<string, unknown>>(type, { Other: 1 });

  expect(full).toMatchObject({ kind, type, ...Object.fromEntries(values) });
  expect(values.map(([name]) => empty[name]).filter((value) => value !== undefined)).toEqual([]);
});

const STATEMENT = { Effect: 'Allow', Action: 'a:b', Resource: '*', Principal: '*' };

test.each([
  ['AWS::IAM::Role', 'AssumeRolePolicyDocument', 'trust'],
  ['AWS::IAM::Policy', 'PolicyDocument', 'policyDocument'],
  ['AWS::IAM::ManagedPolicy', 'PolicyDocument', 'policyDocument'],
  ['AWS::S3::BucketPolicy', 'PolicyDocument', 'policyDocument'],
  ['AWS::SNS::TopicPolicy', 'PolicyDocument', 'policyDocument'],
  ['AWS::KMS::Key', 'KeyPolicy', 'policy'],
])('%s has the statements of its %s', (type, property, member) => {
  const view = viewOf<Record<string, unknown>>(type, { [property]: { Statement: [STATEMENT] } });

  expect(view[member]).toMatchObject({ statements: [{ actions: ['a:b'], property: `${property}.Statement.0` }], complete: true });
  expect(view[member]).toBe(view[member]); // read once
});

test('the encryption of a bucket is that of its first rule', () => {
  const encrypted = (byDefault: unknown) => viewOf<Record<string, unknown>>('AWS::S3::Bucket', {
    BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: byDefault }] },
  });

  expect(encrypted({ SSEAlgorithm: 'aws:kms', KMSMasterKeyID: 'k' })).toMatchObject({ sseAlgorithm: 'aws:kms', kmsMasterKeyId: 'k' });
  expect(encrypted({ SSEAlgorithm: 'AES256' }).kmsMasterKeyId).toBeUndefined();
  expect(encrypted(undefined).sseAlgorithm).toBeInstanceOf(Unknown);
  expect(viewOf<Record<string, unknown>>('AWS::S3::Bucket', { BucketName: 'b' }).sseAlgorithm).toBeUndefined();
});

const nothing = expect.any(Unknown) as Unknown;
const NOTHING_KNOWN = {
  metricNamespace: nothing, metricName: nothing, metricValue: nothing,
  defaultValue: nothing, dimensions: nothing, unit: nothing,
};

test('a metric filter has its transformations, as far as they are known', () => {
  const view = viewOf('AWS::Logs::MetricFilter', { MetricTransformations: [
    { MetricNamespace: 'n', MetricName: 'm', MetricValue: 1, DefaultValue: '0', Unit: 'Count', Dimensions: [{ Key: 'k', Value: '$v' }] },
    { 'Fn::If': ['C', {}, {}] },
    { MetricName: 'bare' },
  ] });

  expect(view).toMatchObject({ transformations: [
    { metricNamespace: 'n', metricName: 'm', metricValue: '1', defaultValue: 0, unit: 'Count', dimensions: [{ Key: 'k', Value: '$v' }] },
    NOTHING_KNOWN,
    { metricNamespace: undefined, metricName: 'bare', metricValue: undefined, defaultValue: undefined, dimensions: undefined },
  ] });
});

test('of transformations that a function decides on, nothing is known', () => {
  const transformed = (MetricTransformations: unknown) => viewOf('AWS::Logs::MetricFilter', { MetricTransformations });

  expect(transformed({ 'Fn::If': ['C', [], []] })).toMatchObject({ transformations: [NOTHING_KNOWN] });
  expect(transformed(undefined)).toMatchObject({ transformations: [] });
});
