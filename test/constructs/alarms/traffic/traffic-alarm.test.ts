import { join } from 'node:path';
import { App, CfnParameter, Duration, NestedStack, Stack, Stage, Token, Validations } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { ComparisonOperator, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import * as logs from 'aws-cdk-lib/aws-logs';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { RejectedTrafficAlarm, RejectedTrafficAlarmProps } from '../../../../src/constructs/alarms/traffic/rejected-traffic-alarm';
import { FlowLog } from '../../../../src/constructs/flow-log';
import { FlowLogResource } from '../../../../src/constructs/flow-log-resource';
import { FlowLogs } from '../../../../src/constructs/flow-logs';
import { FlowLogField } from '../../../../src/model/flow-log-field';
import { FlowLogFormat } from '../../../../src/model/flow-log-format';

let stack: Stack;
let logGroup: logs.ILogGroup;

beforeEach(() => {
  stack = new Stack(new App(), 'Logs');
  logGroup = logs.LogGroup.fromLogGroupName(stack, 'Group', 'flow-logs');
});

function alarmWith(props: RejectedTrafficAlarmProps = {}, id = 'Rejected'): RejectedTrafficAlarm {
  return new RejectedTrafficAlarm(stack, id, { logGroup, ...props });
}

test('ten rejected records within an hour raise the alarm by default', () => {
  alarmWith();

  Template.fromStack(stack).hasResourceProperties('AWS::CloudWatch::Alarm', {
    Statistic: 'Sum',
    Period: 3600,
    EvaluationPeriods: 2,
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    Threshold: 10,
    TreatMissingData: 'notBreaching',
  });
});

test('the metric filter counts 1 for each rejected record, and 0 for minutes without', () => {
  const { filterPattern } = alarmWith();

  Template.fromStack(stack).hasResourceProperties('AWS::Logs::MetricFilter', {
    LogGroupName: 'flow-logs',
    FilterPattern: filterPattern.logPatternString,
    MetricTransformations: [Match.objectLike({ MetricValue: '1', DefaultValue: 0 })],
  });
});

test('the alarm looks at the metric of the filter', () => {
  const { metric } = alarmWith();

  const template = Template.fromStack(stack);
  const { namespace: Namespace, metricName: MetricName } = metric;
  template.hasResourceProperties('AWS::CloudWatch::Alarm', { Namespace, MetricName });
  template.hasResourceProperties('AWS::Logs::MetricFilter', {
    MetricTransformations: [Match.objectLike({ MetricNamespace: Namespace, MetricName })],
  });
});

test('every setting of the alarm and its metric can be chosen', () => {
  alarmWith({
    threshold: 100,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    statistic: Stats.MAXIMUM,
    period: Duration.minutes(5),
    evaluationPeriods: 3,
    datapointsToAlarm: 2,
    treatMissingData: TreatMissingData.IGNORE,
    measuredField: FlowLogField.PACKETS,
    defaultValue: 1,
    metricNamespace: 'Corp/Network',
    metricName: 'RejectedPackets',
    filterName: 'rejected-packets',
    alarmName: 'rejected-packets',
    alarmDescription: 'Call the network team.',
    actionsEnabled: false,
  });

  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::CloudWatch::Alarm', {
    Threshold: 100,
    ComparisonOperator: 'GreaterThanThreshold',
    Statistic: 'Maximum',
    Period: 300,
    EvaluationPeriods: 3,
    DatapointsToAlarm: 2,
    TreatMissingData: 'ignore',
    Namespace: 'Corp/Network',
    MetricName: 'RejectedPackets',
    AlarmName: 'rejected-packets',
    AlarmDescription: 'Call the network team.',
    ActionsEnabled: false,
  });
  template.hasResourceProperties('AWS::Logs::MetricFilter', {
    FilterName: 'rejected-packets',
    MetricTransformations: [{
      MetricNamespace: 'Corp/Network', MetricName: 'RejectedPackets', MetricValue: '$packets', DefaultValue: 1,
    }],
  });
});

test('settings may be known only at deployment', () => {
  const Few = new CfnParameter(stack, 'Few', { type: 'Number' });

  alarmWith({ threshold: Few.valueAsNumber, evaluationPeriods: Few.valueAsNumber, alarmName: Token.asString({ Ref: 'Name' }) });

  Template.fromStack(stack).hasResourceProperties('AWS::CloudWatch::Alarm', {
    Threshold: { Ref: 'Few' }, EvaluationPeriods: { Ref: 'Few' }, AlarmName: { Ref: 'Name' },
  });
});

test('a statistic that counting records can never bring to the threshold is refused', () => {
  expect(() => alarmWith({ statistic: Stats.AVERAGE })).toThrow(`'statistic' must be Sum to reach a threshold of 10`);
});

test('emails make a topic that the alarm notifies', () => {
  const { topic } = alarmWith({ emails: ['ops@example.com'] });

  Template.fromStack(stack).hasResourceProperties('AWS::CloudWatch::Alarm', {
    AlarmActions: [stack.resolve(topic!.topicArn) as object],
  });
});

afterEach(() => jest.restoreAllMocks());

test('an alarm on a foreign log group has the validator judge the app', () => {
  const addPlugins = jest.spyOn(Validations.prototype, 'addPlugins');

  alarmWith();

  expect(addPlugins).toHaveBeenCalledTimes(1);
});

describe('two alarms on one log group', () => {
  test('have metrics of their own', () => {
    alarmWith({ ports: [22] }, 'Ssh');
    alarmWith({ ports: [23] }, 'Telnet');

    const filters = Template.fromStack(stack).findResources('AWS::Logs::MetricFilter') as
      Record<string, { Properties: { MetricTransformations: { MetricName: string }[] } }>;
    const names = Object.values(filters).map(({ Properties }) => Properties.MetricTransformations[0].MetricName);
    expect(new Set(names).size).toBe(2);
  });

  test('do not synthesize if they were given the same metric', () => {
    alarmWith({ metricName: 'Rejected' }, 'One');
    new RejectedTrafficAlarm(new NestedStack(stack, 'Nested'), 'Two', { logGroup, metricName: 'Rejected' });

    expect(() => Template.fromStack(stack)).toThrow(`'metricName' must differ from that of every other alarm, got 'Rejected'`);
  });

  test('may have the same name in different namespaces', () => {
    alarmWith({ metricName: 'Rejected' }, 'One');
    alarmWith({ metricName: 'Rejected', metricNamespace: 'Other' }, 'Two');

    expect(() => Template.fromStack(stack)).not.toThrow();
  });
});

describe('the log group may be', () => {
  test('in another stack of the app', () => {
    const other = new Stack(Stage.of(stack), 'Other');
    const flowLog = new FlowLog(other, 'FlowLog', { resourceType: FlowLogResource.fromNetworkInterfaceId('eni-1') });

    alarmWith({ logGroup: undefined, flowLog });

    Template.fromStack(stack).hasResourceProperties('AWS::Logs::MetricFilter', {
      LogGroupName: { 'Fn::ImportValue': Match.stringLikeRegexp('^Other:ExportsOutputRefFlowLogLogGroup') },
    });
  });

  test('in the stack around this one', () => {
    const nested = new NestedStack(stack, 'Nested');
    const flowLog = new FlowLog(stack, 'FlowLog', { resourceType: FlowLogResource.fromNetworkInterfaceId('eni-1') });

    new RejectedTrafficAlarm(nested, 'Rejected', { flowLog });

    Template.fromStack(nested).hasResourceProperties('AWS::Logs::MetricFilter', {
      LogGroupName: { Ref: Match.stringLikeRegexp('^referencetoLogsFlowLogLogGroup') },
    });
  });

  test('shared by several flow logs', () => {
    const flowLogs = new FlowLogs(stack, 'FlowLogs', {
      resourceTypes: ['eni-1', 'eni-2'].map((eni) => FlowLogResource.fromNetworkInterfaceId(eni)),
    });

    alarmWith({ logGroup: undefined, flowLog: flowLogs.members[1] });

    Template.fromStack(stack).hasResourceProperties('AWS::Logs::MetricFilter', {
      LogGroupName: stack.resolve(flowLogs.logGroup!.logGroupRef.logGroupName) as object,
    });
  });

  test('of an included template', () => {
    const template = new CfnInclude(stack, 'Template', { templateFile: join(__dirname, '..', '..', '..', 'support', 'templates', 'log-group.json') });

    alarmWith({ logGroup: template.getResource('Records') as logs.CfnLogGroup });

    Template.fromStack(stack).hasResourceProperties('AWS::Logs::MetricFilter', { LogGroupName: { Ref: 'Records' } });
  });
});

describe('a simulation', () => {
  const MIDNIGHT = Date.UTC(2026, 10, 20) / 1000;
  const RECORDS = Array.from({ length: 12 }, (_, index) => record(MIDNIGHT + 60 * index));

  function record(start: number, action = 'REJECT', packets = 5): string {
    return `2 123456789010 eni-1235b8ca123456789 203.0.113.12 172.31.16.21 ${40000 + start % 20000} 22 6 ${packets} 400 ${start} ${start + 30} ${action} OK`;
  }

  test('tells when the alarm would have fired', () => {
    expect(alarmWith().simulate(RECORDS).firesEarliest).toEqual(new Date('2026-11-20T00:10:00Z'));
  });

  test('counts only what the pattern matches', () => {
    const accepted = RECORDS.map((line) => line.replace('REJECT', 'ACCEPT'));

    expect(alarmWith().simulate([...accepted, ...RECORDS.slice(0, 9)]).firesEarliest).toBeUndefined();
  });

  test.each<[string, RejectedTrafficAlarmProps, string | undefined]>([
    ['threshold', { threshold: 13 }, undefined],
    ['comparison', { comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD }, '2026-11-20T00:11:00Z'],
    ['period', { period: Duration.minutes(5) }, undefined],
    ['evaluation periods', { threshold: 1, period: Duration.minutes(1), evaluationPeriods: 5 }, '2026-11-20T00:05:00Z'],
    ['statistic', { statistic: Stats.MAXIMUM, threshold: 1 }, '2026-11-20T00:01:00Z'],
    ['metric value', { measuredField: FlowLogField.PACKETS }, '2026-11-20T00:02:00Z'],
    ['default value', { defaultValue: 10 }, '2026-11-20T00:10:00Z'],
    ['ports', { ports: [23] }, undefined],
  ])('honours the %s', (_, props, time) => {
    expect(alarmWith(props).simulate(RECORDS).firesEarliest).toEqual(time === undefined ? undefined : new Date(time));
  });

  test('reads the format of the records', () => {
    const logFormat = FlowLogFormat.of(FlowLogField.ACTION, FlowLogField.START);
    const lines = Array.from({ length: 10 }, () => `REJECT ${MIDNIGHT}`);

    expect(alarmWith({ logFormat }).simulate(lines).firesEarliest).toEqual(new Date('2026-11-20T00:01:00Z'));
  });

  test.each<[string, RejectedTrafficAlarmProps, string]>([
    ['threshold', { threshold: Token.asNumber({ Ref: 'Few' }) }, `'threshold' must be known to simulate the alarm, got a token`],
    ['interface', { interfaceIds: [Token.asString({ Ref: 'Eni' })] }, `'ports', 'interfaceIds' and 'conditions' must be known`],
  ])('needs to know the %s', (_, props, sentence) => {
    expect(() => alarmWith(props).simulate(RECORDS)).toThrow(`Logs/Rejected: ${sentence}`);
  });
});
