import { App, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { FlowLogsValidator } from '../../../src/validation/plugin/flow-logs-validator';
import { describeFlowLogsLimited as rule } from '../../../src/validation/rules/describe-flow-logs-limited';
import { Unknown } from '../../../src/validation/view/template';
import { faults } from '../../support/rules';
import { problemsIn } from '../../support/validate';
import { app, flowLog, Reference, statement, UNKNOWN, view } from '../../support/views';

const ARN = 'arn:aws:ec2:us-east-1:111122223333:vpc-flow-log/*';
const actions = ['ec2:DescribeFlowLogs'];
/** `arn:aws:ec2:${AWS::Region}:…`, as CDK writes it. */
const joined = new Unknown({ parts: ['arn:aws:ec2:', UNKNOWN, ':vpc-flow-log/*'] });

test.each([
  ['the ARN of flow logs', { actions, resources: [ARN] }],
  ['several ARNs', { actions, resources: [ARN, 'arn:aws:ec2:us-east-1:111122223333:vpc/*'] }],
  ['an ARN with the region left open', { actions, resources: [joined] }],
  ['a resource of the app', { actions, resources: [new Reference(flowLog())] }],
  ['an ARN, beside other actions', { actions: ['ec2:CreateFlowLogs', 'ec2:DescribeFlowLogs'], resources: [ARN] }],
  ['an ARN, by a wildcard', { actions: ['ec2:*FlowLogs'], resources: [ARN] }],
  ['an ARN, in other upper and lower case', { actions: ['EC2:describeflowlogs'], resources: [ARN] }],
])('allowing the action on %s fails', (_, given) => {
  expect(faults(rule, statement(given))).toEqual([expect.stringMatching(
    /^PolicyDocument\.Statement\.0\.Resource: ec2:DescribeFlowLogs is allowed on .* this statement grants nothing/)]);
});

/** A limited statement in a policy that allows more. */
const besides = (action: string) => {
  const policyDocument = { statements: [statement({ actions: [action] })], complete: true };
  return statement({ actions, resources: [ARN], resource: view('policy', { policyDocument }) });
};
const limited = statement({ actions, resources: [ARN] });

test.each([
  ['everything', statement({ actions, resources: ['*'] })],
  ['everything and an ARN', statement({ actions, resources: ['*', ARN] })],
  ['resources known only at deployment', statement({ actions, resources: [UNKNOWN] })],
  ['an ARN, beside one known only at deployment', statement({ actions, resources: [ARN, UNKNOWN] })],
  ['all but some resources', statement({ actions, resources: [], notResources: [ARN] })],
  ['an ARN, and everything in another statement of the policy', besides('ec2:DescribeFlowLogs')],
  ['an ARN, and everything by a wildcard of the service in the policy', besides('ec2:*')],
  ['an ARN, and everything that describes in the policy', besides('ec2:Describe*')],
  ['an ARN, and everything in the policy', besides('*')],
  ['an ARN, but denying it', statement({ actions, resources: [ARN], effect: 'Deny' })],
  ['an ARN, but other actions', statement({ actions: ['ec2:DeleteFlowLogs'], resources: [ARN] })],
])('allowing %s passes', (_, subject) => {
  expect(faults(rule, subject, app([], { flowLogStatements: [subject] }))).toEqual([]);
});

const broad = { statements: [limited, statement({ actions: ['ec2:Describe*'] })], complete: true };
const narrow = { statements: [limited], complete: true };

test.each([
  ['everybody who has the policy may describe by another one', [broad], 0],
  ['somebody who has it may do what is not known', [{ ...narrow, complete: false }], 0],
  ['one of two who have it may not', [broad, narrow], 1],
  ['nobody is known to have it', [], 1],
])('whether %s: %p', (_, holders, count) => {
  expect(faults(rule, limited, app([], { permissionsWith: () => holders }))).toHaveLength(count);
});

const allow = (...allowed: string[]) => new iam.PolicyStatement({ actions: allowed, resources: ['*'] });
const onArn = (...allowed: string[]) => new iam.PolicyStatement({ actions: allowed, resources: [ARN] });
const newRole = (stack: Stack, policies: iam.PolicyStatement[] = [onArn(...actions)]) => new iam.Role(stack, 'Role', {
  assumedBy: new iam.AccountRootPrincipal(),
  inlinePolicies: { Own: new iam.PolicyDocument({ statements: policies }) },
});
const newPolicy = (stack: Stack, statements: iam.PolicyStatement[]) => new iam.ManagedPolicy(stack, 'Policy', { statements });

/** What the rule finds in an app with IAM resources only. */
function foundIn(build: (stack: Stack) => unknown): string[] {
  const inApp = new App();
  build(new Stack(inApp, 'Stack'));
  return problemsIn(inApp, new FlowLogsValidator()).map((problem) => problem.split(':')[0]);
}

test.each<[string, (stack: Stack) => unknown]>([
  ['a managed policy of the app, by the role', (stack) => newRole(stack).addManagedPolicy(newPolicy(stack, [allow('ec2:Describe*')]))],
  ['a managed policy of the app, by the policy', (stack) => newPolicy(stack, [allow('ec2:*')]).attachToRole(newRole(stack))],
  ['a policy of its own', (stack) => newRole(stack).attachInlinePolicy(new iam.Policy(stack, 'More', { statements: [allow('*')] }))],
  ['a policy of AWS, of which nothing is known', (stack) =>
    newRole(stack).addManagedPolicy(iam.ManagedPolicy.fromAwsManagedPolicyName('ReadOnlyAccess'))],
  ['another inline policy', (stack) => newRole(stack, [onArn(...actions), allow('ec2:Describe*')])],
  ['a group, in which a user is', (stack) => {
    const group = new iam.Group(stack, 'Group');
    group.addToPolicy(allow('ec2:Describe*'));
    const user = new iam.User(stack, 'User', { groups: [group] });
    user.addToPolicy(onArn(...actions));
  }],
  ['the policy that is limited otherwise, of two roles', (stack) => {
    const policy = newPolicy(stack, [onArn(...actions), allow('ec2:Describe*')]);
    newRole(stack).addManagedPolicy(policy);
    policy.attachToRole(new iam.Role(stack, 'Other', { assumedBy: new iam.AccountRootPrincipal() }));
  }],
])('a limited statement passes where describing is allowed by %s', (_, build) => {
  expect(foundIn(build)).toEqual([]);
});

test.each<[string, (stack: Stack) => unknown, string]>([
  ['a role that nobody else allows it', (stack) => newRole(stack), 'Role/Resource'],
  ['a role with a policy about other things', (stack) =>
    newRole(stack).addManagedPolicy(newPolicy(stack, [allow('ec2:DescribeInstances')])), 'Role/Resource'],
  ['one of two roles that have the policy', (stack) => {
    const policy = newPolicy(stack, [onArn(...actions)]);
    newRole(stack, [allow('ec2:Describe*')]).addManagedPolicy(policy);
    policy.attachToRole(new iam.Role(stack, 'Other', { assumedBy: new iam.AccountRootPrincipal() }));
  }, 'Policy/Resource'],
  ['a role, by a wildcard within the name', (stack) => newRole(stack, [onArn('ec2:DescribeFlowLog*')]), 'Role/Resource'],
])('a limited statement fails for %s', (_, build, at) => {
  expect(foundIn(build)).toEqual([`describe-flow-logs-limited at Stack/${at}`]);
});
