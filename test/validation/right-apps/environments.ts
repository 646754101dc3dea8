import { App, Aws, CfnOutput, Environment, Fn, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as ram from 'aws-cdk-lib/aws-ram';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { FlowLog } from '../../../src/constructs/flow-log';
import { FlowLogResource } from '../../../src/constructs/flow-log-resource';
import { deliveryRole, importedVpc, OUR_OTHER_REGION, OURS, THEIRS, toBucket, toLogGroup, VPC_ID } from '../../support/small-apps';
import type { SmallApps } from '../../support/small-apps';

/** Exports a network and imports it in a second stack of the stage. */
function exportAndImport(app: App, id: string, env?: Environment): void {
  const stage = new Stage(app, id, { env });
  const network = new Stack(stage, 'Network');
  const vpc = new ec2.CfnVPC(network, 'Vpc', { cidrBlock: '10.0.0.0/16' });
  const group = new logs.LogGroup(network, 'Group');
  new CfnOutput(network, 'VpcOut', { value: vpc.ref, exportName: 'network-vpc' });
  new CfnOutput(network, 'GroupOut', { value: group.logGroupName, exportName: 'network-group' });
  new CfnOutput(network, 'RoleOut', { value: deliveryRole(network).roleArn, exportName: 'network-role' });
  toLogGroup(new Stack(stage, 'Logging'), {
    resourceId: Fn.importValue('network-vpc'),
    logGroupName: Fn.importValue('network-group'),
    deliverLogsPermissionArn: Fn.importValue('network-role'),
  });
}

/** A bucket that the service may write to from an account, as AWS's page documents it. */
function centralBucket(stack: Stack, from: string, prefix = ''): s3.Bucket {
  const bucket = new s3.Bucket(stack, 'Bucket', { bucketName: `central-${prefix.replace('/', '') || 'all'}` });
  const principals = [new iam.ServicePrincipal('delivery.logs.amazonaws.com')];
  const conditions = { StringEquals: { 'aws:SourceAccount': [from] }, ArnLike: { 'aws:SourceArn': [`arn:aws:logs:*:${from}:*`] } };
  bucket.addToResourcePolicy(new iam.PolicyStatement({
    principals, actions: ['s3:PutObject'], resources: [bucket.arnForObjects(`${prefix}AWSLogs/${from}/*`)],
    conditions: { ...conditions, StringEquals: { ...conditions.StringEquals, 's3:x-amz-acl': 'bucket-owner-full-control' } },
  }));
  bucket.addToResourcePolicy(new iam.PolicyStatement({ principals, actions: ['s3:GetBucketAcl'], resources: [bucket.bucketArn], conditions }));
  return bucket;
}

/** Stages, accounts, Regions, nested stacks, and what is imported. */
export const ENVIRONMENTS: SmallApps = {
  'stages of different accounts with the same export names': (_, app) => {
    exportAndImport(app, 'Dev', OURS);
    exportAndImport(app, 'Prod', THEIRS);
  },
  'stages of different Regions with the same export names': (_, app) => {
    exportAndImport(app, 'Us', OURS);
    exportAndImport(app, 'Eu', OUR_OTHER_REGION);
  },
  'stages without an environment with the same export names': (_, app) => {
    exportAndImport(app, 'One');
    exportAndImport(app, 'Two');
  },
  'a stage with an environment, one without': (_, app) => {
    exportAndImport(app, 'One', OURS);
    exportAndImport(app, 'Two');
    exportAndImport(app, 'Three', { region: 'eu-west-1' });
    exportAndImport(app, 'Four', { account: THEIRS.account });
  },
  'the same literal names in every stage': (_, app) => {
    for (const [id, env] of Object.entries({ Dev: OURS, Prod: THEIRS, Eu: OUR_OTHER_REGION })) {
      const stack = new Stack(new Stage(app, id, { env }), 'Network');
      new logs.LogGroup(stack, 'Group', { logGroupName: '/network/flow' });
      toLogGroup(stack, { logGroupName: '/network/flow', deliverLogsPermissionArn: deliveryRole(stack, 'Role', { roleName: 'flow' }).roleArn });
    }
  },
  'a VPC that is shared by RAM, imported in both accounts': (stack, app) => {
    importedVpc(new Stack(app, 'Workload', { env: THEIRS }));
    new ram.CfnResourceShare(stack, 'Share', { name: 'network', principals: [THEIRS.account] });
    importedVpc(stack).addFlowLog('FlowLog');
    importedVpc(new Stack(app, 'Later', { env: THEIRS }));
  },
  'an interface that a participant owns, in our shared VPC': (stack) => {
    new FlowLog(stack, 'FlowLog', {
      resourceType: FlowLogResource.fromNetworkInterfaceId('eni-0a1b2c3d', { ownerAccount: THEIRS.account, vpc: importedVpc(stack) }),
    });
  },
  'our interface in a subnet that is shared with us': (stack) => {
    const eni = new ec2.CfnNetworkInterface(stack, 'Eni', { subnetId: 'subnet-0a1b2c3d' });
    toLogGroup(stack, { resourceType: 'NetworkInterface', resourceId: eni.ref });
  },
  'both sides of a peering, each flow log in the account of its VPC': (stack, app) => {
    const theirs = new Stack(app, 'Theirs', { env: THEIRS });
    new ec2.CfnVPCPeeringConnection(stack, 'Peering', { vpcId: VPC_ID, peerVpcId: 'vpc-0b1b2b3b', peerOwnerId: THEIRS.account });
    toLogGroup(stack);
    toLogGroup(theirs, { resourceId: 'vpc-0b1b2b3b', deliverLogsPermissionArn: deliveryRole(theirs).roleArn });
  },
  'the accepter of a peering, who routes and logs only': (stack) => {
    new ec2.CfnRoute(stack, 'Route', { routeTableId: 'rtb-0a1b2c3d', destinationCidrBlock: '10.1.0.0/16', vpcPeeringConnectionId: 'pcx-0a1b2c3d' });
    toLogGroup(stack);
  },
  'a peering within the account, across Regions': (stack, app) => {
    const eu = new Stack(app, 'Eu', { env: OUR_OTHER_REGION });
    new ec2.CfnVPCPeeringConnection(stack, 'Peering', { vpcId: VPC_ID, peerVpcId: 'vpc-0b1b2b3b', peerRegion: 'eu-west-1' });
    toLogGroup(eu, { resourceId: 'vpc-0b1b2b3b', deliverLogsPermissionArn: deliveryRole(eu).roleArn });
    toLogGroup(stack);
  },
  'VPCs by lookup, not looked up yet': (stack) => {
    for (const tag of ['a', 'b']) {
      ec2.Vpc.fromLookup(stack, tag, { tags: { Name: tag } }).addFlowLog('FlowLog', { destination: ec2.FlowLogDestination.toS3(s3.Bucket.fromBucketName(stack, `Bucket${tag}`, 'central')) });
    }
  },
  'a bucket of another Region and a role of this one': (stack, app) => {
    const bucket = new s3.Bucket(new Stack(app, 'Eu', { env: OUR_OTHER_REGION }), 'Bucket', { bucketName: 'flow-logs-eu' });
    importedVpc(stack).addFlowLog('FlowLog', { destination: ec2.FlowLogDestination.toS3(bucket) });
  },
  'references across Regions, exported by the CDK': (_, app) => {
    const eu = new Stack(app, 'Eu', { env: OUR_OTHER_REGION, crossRegionReferences: true });
    const us = new Stack(app, 'Us', { env: OURS, crossRegionReferences: true });
    const bucket = new s3.Bucket(eu, 'Bucket');
    const role = deliveryRole(eu);
    toBucket(us, bucket.bucketArn);
    toLogGroup(us, { deliverLogsPermissionArn: role.roleArn }, 'ToGroup');
  },
  'a bucket of the archive account, open to this account': (stack, app) => {
    const bucket = centralBucket(new Stack(app, 'Archive', { env: THEIRS }), OURS.account);
    importedVpc(stack).addFlowLog('FlowLog', { destination: ec2.FlowLogDestination.toS3(bucket) });
  },
  'a folder of the bucket of the archive account': (stack, app) => {
    const bucket = centralBucket(new Stack(app, 'Archive', { env: THEIRS }), OURS.account, 'network/');
    toBucket(stack, `${bucket.bucketArn}/network/`);
  },
  'a bucket of the archive account, open to the organization': (stack, app) => {
    const archive = new Stack(app, 'Archive', { env: THEIRS });
    const bucket = new s3.Bucket(archive, 'Bucket', { bucketName: 'org-archive' });
    const principals = [new iam.ServicePrincipal('delivery.logs.amazonaws.com')];
    const conditions = { StringEquals: { 'aws:SourceOrgID': 'o-a1b2c3d4e5' } };
    bucket.addToResourcePolicy(new iam.PolicyStatement({ principals, actions: ['s3:PutObject'], resources: [bucket.arnForObjects('*')], conditions }));
    bucket.addToResourcePolicy(new iam.PolicyStatement({ principals, actions: ['s3:GetBucketAcl'], resources: [bucket.bucketArn], conditions }));
    toBucket(stack, 'arn:aws:s3:::org-archive');
  },
  'an imported bucket under an imported key': (stack) => {
    const encryptionKey = kms.Key.fromKeyArn(stack, 'Key', 'arn:aws:kms:us-east-1:999988887777:key/1234abcd-12ab-34cd-56ef-1234567890ab');
    const bucket = s3.Bucket.fromBucketAttributes(stack, 'Bucket', { bucketName: 'central', account: THEIRS.account, region: 'eu-west-1', encryptionKey });
    importedVpc(stack).addFlowLog('FlowLog', { destination: ec2.FlowLogDestination.toS3(bucket, 'network/') });
  },
  'an imported role and an imported log group': (stack) => {
    const role = iam.Role.fromRoleName(stack, 'Role', 'flow-logs');
    const group = logs.LogGroup.fromLogGroupArn(stack, 'Group', 'arn:aws:logs:us-east-1:111122223333:log-group:/network:*');
    importedVpc(stack).addFlowLog('FlowLog', { destination: ec2.FlowLogDestination.toCloudWatchLogs(group, role) });
  },
  'a mutable import of a role': (stack) => {
    const role = iam.Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::111122223333:role/service-role/flow-logs', { mutable: true });
    const group = logs.LogGroup.fromLogGroupName(stack, 'Group', '/network');
    group.grantWrite(role);
    importedVpc(stack).addFlowLog('FlowLog', { destination: ec2.FlowLogDestination.toCloudWatchLogs(group, role) });
  },
  'a nested stack with arguments of its parent': (stack) => {
    const nested = new NestedStack(stack, 'Nested');
    const group = new logs.LogGroup(stack, 'Group');
    toLogGroup(nested, { resourceId: new ec2.CfnVPC(stack, 'Vpc').ref, logGroupName: group.logGroupName, deliverLogsPermissionArn: deliveryRole(stack).roleArn });
  },
  'outputs of a nested stack, in another nested stack': (stack) => {
    const network = new NestedStack(stack, 'Network');
    const logging = new NestedStack(new NestedStack(stack, 'Outer'), 'Logging');
    toLogGroup(logging, { resourceId: new ec2.CfnVPC(network, 'Vpc').ref, deliverLogsPermissionArn: deliveryRole(network).roleArn });
  },
  'a stack whose account alone is known': (_, app) => {
    const stack = new Stack(app, 'Agnostic', { env: { account: OURS.account } });
    toLogGroup(stack, { logDestination: `arn:aws:logs:eu-west-1:${Aws.ACCOUNT_ID}:log-group:/vpc`, deliverLogsPermissionArn: deliveryRole(stack).roleArn });
  },
  'a stack without an environment and literal ARNs': (_, app) => {
    toLogGroup(new Stack(app, 'Agnostic'), { logDestination: 'arn:aws:logs:eu-west-1:999988887777:log-group:/vpc', deliverLogsPermissionArn: 'arn:aws:iam::999988887777:role/flow' });
  },
  'the same VPC id in two Regions': (stack, app) => {
    for (const [id, env] of Object.entries({ Us: OURS, Eu: OUR_OTHER_REGION })) toBucket(new Stack(app, id, { env }), 'arn:aws:s3:::central');
    new CfnOutput(stack, 'Nothing', { value: 'x' });
  },
  'a VPC whose flow log is in a stack of its own, weakly referred to': (stack, app) => {
    const vpc = new ec2.CfnVPC(stack, 'Vpc', { cidrBlock: '10.0.0.0/16' });
    stack.exportValue(vpc.ref, { name: 'kept-vpc' });
    toLogGroup(new Stack(app, 'Logging', { env: OURS }), { resourceId: Fn.importValue('kept-vpc') });
  },
};
