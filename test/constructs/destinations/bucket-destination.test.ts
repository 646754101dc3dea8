import { App, CfnParameter, Duration, Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { BucketDestinationOptions, FlowLogDestination, FlowLogResource, FlowLogs } from '../../../src';
import { GUIDE_BUCKET_KEY_STATEMENT, GUIDE_BUCKET_STATEMENTS } from '../../support/guide';
import { flowLogIn, IN_IRELAND, propertiesOf, resourceOf, stackIn } from '../../support/stacks';

const toS3 = FlowLogDestination.toS3.bind(FlowLogDestination);
const literalPartitions = () => new App({ context: { '@aws-cdk/core:enablePartitionLiterals': true } });

type Statement = Record<string, unknown>;

/** What a policy says about the delivery service. */
function forDelivery(document: unknown): Statement[] {
  return (document as { Statement: Statement[] }).Statement
    .filter(({ Principal }) => JSON.stringify(Principal)?.includes('delivery.logs'));
}

describe('the policy of a bucket', () => {
  const guide = GUIDE_BUCKET_STATEMENTS.map((statement) => ({ ...statement, Sid: undefined })); // each policy has a name once

  function statementsOn(options: BucketDestinationOptions): Statement[] {
    const stack = stackIn(literalPartitions(), 'Stack', IN_IRELAND);
    const bucket = new s3.Bucket(stack, 'Bucket', { bucketName: 'bucket_name'.replace('_', '-') });
    flowLogIn(stack, { destination: toS3(bucket, options) });
    const text = JSON.stringify(forDelivery(propertiesOf(stack, 'AWS::S3::BucketPolicy').PolicyDocument))
      .replace(/\{"Fn::Join":\["",\[\{"Fn::GetAtt":\["Bucket\w+","Arn"\]\},"([^"]*)"\]\]\}/g, '"arn:aws:s3:::bucket_name$1"')
      .replace(/\{"Fn::GetAtt":\["Bucket\w+","Arn"\]\}/g, '"arn:aws:s3:::bucket_name"');
    return JSON.parse(text) as Statement[];
  }

  test('is the documented one, statement by statement', () => {
    expect(statementsOn({ keyPrefix: 'optional_folder' })).toEqual(guide);
  });

  test('has the documented folder for Hive-compatible partitions', () => {
    expect(statementsOn({ hiveCompatiblePartitions: true })[0].Resource)
      .toBe('arn:aws:s3:::bucket_name/AWSLogs/aws-account-id=111122223333/*');
  });

  test('is written once for any number of flow logs', () => {
    const stack = stackIn(literalPartitions(), 'Stack', IN_IRELAND);
    const bucket = new s3.Bucket(stack, 'Bucket');
    for (const id of ['A', 'B', 'C']) flowLogIn(stack, { destination: toS3(bucket) }, id);

    expect(forDelivery(propertiesOf(stack, 'AWS::S3::BucketPolicy').PolicyDocument)).toHaveLength(2);
  });

  test('lets flow logs of another account write, too', () => {
    const app = literalPartitions();
    const archive = stackIn(app, 'Archive', { env: { account: '999999999999', region: 'eu-west-1' } });
    const bucket = new s3.Bucket(archive, 'Bucket', { bucketName: 'records' });
    flowLogIn(stackIn(app, 'Stack', IN_IRELAND), { destination: toS3(bucket) });
    app.synth();

    expect(forDelivery(propertiesOf(archive, 'AWS::S3::BucketPolicy').PolicyDocument)).toMatchObject([
      { Condition: { StringEquals: { 'aws:SourceAccount': '111122223333' } } }, { Action: 's3:GetBucketAcl' },
    ]);
  });

  test('has room for so many accounts, Regions and folders, and no more', () => {
    const stack = stackIn(literalPartitions(), 'Stack', IN_IRELAND);
    const bucket = new s3.Bucket(stack, 'Bucket');
    const deliver = (count: number) => Array.from({ length: count }, (_, index) =>
      flowLogIn(stack, { destination: toS3(bucket, { keyPrefix: `folder-${index}` }) }, `${count}-${index}`));

    expect(() => deliver(20)).not.toThrow();
    expect(() => deliver(40)).toThrow(/the policy of the bucket 'Stack\/Bucket' must fit into 20 KB, got 20\d+ bytes/);
  });

  test('is there before the flow log', () => {
    const stack = stackIn();
    flowLogIn(stack, { destination: toS3() });

    expect(resourceOf(stack, 'AWS::EC2::FlowLog').DependsOn).toEqual([expect.stringMatching(/BucketPolicy/)]);
  });
});

describe('a new bucket', () => {
  test('is private, encrypted, takes TLS only, and is retained', () => {
    const stack = stackIn();
    flowLogIn(stack, { destination: toS3() });

    const template = Template.fromStack(stack);
    template.hasResource('AWS::S3::Bucket', {
      Properties: {
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true,
        },
        BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] },
        LifecycleConfiguration: { Rules: [{ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } }] },
      },
      DeletionPolicy: 'Retain',
    });
    template.hasResourceProperties('AWS::S3::BucketPolicy', { PolicyDocument: { Statement: Match.arrayWith([
      Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    ]) } });
  });

  test('has the name, versions and life cycle that are asked for', () => {
    const stack = stackIn();
    flowLogIn(stack, { destination: toS3(undefined, {
      bucketName: 'records', versioned: true, lifecycleRules: [{ expiration: Duration.days(365) }],
    }) });

    expect(propertiesOf(stack, 'AWS::S3::Bucket')).toMatchObject({
      BucketName: 'records',
      VersioningConfiguration: { Status: 'Enabled' },
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 365 }] },
    });
  });

  test('with a key has the documented key policy, and no S3 Bucket Key', () => {
    const stack = stackIn(literalPartitions(), 'Stack', IN_IRELAND);
    flowLogIn(stack, { destination: toS3(undefined, { encryptionKey: new kms.Key(stack, 'Key') }) });

    expect(forDelivery(propertiesOf(stack, 'AWS::KMS::Key').KeyPolicy)).toEqual([GUIDE_BUCKET_KEY_STATEMENT]);
    expect(propertiesOf(stack, 'AWS::S3::Bucket').BucketEncryption).toMatchObject({
      ServerSideEncryptionConfiguration: [{ BucketKeyEnabled: false, ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
    });
  });

  test('is shared by several flow logs of FlowLogs', () => {
    const stack = stackIn();
    const flowLogs = new FlowLogs(stack, 'FlowLogs', {
      resourceTypes: ['vpc-1', 'vpc-2'].map((id) => FlowLogResource.fromVpcId(id)), destination: toS3(),
    });

    Template.fromStack(stack).resourceCountIs('AWS::S3::Bucket', 1);
    expect(flowLogs.members[0].bucket).toBe(flowLogs.members[1].bucket);
  });
});

describe('files', () => {
  test('are as the schema of CloudFormation spells it', () => {
    const stack = stackIn();
    const flowLog = flowLogIn(stack, { destination: toS3(undefined, {
      keyPrefix: 'vpc/prod/', fileFormat: ec2.FlowLogFileFormat.PARQUET, hiveCompatiblePartitions: true, perHourPartition: true,
    }) });

    expect(propertiesOf(stack, 'AWS::EC2::FlowLog')).toMatchObject({
      LogDestinationType: 's3',
      LogDestination: { 'Fn::Join': ['', [{ 'Fn::GetAtt': [expect.stringMatching(/Bucket/), 'Arn'] }, '/vpc/prod']] },
      DestinationOptions: { FileFormat: 'parquet', HiveCompatiblePartitions: true, PerHourPartition: true },
    });
    expect(flowLog.keyPrefix).toBe('vpc/prod');
    expect(flowLog.destinationOptions).toEqual({ fileFormat: 'parquet', hiveCompatiblePartitions: true, perHourPartition: true });
  });

  test('without options are left to AWS', () => {
    const stack = stackIn();
    flowLogIn(stack, { destination: toS3() });

    expect(propertiesOf(stack, 'AWS::EC2::FlowLog')).not.toHaveProperty('DestinationOptions');
  });
});

describe('an imported bucket', () => {
  test('makes a warning with the statements that its owner must add, ready to be pasted', () => {
    const stack = stackIn(literalPartitions(), 'Stack', IN_IRELAND);
    flowLogIn(stack, { destination: toS3(s3.Bucket.fromBucketName(stack, 'Bucket', 'records'), { keyPrefix: 'vpc' }) });

    const [{ entry }] = Annotations.fromStack(stack).findWarning('/Stack/FlowLog', Match.anyValue());
    const json = /cannot be created: (\[\{.*\}\])/.exec((entry.data as string))![1];
    expect(JSON.parse(json)).toMatchObject([
      { Action: 's3:PutObject', Resource: 'arn:aws:s3:::records/vpc/AWSLogs/111122223333/*' },
      { Action: 's3:GetBucketAcl', Resource: 'arn:aws:s3:::records' },
    ]);
  });

  test('shows in angle brackets what is known at deployment only', () => {
    const stack = stackIn();
    const name = new CfnParameter(stack, 'Name').valueAsString;
    flowLogIn(stack, { destination: toS3(s3.Bucket.fromBucketName(stack, 'Bucket', name)) });

    const [{ entry }] = Annotations.fromStack(stack).findWarning('/Stack/FlowLog', Match.anyValue());
    expect((entry.data as string)).toContain('"Resource":"arn:<AWS::Partition>:s3:::<Name>/AWSLogs/<AWS::AccountId>/*"');
  });
});

describe('is refused:', () => {
  const stack = stackIn();
  const bucket = s3.Bucket.fromBucketName(stack, 'Bucket', 'records');

  test.each<[string, s3.IBucket | undefined, BucketDestinationOptions, string]>([
    ['the reserved folder', bucket, { keyPrefix: 'a/AWSLogs' }, "'keyPrefix' must have no folder 'AWSLogs', which is reserved, got 'a/AWSLogs'"],
    ['a prefix that begins with a slash', bucket, { keyPrefix: '/a' }, "'keyPrefix' must begin with the name of a folder, got '/a'"],
    ['a name for a bucket that exists', bucket, { bucketName: 'b' }, "so 'bucketName' cannot be chosen for it"],
    ['versions of a bucket that exists', bucket, { versioned: true }, "so 'versioned' cannot be chosen for it"],
  ])('%s', (_, existing, options, message) => {
    expect(() => toS3(existing, options)).toThrow(message);
  });

  test.each<[string, unknown[], string]>([
    ['a prefix, as the CDK takes it', [bucket, 'vpc'], "'options' of toS3 must be an object with options, got 'vpc'"],
    ['a name', ['records'], "'bucket' must be a construct, or a reference to one, that has 'bucketArn', got 'records'"],
  ])('%s, which JavaScript lets through', (_, args, message) => {
    expect(() => (FlowLogDestination.toS3 as (...all: unknown[]) => unknown)(...args)).toThrow(message);
  });
});

test('it fits in a flow log of the CDK, whose policy is right then', () => {
  const stack = new Stack(literalPartitions(), 'Stack', IN_IRELAND);
  new ec2.FlowLog(stack, 'FlowLog', { resourceType: FlowLogResource.fromVpcId('vpc-1'), destination: toS3() });

  expect(forDelivery(propertiesOf(stack, 'AWS::S3::BucketPolicy').PolicyDocument)).toHaveLength(2);
});
