import { App, CfnResource, Mixins, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { IConstruct } from 'constructs';
import { FlowLogMixin } from '../../../src';
import { AppReading } from '../../../src/validation/reading/app-reading';

let app: App;

beforeEach(() => {
  app = new App();
});

/** A stack with VPCs. */
function stackWith(id: string, vpcs: number): Stack {
  const stack = new Stack(app, id);
  for (let number = 0; number < vpcs; number++) new ec2.CfnVPC(stack, `Vpc${number}`, { cidrBlock: '10.0.0.0/16' });
  return stack;
}

function flowLogsOf(scope: IConstruct): CfnResource[] {
  return scope.node.findAll().filter(CfnResource.isCfnResource)
    .filter(({ cfnResourceType }) => cfnResourceType === 'AWS::EC2::FlowLog');
}

/** How often the app is read while something is done. */
function readingsDuring(work: () => void): number {
  const vpcs = jest.spyOn(AppReading.prototype, 'vpcs', 'get');
  work();
  const { length } = vpcs.mock.calls;
  vpcs.mockRestore();
  return length;
}

test.each([[1], [10], [40]])('the app is read once for %d VPCs that get a flow log', (count) => {
  const stacks = [stackWith('One', count), stackWith('Two', count)];

  expect(readingsDuring(() => Mixins.of(app).apply(new FlowLogMixin()))).toBe(1);
  expect(stacks.map((stack) => flowLogsOf(stack).length)).toEqual([count, count]);
});

test('applied again, it reads the app once more at most, and adds nothing', () => {
  const stack = stackWith('One', 10);
  Mixins.of(app).apply(new FlowLogMixin());

  expect(readingsDuring(() => Mixins.of(app).apply(new FlowLogMixin()))).toBeLessThanOrEqual(1);
  expect(flowLogsOf(stack)).toHaveLength(10);
});

test('a flow log that somebody else adds meanwhile is seen', () => {
  const [one, two] = [stackWith('One', 1), stackWith('Two', 1)];
  Mixins.of(one).apply(new FlowLogMixin());
  const resourceId = (two.node.findChild('Vpc0') as ec2.CfnVPC).ref;
  new ec2.CfnFlowLog(one, 'Other', { resourceId, resourceType: 'VPC', trafficType: 'ALL' });

  Mixins.of(two).apply(new FlowLogMixin());

  expect(flowLogsOf(two)).toEqual([]);
});

test('a VPC that is added meanwhile gets a flow log', () => {
  const one = stackWith('One', 1);
  Mixins.of(app).apply(new FlowLogMixin());
  new ec2.CfnVPC(one, 'Later', { cidrBlock: '10.0.0.0/16' });

  Mixins.of(app).apply(new FlowLogMixin());

  expect(flowLogsOf(one)).toHaveLength(2);
});

test('a VPC that is in two runs gets one flow log', () => {
  const stack = stackWith('One', 1);
  const mixin = new FlowLogMixin();

  mixin.applyTo(stack.node.findChild('Vpc0'));
  mixin.applyTo(stack.node.findChild('Vpc0'));

  expect(flowLogsOf(stack)).toHaveLength(1);
});
