import type { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as s3 from 'aws-cdk-lib/aws-s3';
import * as kms from 'aws-cdk-lib/aws-kms';
import { FlowLogAttributes, FlowLogDestination, FlowLogGrants } from '../../src';
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

describe('who may read records', () => {
  test('may read them in the log group and in no other', () => {
    flowLogIn(stack).grants.readRecords(grantee);

    expect(Object.keys(granted()).sort()).toEqual([
      'logs:DescribeLogGroups', 'logs:DescribeLogStreams', 'logs:DescribeQueries', 'logs:FilterLogEvents',
      'logs:GetLogEvents', 'logs:GetLogGroupFields', 'logs:GetQueryResults', 'logs:StartQuery', 'logs:StopQuery',
    ]);
    expect(granted()['logs:StartQuery'].Resource).toEqual(granted()['logs:GetLogEvents'].Resource);
    expect(granted()['logs:GetQueryResults'].Resource).toBe('*');
    expect(granted()['logs:GetLogEvents'].Resource)
      .toEqual({ 'Fn::GetAtt': [expect.stringMatching(/^FlowLogLogGroup/), 'Arn'] });
  });

  test.each([[undefined, 'AWSLogs/*'], ['flow', 'flow/AWSLogs/*']])(
    'may read them in the bucket, below the prefix %p only', (prefix, keys) => {
      const bucket = s3.Bucket.fromBucketName(stack, 'Bucket', 'records');
      flowLogIn(stack, { destination: ec2.FlowLogDestination.toS3(bucket, prefix) }).grants.readRecords(grantee);

      expect(granted()['s3:GetObject*'].Resource).toEqual(['arn:aws:s3:::records', `arn:aws:s3:::records/${keys}`]);
    });

  test('may use the key of the log group, as AWS asks of everybody who reads', () => {
    flowLogIn(stack, {
      destination: FlowLogDestination.toCloudWatchLogs(undefined, { encryptionKey: new kms.Key(stack, 'Key') }),
    }).grants.readRecords(grantee);

    expect(granted()['kms:Decrypt']).toMatchObject({
      Resource: { 'Fn::GetAtt': [expect.stringMatching(/^Key/), 'Arn'] },
      Condition: { StringEquals: { 'kms:ViaService': { 'Fn::Join': ['', ['logs.eu-west-1.', { Ref: 'AWS::URLSuffix' }]] } } },
    });
  });

  test('cannot read them in a stream, which is an error', () => {
    const flowLog = imported({ deliveryStream: new firehose.CfnDeliveryStream(stack, 'Stream') });

    expect(() => FlowLogGrants.fromFlowLog(flowLog).readRecords(grantee))
      .toThrow("this flow log delivers to 'kinesis-data-firehose'; grant access to what the stream delivers to");
  });
});
