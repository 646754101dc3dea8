import { App, CfnParameter, Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { BucketDestinationOptions, FlowLogDestination, FlowLogResource } from '../../../src';
import { forDelivery, GUIDE_BUCKET_STATEMENTS, type Statement } from '../../support/guide';
import { flowLogIn, IN_IRELAND, propertiesOf, resourceOf, stackIn } from '../../support/stacks';

const toS3 = FlowLogDestination.toS3.bind(FlowLogDestination);
const literalPartitions = () => new App({ context: { '@aws-cdk/core:enablePartitionLiterals': true } });

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

test('it fits in a flow log of the CDK, whose policy is right then', () => {
  const stack = new Stack(literalPartitions(), 'Stack', IN_IRELAND);
  new ec2.FlowLog(stack, 'FlowLog', { resourceType: FlowLogResource.fromVpcId('vpc-1'), destination: toS3() });

  expect(forDelivery(propertiesOf(stack, 'AWS::S3::BucketPolicy').PolicyDocument)).toHaveLength(2);
});
