import { describeFlowLogsLimited as rule } from '../../../src/validation/rules/describe-flow-logs-limited';
import { Unknown } from '../../../src/validation/view/values';
import { faults } from '../../support/rules';
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
  return [statement({ actions, resources: [ARN], resource: view('policy', { policyDocument }) }), []] as const;
};
const limited = statement({ actions, resources: [ARN] });

test.each([
  ['everything', statement({ actions, resources: ['*'] }), []],
  ['everything and an ARN', statement({ actions, resources: ['*', ARN] }), []],
  ['resources known only at deployment', statement({ actions, resources: [UNKNOWN] }), []],
  ['an ARN, beside one known only at deployment', statement({ actions, resources: [ARN, UNKNOWN] }), []],
  ['all but some resources', statement({ actions, resources: [], notResources: [ARN] }), []],
  ['an ARN, and everything in another statement of the policy', limited, [statement({ actions, resources: ['*'] })]],
  ['an ARN, and everything by a wildcard of the service in the policy', ...besides('ec2:*')],
  ['an ARN, and everything that describes in the policy', ...besides('ec2:Describe*')],
  ['an ARN, and everything in the policy', ...besides('*')],
  ['an ARN, beside an AWS managed policy of the role', statement({
    actions, resources: [ARN], resource: view('role', { permissions: { statements: [], complete: false } }),
  }), []],
  ['an ARN, but denying it', statement({ actions, resources: [ARN], effect: 'Deny' }), []],
  ['an ARN, but other actions', statement({ actions: ['ec2:DeleteFlowLogs'], resources: [ARN] }), []],
])('allowing %s passes', (_, subject, others) => {
  expect(faults(rule, subject, app([], { flowLogStatements: [subject, ...others] }))).toEqual([]);
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
