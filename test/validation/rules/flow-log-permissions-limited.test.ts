import { flowLogPermissionsLimited as rule } from '../../../src/validation/rules/flow-log-permissions-limited';
import { faults } from '../../support/rules';
import { statement, UNKNOWN } from '../../support/views';

const resources = ['arn:aws:ec2:us-east-1:111122223333:vpc-flow-log/*'];

test('it is judged on request only: AWS has lifted the limitation', () => {
  expect(rule.edition).toBe('2018');
});

test.each([
  [['ec2:CreateFlowLogs'], 'ec2:CreateFlowLogs on'],
  [['ec2:DeleteFlowLogs'], 'ec2:DeleteFlowLogs on'],
  [['ec2:*FlowLogs'], 'ec2:CreateFlowLogs and ec2:DeleteFlowLogs on'],
])('%s on an ARN fails', (actions, message) => {
  expect(faults(rule, statement({ actions, resources }))).toEqual([expect.stringContaining(message)]);
});

test.each([
  ['everything', statement({ actions: ['ec2:CreateFlowLogs'] })],
  ['resources known only at deployment', statement({ actions: ['ec2:CreateFlowLogs'], resources: [UNKNOWN] })],
  ['an ARN, but denying it', statement({ actions: ['ec2:CreateFlowLogs'], resources, effect: 'Deny' })],
  ['an ARN, but another action', statement({ actions: ['ec2:DescribeFlowLogs'], resources })],
])('allowing %s passes', (_, subject) => {
  expect(faults(rule, subject)).toEqual([]);
});
