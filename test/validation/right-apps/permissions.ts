import { CfnParameter, CfnResource, Fn, Stack, Stage } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { ACCOUNT, deliveryRole, delivering, OURS, REGION, THEIRS, toBucket, toLogGroup } from '../../support/small-apps';
import type { SmallApps } from '../../support/small-apps';

const SERVICE = new iam.ServicePrincipal('vpc-flow-logs.amazonaws.com');
const FLOW_LOGS = `arn:aws:ec2:${REGION}:${ACCOUNT}:vpc-flow-log/*`;
const limited = () => new iam.PolicyStatement({ actions: ['ec2:DescribeFlowLogs'], resources: [FLOW_LOGS] });

/** Roles, policies and keys as people give permissions. */
export const PERMISSIONS: SmallApps = {
  'a role whose policy is managed and made by the app': (stack) => {
    const policy = new iam.ManagedPolicy(stack, 'Policy', { statements: [delivering('*')] });
    const role = new iam.Role(stack, 'Role', { assumedBy: SERVICE, managedPolicies: [policy] });
    toLogGroup(stack, { deliverLogsPermissionArn: role.roleArn });
  },
  'a role whose policy is managed and imported': (stack) => {
    const role = new iam.Role(stack, 'Role', {
      assumedBy: SERVICE, managedPolicies: [iam.ManagedPolicy.fromManagedPolicyArn(stack, 'Policy', `arn:aws:iam::${ACCOUNT}:policy/deliver`)],
    });
    toLogGroup(stack, { deliverLogsPermissionArn: role.roleArn });
  },
  'a role that gets its policy by attachToRole in another stack': (stack) => {
    const role = new iam.Role(stack, 'Role', { assumedBy: SERVICE });
    new iam.Policy(stack, 'Policy', { statements: [delivering('*')], roles: [role] });
    toLogGroup(stack, { deliverLogsPermissionArn: role.roleArn });
  },
  'a role with inline policies': (stack) => {
    const role = new iam.Role(stack, 'Role', {
      assumedBy: SERVICE, inlinePolicies: { deliver: new iam.PolicyDocument({ statements: [delivering('*')] }) },
    });
    toLogGroup(stack, { deliverLogsPermissionArn: role.roleArn });
  },
  'a role of several services': (stack) => {
    const assumedBy = new iam.CompositePrincipal(new iam.ServicePrincipal('ec2.amazonaws.com'), SERVICE, new iam.AccountRootPrincipal());
    toLogGroup(stack, { deliverLogsPermissionArn: deliveryRole(stack, 'Role', { assumedBy }).roleArn });
  },
  'a role with conditions and tags of the session': (stack) => {
    const assumedBy = new iam.SessionTagsPrincipal(SERVICE.withConditions({
      StringEquals: { 'aws:SourceAccount': stack.account },
      ArnLike: { 'aws:SourceArn': stack.formatArn({ service: 'ec2', resource: 'vpc-flow-log', resourceName: '*' }) },
    }));
    toLogGroup(stack, { deliverLogsPermissionArn: deliveryRole(stack, 'Role', { assumedBy }).roleArn });
  },
  'a role whose trust policy is added to by hand': (stack) => {
    const role = deliveryRole(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
    role.assumeRolePolicy?.addStatements(new iam.PolicyStatement({ actions: ['sts:AssumeRole'], principals: [SERVICE] }));
    toLogGroup(stack, { deliverLogsPermissionArn: role.roleArn });
  },
  'a role whose trust policy an override replaces': (stack) => {
    const role = deliveryRole(stack, 'Role', { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
    (role.node.defaultChild as iam.CfnRole).addPropertyOverride('AssumeRolePolicyDocument.Statement.0.Principal.Service', 'vpc-flow-logs.amazonaws.com');
    toLogGroup(stack, { deliverLogsPermissionArn: role.roleArn });
  },
  'a role that grants give what it needs': (stack) => {
    const group = new logs.LogGroup(stack, 'Group');
    const role = new iam.Role(stack, 'Role', { assumedBy: SERVICE });
    group.grant(role, 'logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams', 'logs:DescribeLogGroups');
    toLogGroup(stack, { logGroupName: group.logGroupName, deliverLogsPermissionArn: role.roleArn });
  },
  'a role under a boundary that denies nothing of this': (stack) => {
    const role = deliveryRole(stack, 'Role', { permissionsBoundary: new iam.ManagedPolicy(stack, 'Boundary', { statements: [new iam.PolicyStatement({ notActions: ['iam:*'], resources: ['*'] })] }) });
    toLogGroup(stack, { deliverLogsPermissionArn: role.roleArn });
  },
  'roles whose inline policies are decided elsewhere: by a function, by a parameter, by a snippet in a bucket': (stack) => {
    const assumeRolePolicyDocument = { Statement: [{ Effect: 'Allow', Principal: { Service: 'vpc-flow-logs.amazonaws.com' }, Action: 'sts:AssumeRole' }] };
    const snippet = { 'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: 's3://snippets/role.yaml' } } };
    const policies = new CfnParameter(stack, 'Policies', { type: 'CommaDelimitedList' }).valueAsList;
    for (const [index, properties] of [
      { AssumeRolePolicyDocument: assumeRolePolicyDocument, Policies: Fn.conditionIf('Prod', [], []) },
      { AssumeRolePolicyDocument: assumeRolePolicyDocument, Policies: policies },
      { AssumeRolePolicyDocument: assumeRolePolicyDocument, Policies: snippet },
      { AssumeRolePolicyDocument: assumeRolePolicyDocument, ...snippet },
      snippet,
    ].entries()) {
      const role = new CfnResource(stack, `Role${index}`, { type: 'AWS::IAM::Role', properties });
      toLogGroup(stack, { resourceId: `vpc-${index}`, deliverLogsPermissionArn: role.getAtt('Arn').toString() }, `FlowLog${index}`);
    }
    const role = new iam.CfnRole(stack, 'Whole', { assumeRolePolicyDocument });
    role.addOverride('Fn::Transform', snippet['Fn::Transform']);
    toLogGroup(stack, { deliverLogsPermissionArn: role.attrArn });
  },
  'policies of which one is undefined, as JavaScript lets it be': (stack) => {
    const properties = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Principal: { Service: 'vpc-flow-logs.amazonaws.com' }, Action: 'sts:AssumeRole' }] };
    const policyDocument = { Statement: [{ Effect: 'Allow', Action: 'logs:*', Resource: '*' }] };
    const policies = [undefined, { policyName: 'deliver', policyDocument }] as iam.CfnRole.PolicyProperty[];
    const role = new iam.CfnRole(stack, 'Role', { assumeRolePolicyDocument: properties, policies });
    new iam.CfnUser(stack, 'User', { policies: [undefined] as unknown as iam.CfnUser.PolicyProperty[] });
    new iam.CfnGroup(stack, 'Group', { policies: [undefined] as unknown as iam.CfnGroup.PolicyProperty[] });
    toLogGroup(stack, { deliverLogsPermissionArn: role.attrArn });
  },
  'a role of a raw resource': (stack) => {
    const role = new CfnResource(stack, 'Role', { type: 'AWS::IAM::Role', properties: {
      AssumeRolePolicyDocument: { Statement: { Effect: 'Allow', Principal: { Service: 'vpc-flow-logs.amazonaws.com' }, Action: ['sts:AssumeRole'] } },
      Policies: [{ PolicyName: 'p', PolicyDocument: { Statement: { Effect: 'Allow', Action: 'logs:*', Resource: '*' } } }],
    } });
    toLogGroup(stack, { deliverLogsPermissionArn: role.getAtt('Arn').toString() });
  },
  'a policy that nobody has, which is not synthesized': (stack) => {
    new iam.Policy(stack, 'Nobody', { statements: [limited()] });
    toLogGroup(stack);
  },
  'a limited statement beside ec2:Describe* of a role': (stack) => {
    const role = new iam.Role(stack, 'Role', { assumedBy: new iam.AccountRootPrincipal() });
    role.addToPolicy(limited());
    role.addToPolicy(new iam.PolicyStatement({ actions: ['ec2:Describe*'], resources: ['*'] }));
  },
  'a limited statement beside another policy of the same user': (stack) => {
    const user = new iam.User(stack, 'User');
    new iam.Policy(stack, 'Limited', { statements: [limited()], users: [user] });
    new iam.Policy(stack, 'Broad', { statements: [new iam.PolicyStatement({ actions: ['ec2:*'], resources: ['*'] })], users: [user] });
  },
  'a limited statement beside a managed policy of AWS': (stack) => {
    const group = new iam.Group(stack, 'Group', { managedPolicies: [iam.ManagedPolicy.fromAwsManagedPolicyName('AmazonVPCReadOnlyAccess')] });
    group.addToPolicy(limited());
  },
  'a limited statement for users, whose group may describe everything': (stack) => {
    const group = new iam.Group(stack, 'Group');
    group.addToPolicy(new iam.PolicyStatement({ actions: ['ec2:Describe*'], resources: ['*'] }));
    const user = new iam.User(stack, 'User', { groups: [group] });
    user.addToPolicy(limited());
  },
  'a key that this account and the service of any Region may use': (stack) => {
    const key = new kms.Key(stack, 'Key');
    key.addToResourcePolicy(new iam.PolicyStatement({ principals: [new iam.ServicePrincipal('logs.amazonaws.com')], actions: ['kms:*'], resources: ['*'] }));
    toLogGroup(stack, { logGroupName: new logs.LogGroup(stack, 'Group', { encryptionKey: key }).logGroupName });
  },
  'a key that the group itself opens to the service': (stack) => {
    const key = new kms.Key(stack, 'Key');
    key.grantEncryptDecrypt(new iam.ServicePrincipal(`logs.${REGION}.amazonaws.com`));
    toLogGroup(stack, { logGroupName: new logs.LogGroup(stack, 'Group', { encryptionKey: key, logGroupName: '/encrypted' }).logGroupName });
  },
  'an imported key and its alias': (stack) => {
    const key = kms.Alias.fromAliasName(stack, 'Key', 'alias/flow-logs');
    toLogGroup(stack, { logGroupName: new logs.LogGroup(stack, 'Group', { encryptionKey: key }).logGroupName });
    toBucket(stack, new s3.Bucket(stack, 'Bucket', { encryptionKey: key, encryption: s3.BucketEncryption.KMS }).bucketArn, {}, 'ToBucket');
  },
  'a replica of a key': (stack) => {
    const replica = new kms.CfnReplicaKey(stack, 'Replica', { primaryKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/mrk-1', keyPolicy: { Statement: [] } });
    toLogGroup(stack, { logGroupName: new logs.CfnLogGroup(stack, 'Group', { kmsKeyId: replica.attrArn }).ref });
  },
  'a bucket that S3 encrypts with its own keys, enforced TLS and versions': (stack) => {
    const bucket = new s3.Bucket(stack, 'Bucket', { encryption: s3.BucketEncryption.S3_MANAGED, versioned: true, blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL });
    toBucket(stack, bucket.bucketArn);
  },
  'a bucket with the statements that the documentation has, and a denial of plain HTTP': (stack) => {
    const bucket = new s3.Bucket(stack, 'Bucket', { enforceSSL: true });
    const principals = [new iam.ServicePrincipal('delivery.logs.amazonaws.com')];
    bucket.addToResourcePolicy(new iam.PolicyStatement({
      principals, actions: ['s3:PutObject'], resources: [bucket.arnForObjects(`AWSLogs/${stack.account}/*`)],
      conditions: { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', 'aws:SourceAccount': stack.account }, ArnLike: { 'aws:SourceArn': `arn:aws:logs:${stack.region}:${stack.account}:*` } },
    }));
    bucket.addToResourcePolicy(new iam.PolicyStatement({ principals, actions: ['s3:GetBucketAcl'], resources: [bucket.bucketArn] }));
    toBucket(stack, bucket.bucketArn);
  },
  'a bucket under its own key, which the delivery service may use': (stack) => {
    const key = new kms.Key(stack, 'Key');
    key.addToResourcePolicy(new iam.PolicyStatement({ principals: [new iam.ServicePrincipal('delivery.logs.amazonaws.com')], actions: ['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncrypt*', 'kms:GenerateDataKey*', 'kms:DescribeKey'], resources: ['*'], conditions: { StringEquals: { 'aws:SourceAccount': ACCOUNT } } }));
    toBucket(stack, new s3.Bucket(stack, 'Bucket', { encryptionKey: key }).bucketArn, { destinationOptions: { FileFormat: 'parquet', HiveCompatiblePartitions: true, PerHourPartition: true } });
  },
  'a bucket policy that writes the folder of partitions': (stack) => {
    const bucket = new s3.CfnBucket(stack, 'Bucket');
    new s3.CfnBucketPolicy(stack, 'Policy', { bucket: bucket.ref, policyDocument: { Statement: [
      { Effect: 'Allow', Principal: { Service: 'delivery.logs.amazonaws.com' }, Action: 's3:PutObject', Resource: Fn.join('', [bucket.attrArn, '/AWSLogs/aws-account-id=', stack.account, '/*']) },
      { Effect: 'Allow', Principal: { Service: 'delivery.logs.amazonaws.com' }, Action: 's3:GetBucketAcl', Resource: bucket.attrArn },
    ] } });
    toBucket(stack, bucket.attrArn, { destinationOptions: { FileFormat: 'plain-text', HiveCompatiblePartitions: true, PerHourPartition: false } });
  },
  'a policy that denies everything to a role of that name in another account, and one in a stage of its own': (stack, app) => {
    const policyDocument = { Statement: [{ Effect: 'Deny', Action: '*', Resource: '*' }] };
    const role = deliveryRole(stack, 'Role', { roleName: 'flow' });
    toLogGroup(stack, { deliverLogsPermissionArn: role.roleArn });
    new iam.CfnManagedPolicy(new Stack(app, 'Theirs', { env: THEIRS }), 'Policy', { roles: ['flow'], policyDocument });
    new iam.CfnManagedPolicy(new Stack(new Stage(app, 'Sandbox'), 'Stack'), 'Policy', { roles: ['flow'], policyDocument });
  },
  'a role that is denied what it may do in an account that is not this one': (stack, app) => {
    const theirs = new Stack(app, 'Theirs', { env: THEIRS });
    const role = deliveryRole(stack, 'Role', { roleName: 'flow' });
    new iam.CfnRolePolicy(theirs, 'Policy', { roleName: 'flow', policyName: 'Deny', policyDocument: { Statement: { Effect: 'Deny', NotAction: 'iam:*', Resource: '*' } } });
    toLogGroup(stack, { deliverLogsPermissionArn: role.roleArn });
  },
  'the same role name in two accounts': (stack, app) => {
    const theirs = new iam.Role(new Stack(app, 'Theirs', { env: THEIRS }), 'Role', { roleName: 'flow-logs', assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
    toLogGroup(stack).node.addDependency(theirs);
    toLogGroup(new Stack(app, 'More', { env: OURS }), { resourceId: 'vpc-0b1b2b3b' });
  },
};
