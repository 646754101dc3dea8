import { App, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';

const ARCHIVE = '111111111111';
const WORKLOADS = ['222222222222', '333333333333'];
const REGION = 'us-east-1';
const BUCKET = 'example-central-flow-logs';

/** One encrypted bucket in the log archive account that takes the flow logs of every workload account. */
export function centralBucket(): App {
  const app = new App();
  const archive = new Stack(app, 'Archive', { env: { account: ARCHIVE, region: REGION } });
  const delivery = new iam.ServicePrincipal('delivery.logs.amazonaws.com');
  const fromWorkloads = {
    StringEquals: { 'aws:SourceAccount': WORKLOADS },
    ArnLike: { 'aws:SourceArn': WORKLOADS.map((account) => `arn:aws:logs:*:${account}:*`) },
  };

  const key = new kms.Key(archive, 'Key', { enableKeyRotation: true });
  key.addToResourcePolicy(new iam.PolicyStatement({
    principals: [delivery],
    actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'],
    resources: ['*'],
    conditions: fromWorkloads,
  }));
  const bucket = new s3.Bucket(archive, 'Bucket', {
    bucketName: BUCKET,
    encryption: s3.BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    enforceSSL: true,
    blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
  });
  bucket.addToResourcePolicy(new iam.PolicyStatement({
    sid: 'AWSLogDeliveryWrite',
    principals: [delivery],
    actions: ['s3:PutObject'],
    resources: WORKLOADS.map((account) => bucket.arnForObjects(`AWSLogs/${account}/*`)),
    conditions: {
      ...fromWorkloads,
      StringEquals: { ...fromWorkloads.StringEquals, 's3:x-amz-acl': 'bucket-owner-full-control' },
    },
  }));
  bucket.addToResourcePolicy(new iam.PolicyStatement({
    sid: 'AWSLogDeliveryAclCheck',
    principals: [delivery],
    actions: ['s3:GetBucketAcl', 's3:ListBucket'],
    resources: [bucket.bucketArn],
    conditions: fromWorkloads,
  }));

  for (const account of WORKLOADS) {
    const stack = new Stack(app, `Workload${account}`, { env: { account, region: REGION } });
    const vpc = new ec2.CfnVPC(stack, 'Vpc', { cidrBlock: '10.0.0.0/16' });
    new ec2.CfnFlowLog(stack, 'FlowLog', {
      resourceType: 'VPC',
      resourceId: vpc.ref,
      trafficType: 'ALL',
      logDestinationType: 's3',
      logDestination: `arn:aws:s3:::${BUCKET}`,
      destinationOptions: { FileFormat: 'parquet', HiveCompatiblePartitions: false, PerHourPartition: true },
      tags: [{ key: 'Name', value: 'central' }],
    });
  }
  return app;
}
