import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as logs from 'aws-cdk-lib/aws-logs';
import { FlowLogRole } from '../../../src';
import { permitDelivery } from '../../../src/constructs/role/delivery-permission';
import { IN_IRELAND, propertiesOf, stackIn } from '../../support/stacks';

let app: App;
let stack: Stack;
let target: { logGroup: logs.ILogGroup; createdByService: boolean };
beforeEach(() => {
  app = new App();
  stack = stackIn(app, 'Stack', IN_IRELAND);
  target = { logGroup: logs.LogGroup.fromLogGroupName(stack, 'Group', 'records'), createdByService: false };
});

const roleIn = (scope: Stack) => new iam.Role(scope, 'Role', { assumedBy: new iam.AccountRootPrincipal() });

function permitted(scope: Stack): unknown {
  return (propertiesOf(scope, 'AWS::IAM::Policy').PolicyDocument as { Statement: unknown }).Statement;
}

test('a role of the same stack is given the statements, and is what a flow log waits for', () => {
  const role = roleIn(stack);

  expect(permitDelivery(stack, role, target)).toBe(role);
  expect(permitted(stack)).toMatchObject([
    { Action: ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams'] }, { Action: 'logs:DescribeLogGroups' },
  ]);
});

test('a role of another stack is given a policy of this one, and that is what a flow log waits for', () => {
  const others = stackIn(app, 'Roles', IN_IRELAND);
  const permission = permitDelivery(stack, roleIn(others), target);

  expect(permission).toBeInstanceOf(iam.Policy);
  expect(permitted(stack)).toHaveLength(2);
  Template.fromStack(others).resourceCountIs('AWS::IAM::Policy', 0);
});

test('a role of ours gathers the log groups itself', () => {
  const role = new FlowLogRole(stack, 'Role');
  permitDelivery(stack, role, target);
  permitDelivery(stack, role, { ...target, createdByService: true });

  expect(permitted(stack)).toHaveLength(3);
});
