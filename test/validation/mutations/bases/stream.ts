import type { Template } from '../template';
import { allow, arn, ref, vpc } from './parts';

/** Records to a delivery stream of Amazon Data Firehose in the same account. */
export const stream: Template = {
  Resources: {
    Vpc: vpc,
    Bucket: { Type: 'AWS::S3::Bucket' },
    StreamRole: {
      Type: 'AWS::IAM::Role',
      Properties: {
        AssumeRolePolicyDocument: allow({ Principal: { Service: 'firehose.amazonaws.com' }, Action: 'sts:AssumeRole' }),
        Policies: [{
          PolicyName: 'Write',
          PolicyDocument: allow({ Action: ['s3:PutObject'], Resource: { 'Fn::Sub': '${Bucket.Arn}/*' } }),
        }],
      },
    },
    Stream: {
      Type: 'AWS::KinesisFirehose::DeliveryStream',
      Properties: {
        DeliveryStreamType: 'DirectPut',
        S3DestinationConfiguration: { BucketARN: arn('Bucket'), RoleARN: arn('StreamRole') },
      },
    },
    FlowLog: {
      Type: 'AWS::EC2::FlowLog',
      Properties: {
        ResourceType: 'VPC',
        ResourceId: ref('Vpc'),
        TrafficType: 'ALL',
        LogDestinationType: 'kinesis-data-firehose',
        LogDestination: arn('Stream'),
      },
    },
  },
};
