import * as cdk from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import { topicsOf } from '../../../src/validation/reading/policy-topics';

const stack = new cdk.Stack();
let count = 0;
const id = () => `Resource${++count}`;
const document = (...actions: string[]) =>
  new iam.PolicyDocument({ statements: [new iam.PolicyStatement({ actions, resources: ['*'] })] });
const policy = (policyDocument: unknown) => new iam.CfnManagedPolicy(stack, id(), { policyDocument });

describe('policies that cannot name flow logs are left alone', () => {
  test.each<[string, () => cdk.CfnResource, boolean]>([
    ['another action', () => policy(document('s3:GetObject')), false],
    ['a wildcard after flow logs', () => policy(document('ec2:DescribeFlowLog*')), true],
    ['an action on flow logs', () => policy(document('ec2:DescribeFlowLogs')), true],
    ['a wildcard before flow logs', () => policy(document('ec2:*FlowLogs')), true],
    ['an unknown action', () => policy(document(cdk.Lazy.string({ produce: () => 'ec2:DescribeFlowLogs' }))), true],
    ['a document that is no PolicyDocument', () => policy({ Statement: [] }), true],
    ['no document', () => new iam.CfnGroup(stack, id()), false],
    ['an inline policy on flow logs', () => new iam.CfnGroup(stack, id(), {
      policies: [{ policyName: 'p', policyDocument: document('ec2:DescribeFlowLogs') }],
    }), true],
    ['a list of inline policies with a hole', () => new iam.CfnGroup(stack, id(), { policies: [undefined as never] }), true],
    ['inline policies that are not there yet', () => new iam.CfnGroup(stack, id(), {
      policies: cdk.Lazy.any({ produce: () => [] }),
    }), true],
  ])('%s', (_, make, expected) => {
    expect(topicsOf(make()).flowLogs).toBe(expected);
  });

  test('those of the L2 constructs, too', () => {
    const role = new iam.Role(stack, id(), { assumedBy: new iam.ServicePrincipal('ec2.amazonaws.com') });
    role.addToPolicy(new iam.PolicyStatement({ actions: ['s3:GetObject'], resources: ['*'] }));
    const resources = role.node.findAll().filter(cdk.CfnResource.isCfnResource);

    expect(resources.map((resource) => [resource.cfnResourceType, topicsOf(resource)])).toEqual([
      ['AWS::IAM::Role', { flowLogs: false, logGroups: false }],
      ['AWS::IAM::Policy', { flowLogs: false, logGroups: false }],
    ]);
  });

  class WithProperties extends iam.CfnManagedPolicy {
    protected override get cfnProperties() { return { ...super.cfnProperties, policyDocument: document('ec2:DescribeFlowLogs') }; }
  }
  class WithEntry extends iam.CfnManagedPolicy {
    public override _toCloudFormation() { return { Resources: {} }; }
  }
  class WithRendering extends iam.CfnManagedPolicy {
    protected override renderProperties() { return {}; }
  }
  class WithMember extends iam.CfnManagedPolicy {
    protected override renderProperties = () => ({});
  }
  class Grandchild extends WithRendering {}

  test.each([[WithProperties], [WithEntry], [WithRendering], [WithMember], [Grandchild]])(
    'unless a class of its own may write them in another way: %p', (Own) => {
      expect(topicsOf(new Own(stack, id(), { policyDocument: document('s3:GetObject') })).flowLogs).toBe(true);
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
