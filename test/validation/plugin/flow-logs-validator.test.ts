import '../../support/source-lines';
import * as cdk from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { IConstruct } from 'constructs';
import { FlowLogsValidator } from '../../../src/validation/plugin/flow-logs-validator';

const FAULT = 'must be 60 s for a transit gateway, got 600 s';

function addFaultyFlowLog(scope: IConstruct, id: string = 'FlowLog'): ec2.CfnFlowLog {
  return new ec2.CfnFlowLog(scope, id, {
    resourceId: 'tgw-0123456789abcdef0',
    resourceType: 'TransitGateway',
    maxAggregationInterval: 600,
    logGroupName: 'flow-logs',
    deliverLogsPermissionArn: 'arn:aws:iam::111122223333:role/flow-logs',
  });
}

function appWithValidator(): cdk.App {
  const app = new cdk.App();
  cdk.Validations.of(app).addPlugins(new FlowLogsValidator());
  return app;
}

/** What `cdk synth` would print; empty if it would succeed. */
function reportOf(app: cdk.App): string {
  try {
    app.synth({ force: true });
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

function count(report: string, text: string): number {
  return report.split(text).length - 1;
}

test('an error fails the synthesis and says what, where, the way out and how to acknowledge it', () => {
  const app = appWithValidator();
  addFaultyFlowLog(new cdk.Stack(app, 'S'));

  const report = reportOf(app);

  expect(report).toContain(FAULT);
  expect(report).toContain('S/FlowLog aws-cdk-lib.aws_ec2.CfnFlowLog');
  expect(report).toContain('flow-logs-validator.test.ts:');
  expect(report).toContain('Suggested fix: Set MaxAggregationInterval to 60');
  expect(report).toContain('FlowLogs::gateway-interval-too-long');
});

test('a correct app passes', () => {
  const app = appWithValidator();
  addFaultyFlowLog(new cdk.Stack(app, 'S')).maxAggregationInterval = 60;

  expect(reportOf(app)).toBe('');
});

test.each<[string, (app: cdk.App, stack: cdk.Stack) => IConstruct]>([
  ['a nested stack', (_, stack) => new cdk.NestedStack(stack, 'Nested')],
  ['a stage', (app) => new cdk.Stack(new cdk.Stage(app, 'Prod'), 'S')],
  ['a stage in a stage', (app) => new cdk.Stack(new cdk.Stage(new cdk.Stage(app, 'Prod'), 'Inner'), 'S')],
])('a fault in %s is reported once', (_, scopeIn) => {
  const app = appWithValidator();
  addFaultyFlowLog(scopeIn(app, new cdk.Stack(app, 'S')));

  expect(count(reportOf(app), FAULT)).toBe(1);
});

test('a lookup that is still to be done in one stack keeps nothing from being found in another', () => {
  const app = appWithValidator();
  const env = { account: '111122223333', region: 'eu-west-1' };
  ec2.Vpc.fromLookup(new cdk.Stack(app, 'LookingUp', { env }), 'Vpc', { vpcId: 'vpc-0123456789abcdef0' });
  const stack = new cdk.Stack(app, 'S', { env });
  for (const id of ['One', 'Two']) {
    new ec2.CfnFlowLog(stack, id, {
      resourceId: 'vpc-0fedcba9876543210', resourceType: 'VPC', trafficType: 'ALL',
      logDestinationType: 's3', logDestination: 'arn:aws:s3:::flow-logs',
    });
  }

  expect(reportOf(app)).toContain('FlowLogs::duplicate-flow-log');
});

test('with stacks in several environments each fault is reported once', () => {
  const app = appWithValidator();
  const env = { account: '111122223333', region: 'us-east-1' };
  addFaultyFlowLog(new cdk.Stack(app, 'Anywhere'));
  addFaultyFlowLog(new cdk.Stack(app, 'Here', { env }));
  addFaultyFlowLog(new cdk.Stack(app, 'There', { env: { ...env, region: 'eu-west-1' } }));

  expect(count(reportOf(app), FAULT)).toBe(3);
});

test('an app that is synthesized again is judged again', () => {
  const app = appWithValidator();
  const flowLog = addFaultyFlowLog(new cdk.Stack(app, 'S'));
  expect(reportOf(app)).not.toBe('');

  flowLog.maxAggregationInterval = 60;

  expect(reportOf(app)).toBe('');
});

describe('an acknowledged fault passes', () => {
  test.each<[string, (flowLog: ec2.CfnFlowLog) => IConstruct]>([
    ['on the flow log', (flowLog) => flowLog],
    ['on its stack', (flowLog) => flowLog.stack],
    ['on the app', (flowLog) => flowLog.node.root],
  ])('%s', (_, scopeOf) => {
    const app = appWithValidator();
    const flowLog = addFaultyFlowLog(new cdk.Stack(app, 'S'));
    const acknowledgement = { id: 'FlowLogs::gateway-interval-too-long', reason: 'a test' };

    cdk.Validations.of(scopeOf(flowLog)).acknowledge(acknowledgement);

    expect(reportOf(app)).toBe('');
  });
});

test('an app that cannot be read fails and says why', () => {
  const unreadable = {
    node: {
      path: 'A',
      get children() {
        throw new Error('no children');
      },
    },
  };
  const { violations, success } = new FlowLogsValidator().validate({
    appConstruct: unreadable as unknown as IConstruct,
    stackTemplates: [],
    templatePaths: [],
    accountId: undefined,
    region: undefined,
  });

  expect(success).toBe(false);
  expect(violations.map(({ description }) => description)).toEqual([expect.stringContaining('no children')]);
  expect(violations[0].violatingResources[0].constructPath).toBe('A');
});
