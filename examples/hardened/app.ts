// The guide's alarm for auditors: everything encrypted, no inline policies, an alarm on missing records, and a long-term archive.
import { App, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as kms from 'aws-cdk-lib/aws-kms';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import {
  FlowLog, FlowLogArchive, FlowLogDeliveryAlarm, FlowLogDestination, FlowLogResource, FlowLogRole, RejectedRdpAlarm,
  RejectedSshAlarm,
} from '../../src';

const stack = new Stack(new App(), 'Hardened');
const vpc = new ec2.CfnVPC(stack, 'Vpc', { cidrBlock: '10.0.0.0/16' });
const key = new kms.Key(stack, 'Key', { enableKeyRotation: true });

const flowLog = new FlowLog(stack, 'FlowLog', {
  resourceType: FlowLogResource.fromVpc(vpc),
  destination: FlowLogDestination.toCloudWatchLogs(undefined, {
    retention: RetentionDays.ONE_YEAR,
    encryptionKey: key,
    role: new FlowLogRole(stack, 'Role', { useManagedPolicy: true }),
  }),
});

const { topic } = new RejectedSshAlarm(stack, 'RejectedSsh', {
  flowLog, emails: ['ops@example.com'], topicEncryptionKey: key, notifyWhenOk: true,
});
new RejectedRdpAlarm(stack, 'RejectedRdp', { flowLog, topic, notifyWhenOk: true });
new FlowLogDeliveryAlarm(stack, 'Silence', { flowLog, topic, notifyWhenOk: true });

const { bucket } = new FlowLogArchive(stack, 'Archive', {
  sourceAccounts: [stack.account],
  encryptionKey: key,
  serverAccessLogsBucket: s3.Bucket.fromBucketName(stack, 'AccessLogs', 'example-access-logs'), // the one that you have
});
new FlowLog(stack, 'ArchivedFlowLog', {
  resourceType: FlowLogResource.fromVpc(vpc), destination: FlowLogDestination.toS3(bucket),
});
