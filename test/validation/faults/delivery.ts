import { CfnOutput, Fn, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import {
  deliveryRole, delivering, importedVpc, OUR_OTHER_REGION, OURS, ROLE_ARN, THEIRS, toBucket, toLogGroup, toStream,
} from '../../support/small-apps';
import type { SmallApps } from '../../support/small-apps';
import { grouped, second } from './parts';

const SERVICE = new iam.ServicePrincipal('vpc-flow-logs.amazonaws.com');
const DELIVERY = new iam.ServicePrincipal('delivery.logs.amazonaws.com');

/** Faults in what a flow log delivers to, and in whose name: over stacks, stages and imports, by overrides. */
export const FAULTY_DELIVERIES: SmallApps = {
  'delivery-role-missing: an override takes it away': (stack) => {
    toLogGroup(stack).addPropertyDeletionOverride('DeliverLogsPermissionArn');
  },
  'delivery-role-not-an-arn: the name of a role of another stack': (stack, app) => {
    toLogGroup(second(app), { deliverLogsPermissionArn: deliveryRole(stack, 'Role', { roleName: 'flow' }).roleName });
  },
  'delivery-role-not-an-arn: the name of a role in a nested stack': (stack) => {
    toLogGroup(new NestedStack(stack, 'Nested'), { deliverLogsPermissionArn: (deliveryRole(stack).node.defaultChild as iam.CfnRole).ref });
  },
  'delivery-role-in-another-account: a role of another stage, by its name': (stack, app) => {
    const role = deliveryRole(new Stack(app, 'Theirs', { env: THEIRS }), 'Role', { roleName: 'flow' });
    toLogGroup(stack, { deliverLogsPermissionArn: role.roleArn });
  },
  'delivery-role-in-another-account: an imported role': (stack) => {
    const role = iam.Role.fromRoleArn(stack, 'Role', `arn:aws:iam::${THEIRS.account}:role/flow`);
    toLogGroup(stack, { deliverLogsPermissionArn: role.roleArn });
  },
  'delivery-role-not-allowed: for a stream of the same app': (stack) => {
    const stream = new firehose.CfnDeliveryStream(stack, 'Stream', { deliveryStreamType: 'DirectPut' });
    const role = deliveryRole(stack, 'Role', { assumedBy: DELIVERY });
    toStream(stack, stream.attrArn, { deliverLogsPermissionArn: role.roleArn });
  },
  'delivery-role-trust-missing: a role of another stack': (stack, app) => {
    const role = deliveryRole(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
    toLogGroup(second(app), { deliverLogsPermissionArn: role.roleArn });
  },
  'delivery-role-trust-missing: imported by its name, made by the app': (stack, app) => {
    deliveryRole(stack, 'Role', { roleName: 'flow', assumedBy: new iam.AccountRootPrincipal() });
    toLogGroup(second(app), { deliverLogsPermissionArn: iam.Role.fromRoleName(stack, 'Imported', 'flow').roleArn });
  },
  'delivery-role-condition-never-met: the logs ARN, by session': (stack) => {
    const assumedBy = SERVICE.withConditions({ ArnLike: { 'aws:SourceArn': stack.formatArn({ service: 'logs', resource: '*' }) } });
    toLogGroup(stack, { deliverLogsPermissionArn: deliveryRole(stack, 'Role', { assumedBy }).roleArn });
  },
  'delivery-role-condition-never-met: another account, by pattern': (stack) => {
    const assumedBy = SERVICE.withConditions({ StringLike: { 'aws:SourceAccount': THEIRS.account } });
    toLogGroup(stack, { deliverLogsPermissionArn: deliveryRole(stack, 'Role', { assumedBy }).roleArn });
  },
  'delivery-role-lacks-actions: a managed policy of the app': (stack) => {
    const policy = new iam.ManagedPolicy(stack, 'Policy', { statements: [new iam.PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:Describe*'], resources: ['*'] })] });
    const role = new iam.Role(stack, 'Role', { assumedBy: SERVICE, managedPolicies: [policy] });
    toLogGroup(stack, { deliverLogsPermissionArn: role.roleArn });
  },
  'delivery-role-lacks-actions: the policy in a stack that a nested one refers to': (stack) => {
    const role = new iam.Role(new NestedStack(stack, 'Roles'), 'Role', { assumedBy: SERVICE });
    role.addToPolicy(new iam.PolicyStatement({ actions: ['logs:PutLogEvents'], resources: ['*'] }));
    toLogGroup(new NestedStack(stack, 'Logging'), { deliverLogsPermissionArn: role.roleArn });
  },
  'log-group-arn-without-wildcard: the ARN that formatArn makes': (stack) => {
    const role = new iam.Role(stack, 'Role', { assumedBy: SERVICE });
    role.addToPolicy(delivering(stack.formatArn({ service: 'logs', resource: 'log-group:/vpc/flow-logs' })));
    toLogGroup(stack, { deliverLogsPermissionArn: role.roleArn });
  },
  'delivery-role-for-another-log-group: a group of another stack': (stack, app) => {
    const other = new logs.LogGroup(second(app), 'Other');
    const role = new iam.Role(stack, 'Role', { assumedBy: SERVICE });
    role.addToPolicy(delivering(other.logGroupArn));
    grouped(stack, {}, { deliverLogsPermissionArn: role.roleArn });
  },
  'log-group-in-another-region: a named group of a stack there': (stack, app) => {
    const group = new logs.LogGroup(new Stack(app, 'Eu', { env: OUR_OTHER_REGION }), 'Group', { logGroupName: '/eu' });
    toLogGroup(stack, { logDestination: `arn:aws:logs:${OUR_OTHER_REGION.region}:${OURS.account}:log-group:/eu` }).node.addDependency(group);
  },
  'log-group-in-another-account: an ARN of the archive': (stack) => {
    toLogGroup(stack, { logDestination: Fn.join(':', ['arn:aws:logs', stack.region, THEIRS.account, 'log-group', '/x']) });
  },
  'log-group-name-is-an-arn: the ARN of a group of another stack': (stack, app) => {
    toLogGroup(second(app), { logGroupName: new logs.LogGroup(stack, 'Group').logGroupArn });
  },
  'destination-arn-with-wildcard: logGroupArn as the CDK has it': (stack) => {
    toLogGroup(stack, { logDestination: new logs.LogGroup(stack, 'Group').logGroupArn });
  },
  'destination-arn-with-wildcard: an imported group, over an export': (stack, app) => {
    new CfnOutput(stack, 'Arn', { value: `arn:aws:logs:${stack.region}:${stack.account}:log-group:/vpc:*`, exportName: 'group-arn' });
    toLogGroup(second(app), { logDestination: Fn.importValue('group-arn') });
  },
  'log-group-key-refuses-logs: a key of another stack': (stack, app) => {
    const encryptionKey = new kms.Key(stack, 'Key');
    const other = second(app);
    const group = new logs.CfnLogGroup(other, 'Group', { kmsKeyId: encryptionKey.keyArn });
    toLogGroup(other, { logGroupName: group.ref });
  },
  'log-group-key-asymmetric: a key of the CDK': (stack) => {
    const key = new kms.Key(stack, 'Key', { keySpec: kms.KeySpec.RSA_2048, keyUsage: kms.KeyUsage.ENCRYPT_DECRYPT });
    key.grantEncryptDecrypt(new iam.ServicePrincipal(`logs.${stack.region}.amazonaws.com`));
    toLogGroup(stack, { logGroupName: new logs.LogGroup(stack, 'Group', { encryptionKey: key }).logGroupName });
  },
  'log-group-key-for-another-log-group: a key of another stack, for all groups of another Region': (stack, app) => {
    const key = new kms.Key(stack, 'Key', { alias: 'logs' });
    key.addToResourcePolicy(new iam.PolicyStatement({
      principals: [new iam.ServicePrincipal(`logs.${stack.region}.amazonaws.com`)],
      actions: ['kms:Encrypt*', 'kms:Decrypt*', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:Describe*'], resources: ['*'],
      conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': stack.formatArn({ service: 'logs', region: 'eu-west-1', resource: '*' }) } },
    }));
    grouped(second(app), { encryptionKey: kms.Key.fromKeyArn(stack, 'Imported', key.keyArn) });
  },
  'log-group-of-delivery-class: by an override': (stack) => {
    (grouped(stack).node.defaultChild as logs.CfnLogGroup).addPropertyOverride('LogGroupClass', 'DELIVERY');
  },
  'destination-missing: an override takes it away': (stack) => {
    toBucket(stack, 'arn:aws:s3:::x').addPropertyDeletionOverride('LogDestination');
  },
  'destination-ambiguous: a name and an ARN': (stack) => {
    const group = new logs.LogGroup(stack, 'Group');
    toLogGroup(stack, { logGroupName: group.logGroupName }).addPropertyOverride('LogDestination', `arn:aws:logs:${stack.region}:${stack.account}:log-group:/x`);
  },
  'destination-type-mismatch: a bucket of another stack as a stream': (stack, app) => {
    toStream(second(app), new s3.Bucket(stack, 'Bucket').bucketArn);
  },
  'destination-type-misspelled: firehose': (stack) => {
    toStream(stack, 'arn:aws:firehose:us-east-1:111122223333:deliverystream/x', { logDestinationType: 'firehose' });
  },
  'destination-not-an-arn: the name of a stream': (stack) => {
    toStream(stack, new firehose.CfnDeliveryStream(stack, 'Stream').ref);
  },
  'destination-not-an-arn: the name of a bucket of another stack': (stack, app) => {
    toBucket(second(app), new s3.Bucket(stack, 'Bucket').bucketName);
  },
  'destination-prefix-reserved: by arnForObjects': (stack) => {
    toBucket(stack, new s3.Bucket(stack, 'Bucket').arnForObjects('AWSLogs'));
  },
  'destination-options-incomplete: by an override': (stack) => {
    toBucket(stack, 'arn:aws:s3:::x').addPropertyOverride('DestinationOptions.FileFormat', 'parquet');
  },
  'destination-options-misspelled: options of the CDK': (stack) => {
    importedVpc(stack).addFlowLog('FlowLog', { destination: ec2.FlowLogDestination.toS3(new s3.Bucket(stack, 'Bucket'), 'x', {
      fileFormat: ec2.FlowLogFileFormat.PARQUET, hiveCompatiblePartitions: true, perHourPartition: true,
    }) });
  },
  'destination-options-without-files: for a stream': (stack) => {
    toStream(stack, 'arn:aws:firehose:us-east-1:111122223333:deliverystream/x', {
      destinationOptions: { FileFormat: 'parquet', HiveCompatiblePartitions: true, PerHourPartition: true },
    });
  },
  'bucket-key-refuses-delivery: a key of another stack': (stack, app) => {
    const encryptionKey = new kms.Key(stack, 'Key');
    toBucket(second(app), new s3.Bucket(stack, 'Bucket', { encryptionKey }).bucketArn);
  },
  'bucket-key-aws-managed: KMS_MANAGED': (stack) => {
    toBucket(stack, new s3.Bucket(stack, 'Bucket', { encryption: s3.BucketEncryption.KMS_MANAGED }).bucketArn);
  },
  "bucket-key-aws-managed: AWS's alias, imported": (stack) => {
    toBucket(stack, new s3.Bucket(stack, 'Bucket', { encryptionKey: kms.Alias.fromAliasName(stack, 'Key', 'alias/aws/s3') }).bucketArn);
  },
  'bucket-key-by-id: the id of a key of another stack': (stack, app) => {
    const key = new kms.Key(stack, 'Key');
    key.grantEncryptDecrypt(DELIVERY);
    const other = second(app);
    toBucket(other, new s3.CfnBucket(other, 'Bucket', { bucketEncryption: { serverSideEncryptionConfiguration: [
      { serverSideEncryptionByDefault: { sseAlgorithm: 'aws:kms', kmsMasterKeyId: key.keyId } },
    ] } }).attrArn);
  },
  'bucket-policy-missing: a bucket of another account, by its literal ARN': (stack, app) => {
    new s3.Bucket(new Stack(app, 'Archive', { env: THEIRS }), 'Bucket', { bucketName: 'central-archive' });
    toBucket(stack, 'arn:aws:s3:::central-archive/x');
  },
  'bucket-policy-missing: a policy for another account than this': (stack, app) => {
    const bucket = new s3.Bucket(new Stack(app, 'Archive', { env: THEIRS }), 'Bucket', { bucketName: 'central-archive' });
    for (const [action, resource] of [['s3:PutObject', bucket.arnForObjects('*')], ['s3:GetBucketAcl', bucket.bucketArn]]) {
      bucket.addToResourcePolicy(new iam.PolicyStatement({ principals: [DELIVERY], actions: [action], resources: [resource], conditions: { StringEquals: { 'aws:SourceAccount': '444455556666' } } }));
    }
    toBucket(stack, bucket.bucketArn);
  },
  'bucket-policy-too-large: a folder for each of many accounts': (stack) => {
    const bucket = new s3.Bucket(stack, 'Bucket');
    const folders = Array.from({ length: 1000 }, (_, index) => bucket.arnForObjects(`AWSLogs/${100_000_000_000 + index}/*`));
    bucket.addToResourcePolicy(new iam.PolicyStatement({ principals: [DELIVERY], actions: ['s3:PutObject'], resources: [...folders, bucket.arnForObjects('AWSLogs/*')] }));
    bucket.addToResourcePolicy(new iam.PolicyStatement({ principals: [DELIVERY], actions: ['s3:GetBucketAcl'], resources: [bucket.bucketArn] }));
    toBucket(stack, bucket.bucketArn);
  },
  'bucket-policy-left-to-aws: enforceSSL alone': (stack) => {
    toBucket(stack, new s3.Bucket(stack, 'Bucket', { enforceSSL: true }).bucketArn);
  },
  'bucket-policy-denies-delivery: a denial for the service': (stack, app) => {
    const bucket = new s3.Bucket(stack, 'Bucket');
    bucket.addToResourcePolicy(new iam.PolicyStatement({ principals: [DELIVERY], actions: ['s3:PutObject', 's3:GetBucketAcl'], resources: [bucket.arnForObjects('*'), bucket.bucketArn] }));
    bucket.addToResourcePolicy(new iam.PolicyStatement({ effect: iam.Effect.DENY, principals: [new iam.AnyPrincipal()], actions: ['s3:PutObject'], resources: [bucket.arnForObjects('*')] }));
    toBucket(second(app), bucket.bucketArn);
  },
  'bucket-policy-not-extendable: NotAction': (stack) => {
    const bucket = new s3.Bucket(stack, 'Bucket');
    bucket.addToResourcePolicy(new iam.PolicyStatement({ principals: [new iam.AccountRootPrincipal()], notActions: ['s3:DeleteBucket'], resources: [bucket.bucketArn] }));
    toBucket(stack, bucket.bucketArn);
  },
  'delivery-stream-not-direct-put: a stream of another stack': (stack, app) => {
    const stream = new firehose.CfnDeliveryStream(stack, 'Stream', { deliveryStreamType: 'KinesisStreamAsSource' });
    toStream(second(app), stream.attrArn);
  },
  'firehose-roles-incomplete: a named stream of another stage': (stack, app) => {
    const theirs = new Stack(new Stage(app, 'Archive', { env: THEIRS }), 'Streams');
    new firehose.CfnDeliveryStream(theirs, 'Stream', { deliveryStreamName: 'flow' });
    toStream(stack, `arn:aws:firehose:us-east-1:${THEIRS.account}:deliverystream/flow`, { deliverLogsPermissionArn: ROLE_ARN });
  },
  'cross-account-role-misnamed: imported': (stack) => {
    const destination = iam.Role.fromRoleArn(stack, 'Role', `arn:aws:iam::${THEIRS.account}:role/service-role/DeliverHere`);
    toStream(stack, `arn:aws:firehose:us-east-1:${THEIRS.account}:deliverystream/flow`, { deliverLogsPermissionArn: ROLE_ARN, deliverCrossAccountRole: destination.roleArn });
  },
};
