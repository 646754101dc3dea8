import { App, CfnParameter, Fn, NestedStack, Stack, Stage } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { targetId, unusedId } from '../../src/constructs/target-id';

let app: App;
let stack: Stack;
beforeEach(() => {
  app = new App();
  stack = new Stack(app, 'Stack');
});

test('a literal is its own id', () => {
  expect(targetId(stack, 'vpc-1')).toBe('vpc-1');
});

test('a resource is known by its path within the stack, without what says nothing', () => {
  const vpc = new ec2.Vpc(stack, 'Vpc', { natGateways: 0 });

  expect(targetId(stack, vpc.vpcId)).toBe('Vpc');
  expect(targetId(stack, vpc.publicSubnets[0].subnetId)).toBe('Vpc-PublicSubnet1-Subnet');
  expect(targetId(stack, vpc.vpcDefaultSecurityGroup)).toBe('Vpc-DefaultSecurityGroup');
});

test('a resource of another stack is known by its path within the app, or within its stage', () => {
  const vpcIn = (other: Stack) => new ec2.CfnVPC(other, 'Vpc').ref;
  const stage = new Stage(app, 'Stage');

  expect(targetId(stack, vpcIn(new Stack(app, 'Network')))).toBe('Network-Vpc');
  expect(targetId(new Stack(stage, 'Stack'), vpcIn(new Stack(stage, 'Network')))).toBe('Network-Vpc');
  expect(targetId(new NestedStack(stack, 'Nested'), vpcIn(stack))).toBe('Stack-Vpc');
});

test('any other token is known by what it resolves to', () => {
  const id = (name: string) => targetId(stack, Fn.importValue(name));

  expect(id('a')).toMatch(/^[0-9a-f]{8}$/);
  expect(id('a')).toBe(id('a'));
  expect(id('a')).not.toBe(id('b'));
});

test('a parameter is known by its name', () => {
  expect(targetId(stack, new CfnParameter(stack, 'VpcId').valueAsString)).toBe('VpcId');
});

test('an id that another child has gets a number', () => {
  const vpcs = [1, 2, 3].map(() => new ec2.CfnVPC(stack, unusedId(stack, 'Vpc')));

  expect(vpcs.map(({ node }) => node.id)).toEqual(['Vpc', 'Vpc-2', 'Vpc-3']);
});
