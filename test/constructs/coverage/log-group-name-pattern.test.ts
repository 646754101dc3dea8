import { CfnParameter } from 'aws-cdk-lib';
import { FlowLogTelemetryRule, OrganizationFlowLogTelemetryRule } from '../../../src';
import type { FlowLogTelemetryRuleProps } from '../../../src';
import { checkLogGroupNamePattern, singleLogGroupName } from '../../../src/constructs/coverage/log-group-name-pattern';
import { stackIn } from '../../support/stacks';

const FAULTS: [string, FlowLogTelemetryRuleProps, RegExp][] = [
  ['a macro that AWS does not document', { logGroupNamePattern: '/aws/vpc/<region>' }, /'logGroupNamePattern' .* got '\/aws\/vpc\/<region>' with <region>/],
  ['a name that AWS keeps for itself', { logGroupNamePattern: 'aws/vpc/all' }, /'logGroupNamePattern' must not begin with 'aws\/', .* got 'aws\/vpc\/all'/],
  ['characters that no log group name has', { logGroupNamePattern: '/aws/vpc:all' }, /'logGroupNamePattern' .* got '\/aws\/vpc:all'/],
  ['an empty pattern', { logGroupNamePattern: '' }, /'logGroupNamePattern' .* got ''/],
  ['a macro that does not end', { logGroupNamePattern: '/aws/<vpc-id' }, /'logGroupNamePattern' .* got '\/aws\/<vpc-id'/],
];

test.each(FAULTS)('%s is an error', (_, props, message) => {
  expect(() => new FlowLogTelemetryRule(stackIn(), 'EveryVpc', props)).toThrow(message);
  expect(() => new OrganizationFlowLogTelemetryRule(stackIn(), 'EveryVpc', props)).toThrow(message);
});

test.each(['/aws/vpc/<resourceId>', '/flow-logs/<accountId>/<vpc-id>'])('%s has macros that AWS documents', (pattern) => {
  expect(() => checkLogGroupNamePattern(stackIn(), pattern)).not.toThrow();
  expect(singleLogGroupName(pattern)).toBeUndefined();
});

test('a pattern that is known only at deployment passes, and leads to no log group that is known', () => {
  const stack = stackIn();
  const pattern = new CfnParameter(stack, 'Pattern').valueAsString;

  expect(() => checkLogGroupNamePattern(stack, pattern)).not.toThrow();
  expect([singleLogGroupName(pattern), singleLogGroupName('/all'), singleLogGroupName('/<vpc-id>')]).toEqual([undefined, '/all', undefined]);
});

test('a pattern has 512 characters at most', () => {
  expect(() => checkLogGroupNamePattern(stackIn(), 'x'.repeat(512))).not.toThrow();
  expect(() => checkLogGroupNamePattern(stackIn(), 'x'.repeat(513))).toThrow('must be 1 to 512 characters long');
});
