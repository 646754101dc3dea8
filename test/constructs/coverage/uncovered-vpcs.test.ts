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

/** What somebody may do to the flow log of a VPC between two runs, without creating anything. */
test.each<[string, (flowLog: ec2.CfnFlowLog) => void]>([
  ['records accepted traffic alone from now on', (flowLog) => { flowLog.trafficType = 'ACCEPT'; }],
  ['monitors another VPC, by an override', (flowLog) => flowLog.addPropertyOverride('ResourceId', 'vpc-0123456789abcdef0')],
  ['is removed', ({ node }) => node.scope!.node.tryRemoveChild(node.id)],
])('a VPC whose flow log %s gets another one when the mixin is applied again', (_, change) => {
  const stack = stackWith('One', 2);
  const flowLog = new ec2.CfnFlowLog(stack, 'Other', {
    resourceId: (stack.node.findChild('Vpc0') as ec2.CfnVPC).ref, resourceType: 'VPC', trafficType: 'ALL',
  });
  const mixin = new FlowLogMixin();
  Mixins.of(app).apply(mixin);
  expect(flowLogsOf(stack.node.findChild('VpcFlowLogs'))).toHaveLength(1);

  change(flowLog);
  Mixins.of(app).apply(mixin);

  expect(flowLogsOf(stack.node.findChild('VpcFlowLogs'))).toHaveLength(2);
});

test('a mixin whose own flow logs do not count for the next one adds each of them once', () => {
  const stack = stackWith('One', 2);
  const mixin = new FlowLogMixin({ trafficType: ec2.FlowLogTrafficType.ACCEPT });
  Mixins.of(app).apply(mixin);
  new ec2.CfnVPC(stack, 'Later', { cidrBlock: '10.0.0.0/16' });

  Mixins.of(app).apply(mixin);

  expect(flowLogsOf(stack)).toHaveLength(3);
});

test('two mixins in one run read the app once each', () => {
  const stack = stackWith('One', 10);

  expect(readingsDuring(() => Mixins.of(app).apply(new FlowLogMixin(), new FlowLogMixin()))).toBe(2);
  expect(flowLogsOf(stack)).toHaveLength(10);
});
