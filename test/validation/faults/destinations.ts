import { App, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kinesis from 'aws-cdk-lib/aws-kinesis';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import {
  FlowLog, FlowLogArchive, FlowLogDestination, FlowLogFormat, FlowLogResource, FlowLogTelemetryRule,
} from '../../../src';
import type { FlowLogArchiveProps } from '../../../src';
import { ACCOUNT, importedVpc, OUR_OTHER_REGION, REGION, THEIRS } from '../../support/small-apps';
import type { SmallApps } from '../../support/small-apps';
import { filterOn, newVpc, REJECTED } from './parts';

const STREAM_ARN = `arn:aws:firehose:${REGION}:${THEIRS.account}:deliverystream/records`;
const DELIVERY = new iam.ServicePrincipal('delivery.logs.amazonaws.com');

function deliver(stack: Stack, destination: ec2.FlowLogDestination): ec2.CfnFlowLog {
  const flowLog = new FlowLog(stack, 'FlowLog', { resourceType: FlowLogResource.fromVpc(importedVpc(stack)), destination });
  return flowLog.node.defaultChild as ec2.CfnFlowLog;
}

/** An archive of another account, to which a flow log delivers that knows it by its name only. */
function deliverByName(stack: Stack, app: App, given: Partial<FlowLogArchiveProps>): FlowLogArchive {
  const archive = new FlowLogArchive(new Stack(app, 'Archive', { env: THEIRS }), 'Archive', {
    bucketName: 'records', sourceAccounts: [ACCOUNT], ...given,
  });
  deliver(stack, FlowLogDestination.toS3(s3.Bucket.fromBucketName(stack, 'Bucket', 'records')));
  return archive;
}

/** Faults around the buckets, archives, streams and telemetry rules of this library. */
export const FAULTY_DESTINATIONS: SmallApps = {
  'bucket-policy-missing: an archive for other accounts': (stack, app) => {
    deliverByName(stack, app, { sourceAccounts: ['222233334444', '333344445555'] });
  },
  'bucket-policy-missing: an archive for another Region': (stack, app) => {
    deliverByName(stack, app, { sourceRegions: ['eu-west-1'] });
  },
  'bucket-policy-left-to-aws: a folder that the statement of our bucket is not for': (stack) => {
    const bucket = new s3.Bucket(stack, 'Bucket');
    const flowLog = deliver(stack, FlowLogDestination.toS3(bucket, { keyPrefix: 'a' }));
    flowLog.logDestination = `${bucket.bucketArn}/b`;
  },
  'bucket-policy-denies-delivery: an archive that somebody closes': (stack, app) => {
    const { bucket } = deliverByName(stack, app, {});
    bucket.addToResourcePolicy(new iam.PolicyStatement({
      effect: iam.Effect.DENY, principals: [DELIVERY], actions: ['s3:PutObject'], resources: [bucket.arnForObjects('*')],
    }));
  },
  'bucket-key-refuses-delivery: an archive with a key of the app, imported': (stack) => {
    const key = new kms.Key(stack, 'Key');
    const { bucket } = new FlowLogArchive(stack, 'Archive', {
      sourceAccounts: [ACCOUNT], encryptionKey: kms.Key.fromKeyArn(stack, 'Imported', key.keyArn),
    });
    deliver(stack, FlowLogDestination.toS3(bucket));
  },
  'bucket-key-aws-managed: a bucket with the key of S3': (stack) => {
    deliver(stack, FlowLogDestination.toS3(new s3.Bucket(stack, 'Bucket', { encryption: s3.BucketEncryption.KMS_MANAGED })));
  },
  'destination-prefix-reserved: ours, by an override': (stack) => {
    const bucket = s3.Bucket.fromBucketName(stack, 'Bucket', 'records');
    deliver(stack, FlowLogDestination.toS3(bucket)).logDestination = bucket.arnForObjects('AWSLogs/');
  },
  'delivery-stream-not-direct-put: a stream with a source': (stack) => {
    const stream = new firehose.DeliveryStream(stack, 'Stream', {
      source: new firehose.KinesisStreamSource(new kinesis.Stream(stack, 'Source')),
      destination: new firehose.S3Bucket(new s3.Bucket(stack, 'Bucket')),
    });
    deliver(stack, FlowLogDestination.toFirehose(stream));
  },
  'firehose-roles-incomplete: a stream of another account, and no role': (stack) => {
    const stream = firehose.DeliveryStream.fromDeliveryStreamArn(stack, 'Stream', STREAM_ARN);
    deliver(stack, FlowLogDestination.toFirehose(stream));
  },
  'cross-account-role-misnamed: a role of a stack there': (stack, app) => {
    const destinationRole = new iam.Role(new Stack(app, 'Streams', { env: THEIRS }), 'Role', {
      roleName: 'records', assumedBy: new iam.AccountPrincipal(ACCOUNT),
    });
    const stream = firehose.DeliveryStream.fromDeliveryStreamArn(stack, 'Stream', STREAM_ARN);
    deliver(stack, FlowLogDestination.toFirehose(stream, { destinationRole }));
  },
  'filter-on-infrequent-access: our cheaper group': (stack) => {
    const { logGroup } = new FlowLog(stack, 'FlowLog', {
      resourceType: FlowLogResource.fromVpc(importedVpc(stack)),
      destination: FlowLogDestination.toCloudWatchLogs(undefined, {
        logGroupClass: logs.LogGroupClass.INFREQUENT_ACCESS,
      }),
    });
    filterOn(logGroup!, stack);
  },
  'filter-pattern-mismatch: on the group of a telemetry rule with a format of its own': (stack) => {
    const { logGroup } = new FlowLogTelemetryRule(stack, 'Rule', {
      logGroupNamePattern: '/aws/vpc/all', logFormat: FlowLogFormat.parse('${srcaddr} ${action}'),
    });
    filterOn(logGroup!, stack, REJECTED);
  },
  'filter-pattern-never-matches: on the group of a telemetry rule of accepted traffic': (stack) => {
    const { logGroup } = new FlowLogTelemetryRule(stack, 'Rule', {
      logGroupNamePattern: '/aws/vpc/all', trafficType: ec2.FlowLogTrafficType.ACCEPT,
    });
    filterOn(logGroup!, stack);
  },
};

/** Found where coverage is asked for. */
export const FAULTY_COVERAGE: SmallApps = {
  'vpc-without-flow-log: a telemetry rule of another Region': (stack, app) => {
    newVpc(stack);
    new FlowLogTelemetryRule(new Stack(app, 'Elsewhere', { env: OUR_OTHER_REGION }), 'Rule');
  },
  'vpc-without-flow-log: a telemetry rule of another account': (stack, app) => {
    newVpc(stack);
    new FlowLogTelemetryRule(new Stack(app, 'Theirs', { env: THEIRS }), 'Rule');
  },
};
