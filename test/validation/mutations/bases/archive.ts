import type { Template } from '../template';
import { ACCOUNT, arn, ref, REGION, vpc } from './parts';

const delivery = {
  Effect: 'Allow',
  Principal: { Service: 'delivery.logs.amazonaws.com' },
};
const onBehalf = {
  StringEquals: { 'aws:SourceAccount': ACCOUNT },
  ArnLike: { 'aws:SourceArn': `arn:aws:logs:${REGION}:${ACCOUNT}:*` },
};

/** Files in an encrypted bucket, with the documented policies of bucket and key. */
export const archive: Template = {
  Resources: {
    Vpc: vpc,
    Key: {
      Type: 'AWS::KMS::Key',
      Properties: {
        KeyPolicy: {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` }, Action: 'kms:*', Resource: '*' },
            {
              ...delivery,
              Action: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
              Resource: '*',
              Condition: onBehalf,
            },
          ],
        },
      },
    },
    Bucket: {
      Type: 'AWS::S3::Bucket',
      Properties: {
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: arn('Key') } },
          ],
        },
      },
    },
    BucketPolicy: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: ref('Bucket'),
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              ...delivery,
              Action: 's3:PutObject',
              Resource: { 'Fn::Sub': `\${Bucket.Arn}/network/AWSLogs/${ACCOUNT}/*` },
              Condition: {
                ...onBehalf, StringEquals: { ...onBehalf.StringEquals, 's3:x-amz-acl': 'bucket-owner-full-control' },
              },
            },
            { ...delivery, Action: 's3:GetBucketAcl', Resource: arn('Bucket'), Condition: onBehalf },
          ],
        },
      },
    },
    FlowLog: {
      Type: 'AWS::EC2::FlowLog',
      DependsOn: 'BucketPolicy',
      Properties: {
        ResourceType: 'VPC',
        ResourceId: ref('Vpc'),
        TrafficType: 'ALL',
        LogDestinationType: 's3',
        LogDestination: { 'Fn::Sub': '${Bucket.Arn}/network/' },
        DestinationOptions: { FileFormat: 'parquet', HiveCompatiblePartitions: false, PerHourPartition: true },
      },
    },
  },
};
