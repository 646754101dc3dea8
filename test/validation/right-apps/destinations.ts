import { Mixins, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import {
  FirehoseDestinationRole, FlowLog, FlowLogArchive, FlowLogDestination, FlowLogFormat, FlowLogMixin, FlowLogResource,
  FlowLogs, FlowLogTelemetryRule, OrganizationFlowLogTelemetryRule, RejectedSshAlarm,
} from '../../../src';
import type { BucketDestinationOptions } from '../../../src';
import { ACCOUNT, importedVpc, OUR_OTHER_REGION, OURS, REGION, THEIRS } from '../../support/small-apps';
import type { SmallApp, SmallApps } from '../../support/small-apps';

const HIVE: BucketDestinationOptions = {
  keyPrefix: 'vpc/prod', fileFormat: ec2.FlowLogFileFormat.PARQUET, hiveCompatiblePartitions: true, perHourPartition: true,
};
const STREAM_ARN = `arn:aws:firehose:${REGION}:${THEIRS.account}:deliverystream/records`;
const ROLE_ARN = `arn:aws:iam::${THEIRS.account}:role/AWSLogDeliveryFirehoseCrossAccountRole`;
const KEY_ARN = `arn:aws:kms:${REGION}:${ACCOUNT}:key/0a1b2c3d-0a1b-2c3d-4e5f-0a1b2c3d4e5f`;

function deliver(stack: Stack, destination: ec2.FlowLogDestination, id = 'FlowLog'): FlowLog {
  return new FlowLog(stack, id, { resourceType: FlowLogResource.fromVpc(importedVpc(stack, `${id}Vpc`)), destination });
}

/** Each of these is right wherever its stack is deployed. */
const toBucket = (bucketOf: (stack: Stack) => s3.IBucket | undefined, options?: BucketDestinationOptions): SmallApp =>
  (stack) => void deliver(stack, FlowLogDestination.toS3(bucketOf(stack), options));

const noBucket = () => undefined;

/** Buckets, archives, streams and telemetry rules of this library. */
export const DESTINATIONS: SmallApps = {
  'a new bucket': toBucket(noBucket),
  'a new bucket, with all options for files': toBucket(noBucket, HIVE),
  'a new bucket, named and versioned': toBucket(noBucket, { bucketName: 'records', versioned: true, lifecycleRules: [] }),
  'a new bucket with a new key': (stack) => {
    deliver(stack, FlowLogDestination.toS3(undefined, { ...HIVE, encryptionKey: new kms.Key(stack, 'Key') }));
  },
  'a new bucket with an imported key': (stack) => {
    deliver(stack, FlowLogDestination.toS3(undefined, { encryptionKey: kms.Key.fromKeyArn(stack, 'Key', KEY_ARN) }));
  },
  'a new bucket in no account': (_, app) => {
    deliver(new Stack(app, 'Agnostic'), FlowLogDestination.toS3(undefined, HIVE));
  },
  'a new bucket for many': (stack) => {
    new FlowLogs(stack, 'FlowLogs', {
      resourceTypes: ['vpc-0a', 'vpc-0b'].map((id) => FlowLogResource.fromVpcId(id)), destination: FlowLogDestination.toS3(),
    });
  },
  'a bucket of the app': toBucket((stack) => new s3.Bucket(stack, 'Bucket'), HIVE),
  'a bucket of the app with a key': toBucket((stack) =>
    new s3.Bucket(stack, 'Bucket', { encryption: s3.BucketEncryption.KMS, enforceSSL: true })),
  'a bucket of the app with two folders': (stack) => {
    const bucket = new s3.Bucket(stack, 'Bucket');
    deliver(stack, FlowLogDestination.toS3(bucket, { keyPrefix: 'a' }), 'A');
    deliver(stack, FlowLogDestination.toS3(bucket, { keyPrefix: 'b', hiveCompatiblePartitions: true }), 'B');
  },
  'a bucket of the stack around a nested one': (stack) => {
    deliver(new NestedStack(stack, 'Nested'), FlowLogDestination.toS3(new s3.Bucket(stack, 'Bucket')));
  },
  'a bucket of another stack and account': (stack, app) => {
    const bucket = new s3.Bucket(new Stack(app, 'Theirs', { env: THEIRS }), 'Bucket', { bucketName: 'records' });
    deliver(stack, FlowLogDestination.toS3(bucket));
  },
  'a bucket of another Region': (stack, app) => {
    const bucket = new s3.Bucket(new Stack(app, 'Elsewhere', { env: OUR_OTHER_REGION }), 'Bucket', { bucketName: 'records' });
    deliver(stack, FlowLogDestination.toS3(bucket));
  },
  'an imported bucket': toBucket((stack) => s3.Bucket.fromBucketName(stack, 'Bucket', 'records')),
  'an imported bucket, files with all options': toBucket((stack) => s3.Bucket.fromBucketName(stack, 'Bucket', 'records'), HIVE),
  'an imported bucket with an imported key': toBucket((stack) => s3.Bucket.fromBucketAttributes(stack, 'Bucket', {
    bucketName: 'records', encryptionKey: kms.Key.fromKeyArn(stack, 'Key', KEY_ARN),
  })),
  'our bucket in a flow log of the CDK': (stack) => {
    new ec2.FlowLog(stack, 'FlowLog', {
      resourceType: FlowLogResource.fromVpcId('vpc-0a'), destination: FlowLogDestination.toS3(undefined, { keyPrefix: 'vpc' }),
    });
  },
  'an archive of the same account': (stack) => {
    const { bucket } = new FlowLogArchive(stack, 'Archive', { sourceAccounts: [ACCOUNT] });
    deliver(stack, FlowLogDestination.toS3(bucket, HIVE));
  },
  'an archive in a stack without an account': (_, app) => {
    const stack = new Stack(app, 'Agnostic');
    const { bucket } = new FlowLogArchive(stack, 'Archive', { sourceAccounts: [stack.account] });
    deliver(stack, FlowLogDestination.toS3(bucket));
  },
  'an archive of another account for a whole organization': (stack, app) => {
    const accounts = Array.from({ length: 120 }, (_, index) => String(100000000000 + index));
    const { bucket } = new FlowLogArchive(new Stack(app, 'Archive', { env: THEIRS }), 'Archive', {
      bucketName: 'records', sourceAccounts: [ACCOUNT, ...accounts], sourceRegions: [REGION],
    });
    deliver(stack, FlowLogDestination.toS3(bucket, { keyPrefix: 'organization' }));
  },
  'an archive of another account, by its name, with files for Hive': (stack, app) => {
    new FlowLogArchive(new Stack(app, 'Archive', { env: THEIRS }), 'Archive', { bucketName: 'records', sourceAccounts: [ACCOUNT] });
    deliver(stack, FlowLogDestination.toS3(s3.Bucket.fromBucketName(stack, 'Bucket', 'records'), HIVE));
  },
  'an archive with an imported key, in a stage': (_, app) => {
    const stage = new Stage(app, 'Prod', { env: OURS });
    const stack = new Stack(stage, 'Archive');
    const { bucket } = new FlowLogArchive(stack, 'Archive', {
      sourceAccounts: [ACCOUNT], bucketName: 'records', encryptionKey: kms.Key.fromKeyArn(stack, 'Key', KEY_ARN),
    });
    deliver(new Stack(stage, 'Network'), FlowLogDestination.toS3(bucket));
  },
  'an archive in another Region': (stack, app) => {
    const { bucket } = new FlowLogArchive(new Stack(app, 'Archive', { env: OUR_OTHER_REGION }), 'Archive', {
      bucketName: 'records', sourceAccounts: [ACCOUNT],
    });
    deliver(stack, FlowLogDestination.toS3(bucket));
  },
  'a stream of the app': (stack) => {
    const bucket = new s3.Bucket(stack, 'Bucket');
    deliver(stack, FlowLogDestination.toFirehose(new firehose.DeliveryStream(stack, 'Stream', { destination: new firehose.S3Bucket(bucket) })));
  },
  'a stream of the app as an L1': (stack) => {
    deliver(stack, FlowLogDestination.toFirehose(new firehose.CfnDeliveryStream(stack, 'Stream', { deliveryStreamType: 'DirectPut' })));
  },
  'an imported stream of another account, with both roles': (stack) => {
    const stream = firehose.DeliveryStream.fromDeliveryStreamArn(stack, 'Stream', STREAM_ARN);
    deliver(stack, FlowLogDestination.toFirehose(stream, { destinationRole: iam.Role.fromRoleArn(stack, 'Role', ROLE_ARN) }));
  },
  'both sides of a stream of another account': (stack, app) => {
    const theirs = new Stack(app, 'Streams', { env: THEIRS });
    const stream = new firehose.CfnDeliveryStream(theirs, 'Stream', { deliveryStreamName: 'records', deliveryStreamType: 'DirectPut' });
    new FirehoseDestinationRole(theirs, 'Role', { sourceAccounts: [ACCOUNT], deliveryStream: stream });
    deliver(stack, FlowLogDestination.toFirehose(firehose.DeliveryStream.fromDeliveryStreamArn(stack, 'Stream', STREAM_ARN), {
      destinationRole: iam.Role.fromRoleArn(stack, 'Role', ROLE_ARN),
    }));
  },
  'a mixin that delivers to an archive': (stack, app) => {
    const { bucket } = new FlowLogArchive(new Stack(app, 'Archive', { env: THEIRS }), 'Archive', {
      bucketName: 'records', sourceAccounts: [ACCOUNT],
    });
    new ec2.CfnVPC(stack, 'Vpc', { cidrBlock: '10.0.0.0/16' });
    Mixins.of(stack).apply(new FlowLogMixin({ destination: FlowLogDestination.toS3(bucket) }));
  },
  'a telemetry rule of the account, and VPCs': (stack) => {
    new ec2.CfnVPC(stack, 'Vpc', { cidrBlock: '10.0.0.0/16' });
    new FlowLogTelemetryRule(stack, 'Rule', { logGroupNamePattern: '/aws/vpc/<account-id>/<vpc-id>' });
  },
  'a telemetry rule of the organization, and an alarm on its group': (stack) => {
    new OrganizationFlowLogTelemetryRule(stack, 'Rule', { logGroupNamePattern: '/aws/vpc/all', allRegions: true });
    const logGroup = logs.LogGroup.fromLogGroupName(stack, 'Group', '/aws/vpc/all');
    new RejectedSshAlarm(stack, 'Ssh', { logGroup, logFormat: FlowLogFormat.DEFAULT, emails: ['ops@example.com'] });
  },
};
