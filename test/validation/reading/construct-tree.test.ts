import { App, CfnOutput, CfnParameter, CfnResource, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { ConstructTree, constructsTo, isReferable, logicalIdOf, rootStackOf, typeOf } from '../../../src/validation/reading/construct-tree';

let app: App;
let stack: Stack;
beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Stack', { env: { account: '111122223333', region: 'eu-west-1' } });
});

const resource = (scope: Stack, id: string, type = 'AWS::SNS::Topic') => new CfnResource(scope, id, { type });
const pathsOf = (found: readonly { node: { path: string } }[]) => found.map(({ node }) => node.path);

test('resources are found in stacks, nested stacks and stages, in the order of the tree', () => {
  const nested = new NestedStack(stack, 'Nested');
  resource(nested, 'B');
  resource(stack, 'A');
  resource(new Stack(new Stage(app, 'Stage'), 'Stack'), 'C');
  resource(stack, 'Queue', 'AWS::SQS::Queue');
  const tree = new ConstructTree(app);

  expect(pathsOf(tree.resourcesOfType('AWS::SNS::Topic'))).toEqual(['Stack/Nested/B', 'Stack/A', 'Stage/Stack/C']);
  expect(pathsOf(tree.stacks)).toEqual(['Stack', 'Stack/Nested', 'Stage/Stack']);
  expect(tree.resourcesOfType('AWS::EC2::VPC')).toEqual([]);
});

test('the type is that of the template, and what gets into none is left out', () => {
  const overridden = resource(stack, 'Overridden');
  overridden.addOverride('Type', 'Custom::Topic');
  new iam.Policy(stack, 'Empty');

  expect(typeOf(overridden)).toBe('Custom::Topic');
  expect(pathsOf(new ConstructTree(app).resourcesOfType('Custom::Topic'))).toEqual(['Stack/Overridden']);
  expect(new ConstructTree(app).resourcesOfType('AWS::IAM::Policy')).toEqual([]);
});

test('resources and parameters are known by the logical ids that the template has', () => {
  const topic = resource(stack, 'Topic');
  const parameter = new CfnParameter(stack, 'Name');
  topic.overrideLogicalId('Renamed');
  const tree = new ConstructTree(app);

  expect([tree.element(stack, 'Renamed'), tree.element(stack, 'Name')]).toEqual([topic, parameter]);
  expect([tree.element(stack, 'Topic'), tree.element(new Stack(app, 'Other'), 'Name')]).toEqual([undefined, undefined]);
  expect(logicalIdOf(topic)).toBe('Renamed');
});

test('a template refers to resources and parameters, to nothing else', () => {
  const output = new CfnOutput(stack, 'Output', { value: 'x' });

  expect([resource(stack, 'Topic'), new CfnParameter(stack, 'Name'), output, stack, undefined].map(isReferable))
    .toEqual([true, true, false, false, false]);
  expect(new ConstructTree(app).outputs).toEqual([output]);
});

const peerOf = (account: string, id: string, vpcId = 'vpc-1') => ec2.Vpc.fromVpcAttributes(
  new Stack(app, `${id}Stack`, { env: { account, region: 'eu-west-1' } }), id, { vpcId, availabilityZones: ['a'] });

test('an import alone says nothing of the owner of a VPC', () => {
  peerOf('444455556666', 'A');

  expect(new ConstructTree(app).ownerOfVpc('vpc-1')).toBeUndefined();
});

test('constructs are followed by a path as far as there are any', () => {
  resource(new NestedStack(stack, 'Nested'), 'B');

  expect(pathsOf(constructsTo(app, 'Stack/Nested/B'))).toEqual(['', 'Stack', 'Stack/Nested', 'Stack/Nested/B']);
  expect(pathsOf(constructsTo(app, 'Stack/Gone/B'))).toEqual(['', 'Stack']);
});

test('what is in nested stacks is deployed with the outermost', () => {
  const inner = new NestedStack(new NestedStack(stack, 'Outer'), 'Inner');

  expect(rootStackOf(resource(inner, 'Topic'))).toBe(stack);
  expect(rootStackOf(stack)).toBe(stack);
});
