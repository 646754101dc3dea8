import * as cdk from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import {
  entryClassOf, entryToken, isSynthesized, missingLookups, nextToken, overridesOf, pluginsOf, statementsOf,
} from '../../../src/validation/reading/cdk-internals';

// Each test names the member that a release of the CDK has changed if it fails.
const inApp = () => new cdk.Stack(new cdk.App(), 'S', { env: { account: '111122223333', region: 'eu-west-1' } });

test('CfnElement._toCloudFormation gives the template entry of a resource, its overrides as post-processing', () => {
  const stack = inApp();
  const vpc = new ec2.CfnVPC(stack, 'Vpc', { cidrBlock: '10.0.0.0/16' });
  vpc.addPropertyOverride('CidrBlock', '10.1.0.0/16');

  expect(stack.resolve(entryToken(vpc))).toMatchObject({ Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.1.0.0/16' } });
});

test('CfnElement._toCloudFormation resolves parts of an entry, of which the CDK notes one resolution at most', () => {
  const vpc = new ec2.CfnVPC(inApp(), 'Vpc', { cidrBlock: '10.0.0.0/16' });
  const noted = () => performance.getEntriesByName('Stack.resolve').length;
  const before = noted();

  entryToken(vpc);

  expect(noted() - before).toBeLessThanOrEqual(1);
});

test('CfnResource.shouldSynthesize tells whether a policy without principals gets into the template', () => {
  const stack = inApp();
  const statements = [new iam.PolicyStatement({ actions: ['ec2:*'], resources: ['*'] })];
  const resourceOf = (policy: iam.Policy) => policy.node.defaultChild as cdk.CfnResource;
  const lonely = resourceOf(new iam.Policy(stack, 'Lonely', { statements }));
  const attached = resourceOf(new iam.Policy(stack, 'Attached', { statements, users: [new iam.User(stack, 'User')] }));

  expect([lonely, attached].map(isSynthesized)).toEqual([false, true]);
  expect([lonely, attached].map((resource) => entryToken(resource) !== undefined)).toEqual([false, true]);
});

test('CfnResource.shouldSynthesize is all that the resource of iam.Policy changes of CfnPolicy', () => {
  const { node: { defaultChild } } = new iam.Policy(inApp(), 'Policy');

  expect(defaultChild!.constructor).not.toBe(iam.CfnPolicy);
  expect(entryClassOf(defaultChild as cdk.CfnResource)).toBe(iam.CfnPolicy);
});

test('TokenMap numbers tokens, and CfnElement takes one for each resource', () => {
  const stack = inApp();
  const [first, second] = [nextToken(), nextToken()];
  expect(second).toBe(first + 1);

  new cdk.CfnResource(stack, 'Raw', { type: 'AWS::EC2::VPC' });
  const third = nextToken();
  expect(third).toBeGreaterThan(second + 1);

  new ec2.CfnFlowLog(stack, 'FlowLog', { resourceId: 'vpc-0123456789abcdef0', resourceType: 'VPC' });
  expect(nextToken()).toBeGreaterThan(third + 1);
});

test('CfnResource.rawOverrides has what overrides say', () => {
  const vpc = new ec2.CfnVPC(inApp(), 'Vpc');
  expect(Object.keys(overridesOf(vpc))).toEqual([]);

  vpc.addOverride('Type', 'Acme::Network::Vpc');

  expect(overridesOf(vpc)).toEqual({ Type: 'Acme::Network::Vpc' });
});

test('PolicyDocument.statements has the statements that were given', () => {
  const statement = new iam.PolicyStatement({ actions: ['ec2:*'], resources: ['*'] });

  expect(statementsOf(new iam.PolicyDocument({ statements: [statement] }))).toEqual([statement]);
});

test('Stage._validationPlugins has the plug-ins of a stage', () => {
  const app = new cdk.App();
  expect(pluginsOf(app)).toEqual([]);

  const plugin = { name: 'Plugin', validate: () => ({ success: true, violations: [] }) };
  cdk.Validations.of(app).addPlugins(plugin);

  expect(pluginsOf(app)).toEqual([plugin]);
});

test('Stack._missingContext has the lookups that are still to be done, with what stands in for the results', () => {
  const stack = inApp();
  expect(missingLookups(stack)).toEqual([]);

  ec2.Vpc.fromLookup(stack, 'Vpc', { vpcId: 'vpc-0123456789abcdef0' });
  ssm.StringParameter.valueFromLookup(stack, '/network/vpc', 'vpc-to-come');

  expect(missingLookups(stack)).toMatchObject([
    { provider: 'vpc-provider', props: { dummyValue: undefined } },
    { provider: 'ssm', props: { dummyValue: 'vpc-to-come' } },
  ]);
});
