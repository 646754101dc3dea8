import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import { attachPolicyFrom } from '../../../src/constructs/role/policy-from-elsewhere';
import type { DeliveryStatement } from '../../../src/constructs/role/delivery-statements';
import { IN_IRELAND, propertiesOf, stackIn } from '../../support/stacks';

const STATEMENTS: DeliveryStatement[] = [{ Effect: 'Allow', Action: 'logs:PutLogEvents', Resource: 'arn:aws:logs:::x' }];

let roles: Stack;
let stack: Stack;
let role: iam.Role;
beforeEach(() => {
  const app = new App();
  roles = stackIn(app, 'Roles', IN_IRELAND);
  stack = stackIn(app, 'Stack', IN_IRELAND);
  role = new iam.Role(roles, 'Role', { assumedBy: new iam.AccountRootPrincipal() });
});

test('the policy is in the stack that needs it, so that the stack of the role waits for no other', () => {
  attachPolicyFrom(stack, role, STATEMENTS, false);

  expect(propertiesOf(stack, 'AWS::IAM::Policy').PolicyDocument).toMatchObject({ Statement: STATEMENTS });
  Template.fromStack(roles).resourceCountIs('AWS::IAM::Policy', 0);
  expect(roles.dependencies).toEqual([]);
  expect(stack.dependencies).toEqual([roles]);
});

test('a managed policy holds the same', () => {
  attachPolicyFrom(stack, role, STATEMENTS, true);

  expect(propertiesOf(stack, 'AWS::IAM::ManagedPolicy').PolicyDocument).toMatchObject({ Statement: STATEMENTS });
  Template.fromStack(stack).resourceCountIs('AWS::IAM::Policy', 0);
});

test('policies of several stacks have names of their own, however long the paths', () => {
  const other = stackIn(App.of(stack) as App, `Other${'x'.repeat(100)}`, IN_IRELAND);
  attachPolicyFrom(stack, role, STATEMENTS, false);
  attachPolicyFrom(other, role, STATEMENTS, false);

  const names = [stack, other].map((each) => propertiesOf(each, 'AWS::IAM::Policy').PolicyName as string);
  expect(new Set(names).size).toBe(2);
  expect(names.filter((name) => name.length > 128)).toEqual([]);
});

test('an immutable role is left as it is', () => {
  const theirs = iam.Role.fromRoleArn(stack, 'Theirs', 'arn:aws:iam::111122223333:role/theirs', { mutable: false });
  attachPolicyFrom(stack, theirs, STATEMENTS, false);

  Template.fromStack(stack).resourceCountIs('AWS::IAM::Policy', 0);
});
