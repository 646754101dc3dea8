import * as cdk from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { AppReading } from '../../../src/validation/reading/app-reading';
import type { BucketView, RoleView } from '../../../src/validation/view/views';

const limited = () => new iam.PolicyStatement({ actions: ['ec2:DescribeFlowLogs'], resources: ['arn:aws:ec2:::vpc-flow-log/*'] });
const onAll = (action: string) => new iam.PolicyStatement({ actions: [action], resources: ['*'] });
const assumedBy = new iam.AccountRootPrincipal();

/** What those may do who have the only statement that names flow logs: their actions, and whether these are all. */
function around(build: (stack: cdk.Stack) => void): [actions: string[], complete: boolean][] {
  const app = new cdk.App();
  build(new cdk.Stack(app, 'S'));
  const view = new AppReading(app);
  return view.permissionsWith(view.flowLogStatements[0]).map(({ statements, complete }) =>
    [statements.flatMap(({ actions }) => actions as string[]).sort(), complete]);
}

test.each<[string, (stack: cdk.Stack) => void, [string[], boolean][]]>([
  ['other statements of the policy', (stack) => {
    const role = new iam.Role(stack, 'Role', { assumedBy });
    role.addToPolicy(limited());
    role.addToPolicy(onAll('ec2:Describe*'));
  }, [[['ec2:Describe*', 'ec2:DescribeFlowLogs'], true]]],
  ['managed policies of the app', (stack) => {
    const managedPolicies = [new iam.ManagedPolicy(stack, 'Managed', { statements: [onAll('*')] })];
    new iam.Role(stack, 'Role', { assumedBy, managedPolicies }).addToPolicy(limited());
  }, [[['*', 'ec2:DescribeFlowLogs'], true]]],
  ['inline policies', (stack) => {
    const inlinePolicies = { All: new iam.PolicyDocument({ statements: [onAll('ec2:*'), limited()] }) };
    new iam.Role(stack, 'Role', { assumedBy, inlinePolicies });
  }, [[['ec2:*', 'ec2:DescribeFlowLogs'], true]]],
  ['a policy of AWS, which may say anything', (stack) => {
    const managedPolicies = [iam.ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess')];
    new iam.Role(stack, 'Role', { assumedBy, managedPolicies }).addToPolicy(limited());
  }, [[['ec2:DescribeFlowLogs'], false]]],
  ['a user, whose groups may allow more', (stack) => {
    new iam.User(stack, 'User').addToPolicy(limited());
  }, [[['ec2:DescribeFlowLogs'], false]]],
  ['a policy that nobody in the app has', (stack) => {
    new iam.ManagedPolicy(stack, 'Managed', { statements: [limited()] });
  }, []],
  ['what else an imported role may do, which nobody knows', (stack) => {
    iam.Role.fromRoleName(stack, 'Role', 'imported').addToPrincipalPolicy(limited());
  }, [[[], false]]],
  ['what those may do whom a parameter names', (stack) => {
    new iam.Role(stack, 'Role', { assumedBy });
    const roles = new cdk.CfnParameter(stack, 'Roles', { type: 'CommaDelimitedList' }).valueAsList;
    new iam.CfnManagedPolicy(stack, 'Managed', { roles, policyDocument: { Statement: [limited().toStatementJson()] } });
  }, [[[], false]]],
])('what somebody may do includes %s', (_, build, expected) => {
  expect(around(build)).toEqual(expected);
});

test('what the policies of a bucket say is put together once', () => {
  const app = new cdk.App();
  new s3.Bucket(new cdk.Stack(app, 'S'), 'Bucket', { enforceSSL: true });
  const [bucket] = new AppReading(app).ofType('AWS::S3::Bucket') as BucketView[];

  expect(bucket.policy?.statements).toHaveLength(1);
  expect(bucket.policy).toBe(bucket.policy);
});

test.each<[string | undefined, string | undefined, string[]]>([
  [undefined, undefined, ['Allow', 'Deny']],
  ['Prod', undefined, ['Allow']],
  ['Prod', 'Prod', ['Allow', 'Deny']],
  ['Prod', 'Test', ['Allow']],
  [undefined, 'Prod', ['Allow', 'Deny']],
])('under the condition %s, a policy says of a bucket under %s: %j', (ofPolicy, ofBucket, expected) => {
  const app = new cdk.App();
  const bucket = new s3.CfnBucket(new cdk.Stack(app, 'S'), 'Bucket');
  const Statement = ['Allow', 'Deny'].map((Effect) => ({ Effect, Principal: '*', Action: 's3:*', Resource: '*' }));
  const policy = new s3.CfnBucketPolicy(bucket.stack, 'Policy', { bucket: bucket.ref, policyDocument: { Statement } });
  for (const [resource, condition] of [[policy, ofPolicy], [bucket, ofBucket]] as const) {
    if (condition === undefined) continue;
    resource.cfnOptions.condition = new cdk.CfnCondition(resource, condition, { expression: cdk.Fn.conditionEquals('a', 'b') });
    resource.cfnOptions.condition.overrideLogicalId(condition);
  }

  const [view] = new AppReading(app).ofType('AWS::S3::Bucket') as BucketView[];

  expect(view.policy?.statements.map(({ effect }) => effect)).toEqual(expected);
});

test.each<[string, boolean]>([['queries', true], ['${AWS::StackName}-queries', false]])(
  'whether all policies of a role called %s are known, where one is attached by a name: %p', (name, complete) => {
    const app = new cdk.App();
    const stack = new cdk.Stack(app, 'S');
    new iam.CfnRole(stack, 'Role', { roleName: cdk.Fn.sub(name), assumeRolePolicyDocument: {} });
    new iam.CfnManagedPolicy(stack, 'Policy', { roles: ['other'], policyDocument: { Statement: [onAll('logs:*').toStatementJson()] } });
    const [role] = new AppReading(app).ofType('AWS::IAM::Role') as RoleView[];

    expect(role.permissions.complete).toBe(complete);
  },
);

test('a policy whose holder a custom resource names may be of any role', () => {
  const app = new cdk.App();
  const stack = new cdk.Stack(app, 'S');
  const named = new cdk.CfnResource(stack, 'Named', { type: 'Custom::Role' });
  new iam.CfnRole(stack, 'Role', { assumeRolePolicyDocument: {} });
  new iam.CfnPolicy(stack, 'Policy', {
    policyName: 'p', roles: [named.getAtt('Name').toString()], policyDocument: { Statement: [onAll('logs:*').toStatementJson()] },
  });
  const [role] = new AppReading(app).ofType('AWS::IAM::Role') as RoleView[];

  expect(role.permissions.complete).toBe(false);
});
