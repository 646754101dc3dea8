import { ACCOUNT, arn, ref, REGION } from './bases/parts';
import type { Mutation } from './mutation';
import { add, replace, set } from './template';

const flowLog = (given: Readonly<Record<string, unknown>>) => set('FlowLog', given);

const bucketPolicy = (statement: object) => set('BucketPolicy', {
  PolicyDocument: { Version: '2012-10-17', Statement: [statement] },
});

/** In what a flow log delivers to, and in whose name. */
export const DELIVERY: readonly Mutation[] = [
  {
    mistake: 'a key for another log group', base: 'encrypted-group', rule: 'log-group-key-for-another-log-group',
    changes: [set('LogGroup', { LogGroupName: '/network/records' })],
  },
  {
    mistake: 'a bucket policy of more than 20 KB', base: 'archive', rule: 'bucket-policy-too-large',
    changes: [replace('BucketPolicy', `AWSLogs/${ACCOUNT}/*`, `AWSLogs/${ACCOUNT}/${'x'.repeat(20_000)}*`)],
  },
  {
    mistake: 'a zonal NAT gateway as a regional one', base: 'rejected-ssh', rule: 'nat-gateway-not-regional',
    changes: [
      add('Nat', { Type: 'AWS::EC2::NatGateway', Properties: { SubnetId: ref('Subnet'), ConnectivityType: 'private' } }),
      set('FlowLog', { ResourceType: 'RegionalNatGateway', ResourceId: ref('Nat') }),
    ],
  },
  {
    mistake: 'no role', base: 'rejected-ssh', rule: 'delivery-role-missing',
    changes: [flowLog({ DeliverLogsPermissionArn: undefined })],
  },
  {
    mistake: "the role's name instead of its ARN", base: 'rejected-ssh', rule: 'delivery-role-not-an-arn',
    changes: [flowLog({ DeliverLogsPermissionArn: ref('Role') })],
  },
  {
    mistake: 'a role in another account', base: 'rejected-ssh', rule: 'delivery-role-in-another-account',
    changes: [flowLog({ DeliverLogsPermissionArn: 'arn:aws:iam::999988887777:role/flow-logs' })],
  },
  {
    mistake: 'a role for a bucket', base: 'archive', rule: 'delivery-role-not-allowed',
    changes: [flowLog({ DeliverLogsPermissionArn: `arn:aws:iam::${ACCOUNT}:role/flow-logs` })],
  },
  {
    mistake: 'a misspelled service in the trust policy', base: 'rejected-ssh', rule: 'delivery-role-trust-missing',
    changes: [replace('Role', 'vpc-flow-logs.amazonaws.com', 'vpc-flow-log.amazonaws.com')],
  },
  {
    mistake: 'the service of S3 delivery in the trust policy', base: 'rejected-ssh', rule: 'delivery-role-trust-missing',
    changes: [replace('Role', 'vpc-flow-logs.amazonaws.com', 'delivery.logs.amazonaws.com')],
  },
  {
    mistake: 'the ARN of CloudWatch Logs in the trust condition', base: 'rejected-ssh', rule: 'delivery-role-condition-never-met',
    changes: [replace('Role', `arn:aws:ec2:${REGION}:${ACCOUNT}:vpc-flow-log/*`, `arn:aws:logs:${REGION}:${ACCOUNT}:*`)],
  },
  {
    mistake: 'another account in the trust conditions', base: 'rejected-ssh', rule: 'delivery-role-condition-never-met',
    changes: [replace('Role', ACCOUNT, '999988887777')],
  },
  {
    mistake: 'no permission to put log events', base: 'rejected-ssh', rule: 'delivery-role-lacks-actions',
    changes: [replace('Role', 'logs:PutLogEvents', 'logs:PutLogEvent')],
  },
  {
    mistake: 'a log-group ARN without its streams', base: 'encrypted-group', rule: 'log-group-arn-without-wildcard',
    changes: [set('Role', {
      Policies: [{ PolicyName: 'Deliver', PolicyDocument: { Version: '2012-10-17', Statement: [{
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogGroups', 'logs:DescribeLogStreams'],
        Resource: `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:/network/flow-logs`,
      }] } }],
    })],
  },
  {
    mistake: 'a role for another log group', base: 'encrypted-group', rule: 'delivery-role-for-another-log-group',
    changes: [set('Role', {
      Policies: [{ PolicyName: 'Deliver', PolicyDocument: { Version: '2012-10-17', Statement: [{
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogGroups', 'logs:DescribeLogStreams'],
        Resource: `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:/other/flow-logs:*`,
      }] } }],
    })],
  },
  {
    mistake: 'a log group in another Region', base: 'rejected-ssh', rule: 'log-group-in-another-region',
    changes: [
      set('Filter', { LogGroupName: 'other' }),
      flowLog({ LogGroupName: undefined, LogDestination: `arn:aws:logs:eu-west-1:${ACCOUNT}:log-group:flow-logs` })],
  },
  {
    mistake: 'a log group in another account', base: 'rejected-ssh', rule: 'log-group-in-another-account',
    changes: [
      set('Filter', { LogGroupName: 'other' }),
      flowLog({ LogGroupName: undefined, LogDestination: `arn:aws:logs:${REGION}:999988887777:log-group:flow-logs` })],
  },
  {
    mistake: 'the ARN of the log group for its name', base: 'rejected-ssh', rule: 'log-group-name-is-an-arn',
    changes: [flowLog({ LogGroupName: arn('LogGroup') })],
  },
  {
    mistake: 'the ARN of the log group as GetAtt returns it', base: 'rejected-ssh', rule: 'destination-arn-with-wildcard',
    changes: [flowLog({ LogGroupName: undefined, LogDestination: arn('LogGroup') })],
  },
  {
    mistake: 'an asymmetric key of the log group', base: 'encrypted-group', rule: 'log-group-key-asymmetric',
    changes: [set('Key', { KeySpec: 'RSA_2048', KeyUsage: 'ENCRYPT_DECRYPT' })],
  },
  {
    mistake: 'a log group of the class for AWS Lambda', base: 'encrypted-group', rule: 'log-group-of-delivery-class',
    changes: [set('LogGroup', { LogGroupClass: 'DELIVERY' })],
  },
  {
    mistake: 'a key of the log group that CloudWatch Logs may not use', base: 'encrypted-group', rule: 'log-group-key-refuses-logs',
    changes: [replace('Key', 'logs.us-east-1.amazonaws.com', 'sns.amazonaws.com')],
  },
  {
    mistake: 'a stream of another account without its roles', base: 'stream', rule: 'firehose-roles-incomplete',
    changes: [flowLog({ LogDestination: `arn:aws:firehose:${REGION}:999988887777:deliverystream/records` })],
  },
  {
    mistake: 'a role of another account with a name of its own', base: 'stream', rule: 'cross-account-role-misnamed',
    changes: [flowLog({
      LogDestination: `arn:aws:firehose:${REGION}:999988887777:deliverystream/records`,
      DeliverLogsPermissionArn: `arn:aws:iam::${ACCOUNT}:role/source`,
      DeliverCrossAccountRole: 'arn:aws:iam::999988887777:role/deliver',
    })],
  },
  {
    mistake: 'a stream that reads from Kinesis', base: 'stream', rule: 'delivery-stream-not-direct-put',
    changes: [set('Stream', { DeliveryStreamType: 'KinesisStreamAsSource' })],
  },
  {
    mistake: 'no destination', base: 'stream', rule: 'destination-missing',
    changes: [flowLog({ LogDestination: undefined })],
  },
  {
    mistake: 'two destinations', base: 'rejected-ssh', rule: 'destination-ambiguous',
    changes: [flowLog({ LogDestination: arn('LogGroup') })],
  },
  {
    mistake: 'a bucket under the type of a stream', base: 'stream', rule: 'destination-type-mismatch',
    changes: [flowLog({ LogDestination: arn('Bucket') })],
  },
  {
    mistake: "the bucket's name for its ARN", base: 'archive', rule: 'destination-not-an-arn',
    changes: [replace('BucketPolicy', '/network/', '/'), flowLog({ LogDestination: ref('Bucket') })],
  },
  {
    mistake: 'the destination type in capitals', base: 'archive', rule: 'destination-type-misspelled',
    changes: [flowLog({ LogDestinationType: 'S3' })],
  },
  {
    mistake: 'a folder named AWSLogs', base: 'archive', rule: 'destination-prefix-reserved',
    changes: [replace('BucketPolicy', '/network/', '/AWSLogs/'), replace('FlowLog', '/network/', '/AWSLogs/')],
  },
  {
    mistake: 'a bucket policy for another prefix', base: 'archive', rule: 'bucket-policy-left-to-aws',
    changes: [replace('BucketPolicy', '/network/AWSLogs', '/other/AWSLogs')],
  },
  {
    mistake: 'the same key by an alias', base: 'archive', rule: 'bucket-key-refuses-delivery',
    changes: [
      replace('Key', 'delivery.logs.amazonaws.com', 'logs.amazonaws.com'),
      add('Alias', { Type: 'AWS::KMS::Alias', Properties: { AliasName: 'alias/flow-logs', TargetKeyId: ref('Key') } }),
      set('Bucket', { BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: {
        SSEAlgorithm: 'aws:kms', KMSMasterKeyID: `arn:aws:kms:${REGION}:${ACCOUNT}:alias/flow-logs`,
      } }] } }),
    ],
  },
  {
    mistake: 'a denial of everything for the service in the trust policy', base: 'rejected-ssh', rule: 'delivery-role-trust-missing',
    changes: [set('Role', { AssumeRolePolicyDocument: { Version: '2012-10-17', Statement: ['Allow', 'Deny'].map((Effect) => ({
      Effect, Principal: { Service: 'vpc-flow-logs.amazonaws.com' }, Action: 'sts:AssumeRole',
    })) } })],
  },
  {
    mistake: 'a denial of everything but EC2', base: 'rejected-ssh', rule: 'delivery-role-lacks-actions',
    changes: [set('Role', { Policies: [{ PolicyName: 'Deliver', PolicyDocument: { Version: '2012-10-17', Statement: [
      { Effect: 'Allow', Action: '*', Resource: '*' }, { Effect: 'Deny', NotAction: 'ec2:*', Resource: '*' },
    ] } }] })],
  },
  {
    mistake: 'a wildcard in StringEquals, which takes it literally', base: 'rejected-ssh', rule: 'delivery-role-condition-never-met',
    changes: [replace('Role', 'ArnLike', 'StringLike'), replace('Role', 'StringEquals', 'StringEqualsIgnoreCase'),
      replace('Role', 'StringLike', 'StringEquals')],
  },
  {
    mistake: 'a bucket policy for another account', base: 'archive', rule: 'bucket-policy-left-to-aws',
    changes: [replace('BucketPolicy', `AWSLogs/${ACCOUNT}`, 'AWSLogs/999988887777')],
  },
  {
    mistake: 'a bucket policy without s3:GetBucketAcl', base: 'archive', rule: 'bucket-policy-left-to-aws',
    changes: [replace('BucketPolicy', 's3:GetBucketAcl', 's3:ListBucket')],
  },
  {
    mistake: 'the ARN of flow logs in the bucket policy', base: 'archive', rule: 'bucket-policy-left-to-aws',
    changes: [replace('BucketPolicy', `arn:aws:logs:${REGION}:${ACCOUNT}:*`, `arn:aws:ec2:${REGION}:${ACCOUNT}:vpc-flow-log/*`)],
  },
  {
    mistake: "a bucket policy for plain names, and a flow log with Hive's", base: 'archive', rule: 'bucket-policy-left-to-aws',
    changes: [flowLog({ DestinationOptions: { FileFormat: 'parquet', HiveCompatiblePartitions: true, PerHourPartition: true } })],
  },
  {
    mistake: 'a bucket policy with a denial of everything', base: 'archive', rule: 'bucket-policy-denies-delivery',
    changes: [bucketPolicy({ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*' })],
  },
  {
    mistake: 'a bucket policy with NotPrincipal that EC2 is to extend', base: 'archive', rule: 'bucket-policy-not-extendable',
    changes: [bucketPolicy({
      Effect: 'Deny', NotPrincipal: { AWS: `arn:aws:iam::${ACCOUNT}:root` }, Action: 's3:DeleteBucket', Resource: arn('Bucket'),
    })],
  },
  {
    mistake: 'a key of the bucket that the delivery service may not use', base: 'archive', rule: 'bucket-key-refuses-delivery',
    changes: [replace('Key', 'delivery.logs.amazonaws.com', 'logs.amazonaws.com')],
  },
  {
    mistake: 'the key of the bucket by its id', base: 'archive', rule: 'bucket-key-by-id',
    changes: [set('Bucket', { BucketEncryption: { ServerSideEncryptionConfiguration: [
      { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: ref('Key') } }] } })],
  },
  {
    mistake: "a bucket with AWS's own key", base: 'archive', rule: 'bucket-key-aws-managed',
    changes: [set('Bucket', { BucketEncryption: { ServerSideEncryptionConfiguration: [
      { ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }] } })],
  },
  {
    mistake: 'options for files in camel case, as ec2.FlowLog writes them', base: 'archive', rule: 'destination-options-misspelled',
    changes: [flowLog({
      DestinationOptions: { fileFormat: 'parquet', hiveCompatiblePartitions: false, perHourPartition: true },
    })],
  },
  {
    mistake: 'one of the three options for files', base: 'archive', rule: 'destination-options-incomplete',
    changes: [flowLog({ DestinationOptions: { FileFormat: 'parquet' } })],
  },
  {
    mistake: 'options for files of a log group', base: 'rejected-ssh', rule: 'destination-options-without-files',
    changes: [flowLog({
      DestinationOptions: { FileFormat: 'parquet', HiveCompatiblePartitions: false, PerHourPartition: true },
    })],
  },
];
