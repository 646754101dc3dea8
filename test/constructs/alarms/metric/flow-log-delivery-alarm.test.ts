import { App, Duration, Stack, Token, Validations } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import * as logs from 'aws-cdk-lib/aws-logs';
import { version as cdkVersion } from 'aws-cdk-lib/package.json';
import { FlowLogDeliveryAlarm } from '../../../../src/constructs/alarms/metric/flow-log-delivery-alarm';

let stack: Stack;
let logGroup: logs.ILogGroup;

beforeEach(() => {
  stack = new Stack(new App(), 'Logs');
  logGroup = logs.LogGroup.fromLogGroupName(stack, 'Group', 'flow-logs');
});

test('an hour without records raises the alarm by default', () => {
  new FlowLogDeliveryAlarm(stack, 'Silence', { logGroup });

  Template.fromStack(stack).hasResourceProperties('AWS::CloudWatch::Alarm', {
    Namespace: 'AWS/Logs',
    MetricName: 'IncomingLogEvents',
    Dimensions: [{ Name: 'LogGroupName', Value: 'flow-logs' }],
    Statistic: 'Sum',
    Period: 3600,
    EvaluationPeriods: 1,
    ComparisonOperator: 'LessThanThreshold',
    Threshold: 1,
    TreatMissingData: 'breaching',
    WarmUpConfiguration: { WarmUpPeriodDurationInMinutes: 120 },
  });
});

test('how long and how few is adjustable', () => {
  new FlowLogDeliveryAlarm(stack, 'Silence', {
    logGroup,
    threshold: 100,
    period: Duration.minutes(15),
    evaluationPeriods: 4,
    datapointsToAlarm: 3,
    treatMissingData: TreatMissingData.IGNORE,
    alarmName: 'no-flow-logs',
    alarmDescription: 'Call the network team.',
    actionsEnabled: false,
  });

  Template.fromStack(stack).hasResourceProperties('AWS::CloudWatch::Alarm', {
    Threshold: 100,
    Period: 900,
    EvaluationPeriods: 4,
    DatapointsToAlarm: 3,
    TreatMissingData: 'ignore',
    AlarmName: 'no-flow-logs',
    AlarmDescription: 'Call the network team.',
    ActionsEnabled: false,
  });
});

test.each([
  [{ period: Duration.minutes(15), evaluationPeriods: 4 }, 120],
  [{ period: Duration.days(1), evaluationPeriods: 3 }, 2880],
  [{ warmUp: Duration.days(1) }, 1440],
  [{ evaluationPeriods: Token.asNumber({ Ref: 'Periods' }) }, 120],
])('with %p it waits %i minutes for the first records', (props, minutes) => {
  new FlowLogDeliveryAlarm(stack, 'Silence', { logGroup, ...props });

  Template.fromStack(stack).hasResourceProperties('AWS::CloudWatch::Alarm', {
    WarmUpConfiguration: { WarmUpPeriodDurationInMinutes: minutes },
  });
});

test('with a wait of no time it does not wait for the first records', () => {
  new FlowLogDeliveryAlarm(stack, 'Silence', { logGroup, warmUp: Duration.minutes(0) });

  Template.fromStack(stack).hasResourceProperties('AWS::CloudWatch::Alarm', { WarmUpConfiguration: Match.absent() });
});

test.each([
  [Duration.seconds(90), '1 minute 30 seconds'],
  [Duration.days(3), '3 days'],
])('a wait of %s is an error', (warmUp, got) => {
  expect(() => new FlowLogDeliveryAlarm(stack, 'Silence', { logGroup, warmUp })).toThrow(
    `'warmUp' must be whole minutes up to 2 days, got ${got}`);
});

test('the alarm needs no metric filter', () => {
  new FlowLogDeliveryAlarm(stack, 'Silence', { logGroup });

  Template.fromStack(stack).resourceCountIs('AWS::Logs::MetricFilter', 0);
});

describe("CDK's own validation of an app with a misspelled property", () => {
  function failureOf(warmUp?: Duration): string {
    const app = new App({ context: { '@aws-cdk/core:validateAgainstDefaultRules': true } });
    const own = new Stack(app, 'Logs');
    new FlowLogDeliveryAlarm(own, 'Silence', { logGroup: logs.LogGroup.fromLogGroupName(own, 'Group', 'flow-logs'), warmUp });
    new logs.CfnLogGroup(own, 'Misspelled').addPropertyOverride('RetentionInDay', 7);
    process.env.CDK_VALIDATION = 'true';
    try {
      app.synth();
      return '';
    } catch (error) {
      return (error as Error).message;
    } finally {
      process.env.CDK_VALIDATION = 'false';
    }
  }

  test('finds it if the alarm does not wait', () => {
    const failure = failureOf(Duration.minutes(0));

    expect(failure).toContain('RetentionInDay');
    expect(failure).toContain('CloudFormation-Validate::F3002');
  });

  test('finds it beside an alarm that waits, but for the oldest CDK, which acknowledges rules for the whole app', () => {
    const failure = failureOf();

    expect(failure.includes('RetentionInDay')).toBe(cdkVersion !== '2.262.1');
    expect(failure).not.toContain('WarmUpConfiguration');
  });
});

describe('a simulation', () => {
  const HOUR = 3600;
  const MIDNIGHT = Date.UTC(2026, 10, 20) / 1000;

  function record(start: number): string {
    return `2 123456789010 eni-1235b8ca123456789 172.31.16.139 172.31.16.21 20641 22 6 20 4249 ${start} ${start + 60} ACCEPT OK`;
  }

  test('fires when no record comes for hours', () => {
    const alarm = new FlowLogDeliveryAlarm(stack, 'Silence', { logGroup });

    const simulation = alarm.simulate([record(MIDNIGHT), record(MIDNIGHT + HOUR), record(MIDNIGHT + 6 * HOUR)]);

    // By how much records are late and how far CloudWatch looks back decides: see late-records.test.ts.
    simulation.assertFiresBetween(new Date('2026-11-20T02:01:00Z'), new Date('2026-11-20T04:16:00Z'));
  });

  test('does not fire while records of any kind come', () => {
    const alarm = new FlowLogDeliveryAlarm(stack, 'Silence', { logGroup });
    const noData = `2 123456789010 eni-1235b8ca123456789 - - - - - - - ${MIDNIGHT + HOUR} ${MIDNIGHT + HOUR + 60} - NODATA`;

    expect(alarm.simulate([record(MIDNIGHT), noData, record(MIDNIGHT + 2 * HOUR)]).firesEarliest).toBeUndefined();
  });

  test('needs to know the threshold', () => {
    const alarm = new FlowLogDeliveryAlarm(stack, 'Silence', { logGroup, threshold: Token.asNumber({ Ref: 'Few' }) });

    expect(() => alarm.simulate([])).toThrow(`'threshold' must be known to simulate the alarm, got a token`);
  });
});

afterEach(() => jest.restoreAllMocks());

test('has the validator judge the app', () => {
  const addPlugins = jest.spyOn(Validations.prototype, 'addPlugins');

  new FlowLogDeliveryAlarm(stack, 'Silence', { logGroup });

  expect(addPlugins).toHaveBeenCalledTimes(1);
});
