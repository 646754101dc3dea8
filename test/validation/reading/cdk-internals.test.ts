import * as cdk from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { isFinal, peek, topicsOf } from '../../../src/validation/reading/cdk-internals';

const stack = new cdk.Stack();
let count = 0;
const id = () => `Resource${++count}`;
const document = (...actions: string[]) =>
  new iam.PolicyDocument({ statements: [new iam.PolicyStatement({ actions, resources: ['*'] })] });
const policy = (policyDocument: unknown) => new iam.CfnManagedPolicy(stack, id(), { policyDocument });

test('what was given is what the construct has now, whichever class it is of', () => {
  const group = new iam.CfnGroup(stack, id(), { groupName: 'one' });
  group.groupName = 'two';
  const raw = new cdk.CfnResource(stack, id(), { type: 'AWS::IAM::Group', properties: { GroupName: 'three' } });

  expect([peek(group, 'GroupName'), peek(raw, 'GroupName')]).toEqual(['two', 'three']);
});

test('nothing is final once there is an override', () => {
  const group = new iam.CfnGroup(stack, id());
  expect(isFinal(group)).toBe(true);

  group.addPropertyOverride('GroupName', 'other');

  expect(isFinal(group)).toBe(false);
});

describe('policies that cannot name flow logs are left alone', () => {
  test.each<[string, () => cdk.CfnResource, boolean]>([
    ['another action', () => policy(document('s3:GetObject')), false],
    ['an action on flow logs', () => policy(document('ec2:DescribeFlowLogs')), true],
    ['a wildcard before flow logs', () => policy(document('ec2:*FlowLogs')), true],
    ['an unknown action', () => policy(document(cdk.Lazy.string({ produce: () => 'ec2:DescribeFlowLogs' }))), true],
    ['a document that is no PolicyDocument', () => policy({ Statement: [] }), true],
    ['no document', () => new iam.CfnGroup(stack, id()), false],
    ['an inline policy on flow logs', () => new iam.CfnGroup(stack, id(), {
      policies: [{ policyName: 'p', policyDocument: document('ec2:DescribeFlowLogs') }],
    }), true],
    ['inline policies that are not there yet', () => new iam.CfnGroup(stack, id(), {
      policies: cdk.Lazy.any({ produce: () => [] }),
    }), true],
  ])('%s', (_, make, expected) => {
    expect(topicsOf(make()).flowLogs).toBe(expected);
  });

  test('unless an override may name them', () => {
    const overridden = policy(document('s3:GetObject'));
    overridden.addPropertyOverride('PolicyDocument.Statement.0.Action', 'ec2:DescribeFlowLogs');

    expect(topicsOf(overridden).flowLogs).toBe(true);
  });
});

test.each([
  ['logs:PutLogEvents', true], ['logs:*', true], ['*', true], ['s3:GetObject', false], ['catalogs:Read', false],
])('whether %s may be about log groups: %s', (action, expected) => {
  expect(topicsOf(policy(document(action))).logGroups).toBe(expected);
});

test('all actions but some may be any', () => {
  const notActions = new iam.PolicyDocument({
    statements: [new iam.PolicyStatement({ notActions: ['iam:*'], resources: ['*'] })],
  });

  expect(topicsOf(policy(notActions)).logGroups).toBe(true);
});
