import { App, type Stack, Token } from 'aws-cdk-lib';
import * as logs from 'aws-cdk-lib/aws-logs';
import { logGroupArnInPolicies } from '../../src/constructs/log-group-arn';
import { IN_IRELAND, stackIn } from '../support/stacks';

const ARN = 'arn:aws:logs:eu-west-1:111122223333:log-group:records';
const LITERAL = { context: { '@aws-cdk/core:enablePartitionLiterals': true } };

test.each<[string, (stack: Stack) => logs.ILogGroupRef]>([
  ['by its ARN', (stack) => logs.LogGroup.fromLogGroupArn(stack, 'Group', ARN)],
  ['at level 1 by its ARN', (stack) => logs.CfnLogGroup.fromLogGroupArn(stack, 'Group', ARN)],
  ['at level 1 by an ARN that ends so', (stack) => logs.CfnLogGroup.fromLogGroupArn(stack, 'Group', `${ARN}:*`)],
  ['by its name', (stack) => logs.LogGroup.fromLogGroupName(stack, 'Group', 'records')],
])('an imported group %s is named with the end that policies want', (_, groupIn) => {
  const stack = stackIn(new App(LITERAL), 'Stack', IN_IRELAND);

  expect(stack.resolve(logGroupArnInPolicies(stack, groupIn(stack)))).toBe(`${ARN}:*`);
});

test('the attribute of a new group has that end already', () => {
  const stack = stackIn(new App(LITERAL), 'Stack', IN_IRELAND);
  const level1 = new logs.CfnLogGroup(stack, 'Level1');
  const level2 = new logs.LogGroup(stack, 'Level2');

  expect(stack.resolve(logGroupArnInPolicies(stack, level1))).toEqual({ 'Fn::GetAtt': ['Level1', 'Arn'] });
  expect(stack.resolve(logGroupArnInPolicies(stack, level2))).toEqual(stack.resolve(level2.logGroupArn));
});

test('a group of another Region is told by its name, which only it has there', () => {
  const app = new App(LITERAL);
  const other = stackIn(app, 'Other', { env: { account: '111122223333', region: 'us-east-1' } });
  const stack = stackIn(app, 'Stack', IN_IRELAND);
  const group = new logs.LogGroup(other, 'Group', { logGroupName: 'records' });

  expect(stack.resolve(logGroupArnInPolicies(stack, group))).toBe('arn:aws:logs:us-east-1:111122223333:log-group:records:*');
});

test('a token that is no attribute of a group gets the end that it lacks', () => {
  const stack = stackIn(new App(LITERAL), 'Stack', IN_IRELAND);
  const group = logs.LogGroup.fromLogGroupName(stack, 'Group', 'records');
  const foreign = {
    node: group.node, env: group.env,
    logGroupRef: { logGroupArn: Token.asString({ Ref: 'Arn' }), logGroupName: 'records:*' },
  } as logs.ILogGroupRef;

  expect(stack.resolve(logGroupArnInPolicies(stack, foreign))).toBe(`${ARN}:*`);
});
