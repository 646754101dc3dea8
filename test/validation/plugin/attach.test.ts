import * as cdk from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import type { IConstruct } from 'constructs';
import { attachValidator } from '../../../src/validation/plugin/attach';
import { FlowLogsValidator } from '../../../src/validation/plugin/flow-logs-validator';

/** Stands for a construct of this library around a flow log. `hard` decides which kind of fault it has. */
class Ours extends Construct {
  public readonly flowLog: ec2.CfnFlowLog;

  constructor(scope: Construct, id: string, props: Partial<ec2.CfnFlowLogProps> = {}) {
    super(scope, id);
    this.flowLog = addFlowLog(this, 'FlowLog', props);
    attachValidator(this, this.flowLog);
  }
}

function addFlowLog(scope: Construct, id: string, props: Partial<ec2.CfnFlowLogProps> = {}): ec2.CfnFlowLog {
  return new ec2.CfnFlowLog(scope, id, {
    resourceId: 'tgw-0123456789abcdef0',
    resourceType: 'TransitGateway',
    logGroupName: 'flow-logs',
    deliverLogsPermissionArn: 'arn:aws:iam::111122223333:role/flow-logs',
    ...props,
  });
}

const HARD = { maxAggregationInterval: 600 };
const FAULT = 'must be 60 s for a transit gateway, got 600 s';

function failureOf(synth: () => unknown): string {
  try {
    synth();
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

function count(report: string, text: string): number {
  return report.split(text).length - 1;
}

test('flow logs beside ours are judged too, and each fault once', () => {
  const app = new cdk.App();
  const stack = new cdk.Stack(app, 'S');
  new Ours(stack, 'One');
  new Ours(stack, 'Two');
  addFlowLog(stack, 'Native', HARD);

  expect(count(failureOf(() => app.synth()), FAULT)).toBe(1);
});

describe('a validator that was registered by hand takes the place of the attached one', () => {
  const register = (scope: IConstruct) => cdk.Validations.of(scope).addPlugins(new FlowLogsValidator());

  test.each<[string, (stack: cdk.Stack) => void]>([
    ['before', (stack) => {
      register(stack.node.root);
      new Ours(stack, 'Ours');
    }],
    ['after', (stack) => {
      new Ours(stack, 'Ours');
      register(stack.node.root);
    }],
    ['on the stack’s own stage', (stack) => {
      new Ours(stack, 'Ours');
      register(stack);
    }],
  ])('%s', (_, fill) => {
    const app = new cdk.App();
    const stack = new cdk.Stack(new cdk.Stage(app, 'Prod'), 'S');
    fill(stack);
    addFlowLog(stack, 'Native', HARD);
    addFlowLog(new cdk.Stack(app, 'Other'), 'Native');

    expect(count(failureOf(() => app.synth()), FAULT)).toBe(1);
  });
});

test('a hard fault of ours fails a stage that is synthesized alone', () => {
  const stage = new cdk.Stage(new cdk.App(), 'Prod');
  new Ours(new cdk.Stack(stage, 'S'), 'Ours', HARD);

  const failure = failureOf(() => stage.synth());

  expect(failure).toContain(`Prod/S/Ours/FlowLog: MaxAggregationInterval ${FAULT}`);
  expect(failure).toContain('FlowLogs::gateway-interval-too-long');
});

test.each<[string, string, unknown, boolean]>([
  ['the value that stands in for it', 'to-come', 'to-come', false],
  ['a value that nobody has noted', 'to-come', undefined, false],
  ['another value', 'REJECTED', 'to-come', true],
])('while another stack looks something up, a misspelling is a hard fault or not: %s', (_, trafficType, dummyValue, expected) => {
  const stage = new cdk.Stage(new cdk.App(), 'Prod', { env: { account: '111122223333', region: 'eu-west-1' } });
  cdk.ContextProvider.getValue(new cdk.Stack(stage, 'LookingUp'), { provider: 'any', dummyValue });
  const vpc = { resourceType: 'VPC', resourceId: 'vpc-0123456789abcdef0' };
  new Ours(new cdk.Stack(stage, 'S'), 'Ours', { ...vpc, trafficType });

  expect(failureOf(() => stage.synth()).includes('FlowLogs::traffic-type-misspelled')).toBe(expected);
});

test('a hard fault that is acknowledged passes', () => {
  const app = new cdk.App();
  const stack = new cdk.Stack(app, 'S');
  new Ours(stack, 'Ours', HARD);

  cdk.Validations.of(stack).acknowledge({ id: 'FlowLogs::gateway-interval-too-long', reason: 'a test' });

  expect(failureOf(() => app.synth())).toBe('');
});

test('an override that an aspect makes is a hard fault too', () => {
  const app = new cdk.App();
  const { flowLog } = new Ours(new cdk.Stack(app, 'S'), 'Ours');
  cdk.Aspects.of(app).add({ visit: () => flowLog.addPropertyOverride('MaxAggregationInterval', 600) });

  expect(failureOf(() => app.synth())).toContain(FAULT);
});

test('a stack that is no part of an app is judged too', () => {
  const stack = new cdk.Stack();
  new Ours(stack, 'Ours');
  addFlowLog(stack, 'Native', HARD);

  expect(failureOf(() => (stack.node.root as cdk.App).synth())).toContain(FAULT);
});

test('a tree without an app is left alone', () => {
  expect(() => attachValidator(new Construct(new Construct(undefined as never, ''), 'Ours'))).not.toThrow();
});

test('a hard fault leads to the page of its rule', () => {
  const stage = new cdk.Stage(new cdk.App(), 'Prod');
  new Ours(new cdk.Stack(stage, 'S'), 'Ours', HARD);

  expect(failureOf(() => stage.synth())).toMatch(/See https:\/\/\S+\/docs\/rules\/gateway-interval-too-long\.md/);
});

test('a fault that was mended is not told again', () => {
  const app = new cdk.App();
  const { flowLog } = new Ours(new cdk.Stack(app, 'S'), 'Ours', HARD);
  expect(failureOf(() => app.synth())).toContain(FAULT);

  flowLog.maxAggregationInterval = 60;

  expect(failureOf(() => app.synth({ force: true }))).toBe('');
});

test('a fault that comes after a synthesis is told by the next one', () => {
  const stage = new cdk.Stage(new cdk.App(), 'Prod');
  const { flowLog } = new Ours(new cdk.Stack(stage, 'S'), 'Ours');
  expect(failureOf(() => stage.synth())).toBe('');

  flowLog.maxAggregationInterval = 600;

  expect(failureOf(() => stage.synth({ force: true }))).toContain(FAULT);
});

describe('an app that turns the validator off', () => {
  const app = () => new cdk.App({ context: { 'flow-logs:validator': 'off' } });

  test('is not judged', () => {
    const turnedOff = app();
    new Ours(new cdk.Stack(turnedOff, 'S'), 'Ours', HARD);

    expect(failureOf(() => turnedOff.synth())).toBe('');
  });

  test('is judged by a validator that was registered by hand', () => {
    const turnedOff = app();
    new Ours(new cdk.Stack(turnedOff, 'S'), 'Ours', HARD);
    cdk.Validations.of(turnedOff).addPlugins(new FlowLogsValidator());

    expect(failureOf(() => turnedOff.synth())).toContain(FAULT);
  });
});
