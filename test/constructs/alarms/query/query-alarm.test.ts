import { App, Duration, Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as logs from 'aws-cdk-lib/aws-logs';
import { QueryAlarm, QueryAlarmProps } from '../../../../src/constructs/alarms/query/query-alarm';
import { FlowLog } from '../../../../src/constructs/flow-log';
import { FlowLogResource } from '../../../../src/constructs/flow-log-resource';
import { FlowLogs } from '../../../../src/constructs/flow-logs';
import { FlowLogCondition } from '../../../../src/filter-pattern/flow-log-condition';
import { FlowLogAction } from '../../../../src/model/flow-log-action';
import { FlowLogField } from '../../../../src/model/flow-log-field';
import { FlowLogFormat } from '../../../../src/model/flow-log-format';
import { FlowLogQuery } from '../../../../src/query/flow-log-query';

const rejected = FlowLogQuery.count().where(FlowLogCondition.action(FlowLogAction.REJECT));
const bySource = rejected.groupBy(FlowLogField.SRC_ADDR);

let stack: Stack;
let logGroup: logs.ILogGroup;

beforeEach(() => {
  stack = new Stack(new App(), 'Logs');
  logGroup = logs.LogGroup.fromLogGroupName(stack, 'Group', 'flow-logs');
});

function alarm(props: Partial<QueryAlarmProps> = {}): QueryAlarm {
  const source = props.flowLog === undefined && props.flowLogs === undefined ? { logGroup } : {};
  return new QueryAlarm(stack, 'Alarm', { ...source, query: bySource, ...props });
}

function expectAlarm(properties: object): void {
  Template.fromStack(stack).hasResourceProperties('AWS::CloudWatch::LogAlarm', properties);
}

test('the query selects the records and their source, the aggregation counts each source', () => {
  alarm();

  expectAlarm({
    ScheduledQueryConfiguration: {
      QueryString: 'filter action = "REJECT"\n| fields @timestamp, @message, srcAddr',
      AggregationExpression: 'count(*) by srcAddr | sort desc',
      LogGroupIdentifiers: ['flow-logs'],
    },
    Threshold: 10,
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    QueryResultsToEvaluate: 1,
    QueryResultsToAlarm: 1,
    TreatMissingData: 'notBreaching',
  });
});

test('the columns of another format are parsed, and a field is measured', () => {
  const logFormat = FlowLogFormat.of(FlowLogField.SRC_ADDR, FlowLogField.BYTES, FlowLogField.START);
  alarm({ logFormat, query: FlowLogQuery.sum(FlowLogField.BYTES).groupBy(FlowLogField.SRC_ADDR) });

  expectAlarm({
    ScheduledQueryConfiguration: {
      QueryString: 'parse @message "* * *" as srcaddr, bytes, start\n| fields @timestamp, @message, srcaddr, bytes',
      AggregationExpression: 'sum(bytes) by srcaddr | sort desc',
    },
  });
});

test('too little is sorted from below, so that the least contributors are among the first 500', () => {
  alarm({ comparisonOperator: cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD });

  expectAlarm({ ScheduledQueryConfiguration: { AggregationExpression: 'count(*) by srcAddr | sort asc' } });
});

test('without groups the aggregation is one number', () => {
  alarm({ query: rejected });

  expectAlarm({ ScheduledQueryConfiguration: { AggregationExpression: 'count(*)' } });
});

test.each<[string, Partial<QueryAlarmProps>, object]>([
  ['an hour that ended 15 minutes ago, every five minutes', {}, { e: 'rate(5 minutes)', start: 4500, end: 900 }],
  ['an hour of your choice', { period: Duration.hours(2) }, { e: 'rate(5 minutes)', start: 8100, end: 900 }],
  ['a minute at a time', { period: Duration.minutes(20), evaluationInterval: Duration.minutes(1) }, { e: 'rate(1 minute)', start: 2100, end: 900 }],
  ['what is newest', { endTimeOffset: Duration.minutes(0) }, { e: 'rate(5 minutes)', start: 3600, end: 0 }],
])('the query looks at %s', (_, props, { e, start, end }: { e?: string; start?: number; end?: number }) => {
  alarm(props);

  expectAlarm({
    ScheduledQueryConfiguration: {
      ScheduleConfiguration: { ScheduleExpression: e, StartTimeOffset: start, EndTimeOffset: end },
    },
  });
});

test('records of a flow log that aggregates for a minute only are looked at earlier', () => {
  const vpc = new ec2.CfnVPC(stack, 'Vpc');
  const flowLog = new FlowLog(stack, 'FlowLog', {
    resourceType: FlowLogResource.fromVpc(vpc), maxAggregationInterval: ec2.FlowLogMaxAggregationInterval.ONE_MINUTE,
  });

  alarm({ flowLog });

  expectAlarm({ ScheduledQueryConfiguration: { ScheduleConfiguration: { EndTimeOffset: 360 } } });
});

test('CloudWatch Logs may run the query, for this account, and on this log group alone', () => {
  alarm({ emails: ['ops@example.com'] });

  const template = Template.fromStack(stack);
  const resource = { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':logs:', { Ref: 'AWS::Region' }, ':', { Ref: 'AWS::AccountId' }, ':log-group:flow-logs:*']] };
  for (const [service, actions] of [
    ['logs.amazonaws.com', ['logs:StartQuery', 'logs:StopQuery', 'logs:GetQueryResults', 'logs:DescribeLogGroups']],
    ['cloudwatch.amazonaws.com', 'logs:GetQueryResults'],
  ]) {
    template.hasResourceProperties('AWS::IAM::Role', {
      AssumeRolePolicyDocument: {
        Statement: [{
          Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: service },
          Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
        }],
      },
    });
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: { Statement: [{ Effect: 'Allow', Action: actions, Resource: resource }] },
    });
  }
});

test('the query runs only once its role has its permissions', () => {
  alarm();

  const [resource] = Object.values(Template.fromStack(stack).findResources('AWS::CloudWatch::LogAlarm')) as { DependsOn: string[] }[];
  expect(resource.DependsOn).toEqual(expect.arrayContaining([expect.stringMatching(/^AlarmQueryRoleDefaultPolicy/)]));
});

test('an email shows up to 50 records, which takes a role of its own', () => {
  const { logLinesRole } = alarm({ emails: ['ops@example.com'] });

  expectAlarm({ ActionLogLineCount: 50, ActionLogLineRoleArn: stack.resolve(logLinesRole!.roleArn) as object });
});

test.each<[string, Partial<QueryAlarmProps>]>([
  ['nobody is notified', {}],
  ['no record is to be shown', { emails: ['ops@example.com'], actionLogLineCount: 0 }],
])('no role for records is made where %s', (_, props) => {
  expect(alarm(props).logLinesRole).toBeUndefined();
  expectAlarm({ ActionLogLineCount: 0, ActionLogLineRoleArn: Match.absent() });
});

test('the topic hears of each contributor, and of the return to OK if it is to', () => {
  const { topic } = alarm({ emails: ['ops@example.com'], notifyWhenOk: true });

  const arn = stack.resolve(topic!.topicArn) as object;
  expectAlarm({ AlarmActions: [arn], OKActions: [arn] });
  Template.fromStack(stack).hasResourceProperties('AWS::SNS::Subscription', { Endpoint: 'ops@example.com', TopicArn: arn });
});

test('one query looks at all log groups of flow logs that have separate ones', () => {
  const vpcs = ['One', 'Two'].map((id) => new ec2.CfnVPC(stack, id));
  const flowLogs = new FlowLogs(stack, 'FlowLogs', { resourceTypes: FlowLogResource.fromVpcs(vpcs), separateLogGroups: true });

  alarm({ flowLogs });

  expectAlarm({
    ScheduledQueryConfiguration: {
      LogGroupIdentifiers: flowLogs.members.map((member) => stack.resolve(member.logGroup!.logGroupName) as object),
    },
  });
});

test.each<[number, string | undefined]>([
  [50, undefined],
  [51, "'flowLogs' must have at most 50 log groups, got 51; create several alarms"],
])('one query looks at %i log groups, or the error says how many it can', (count, message) => {
  const vpcs = Array.from({ length: count }, (_, index) => new ec2.CfnVPC(stack, `Vpc${index}`));
  const flowLogs = new FlowLogs(stack, 'FlowLogs', { resourceTypes: FlowLogResource.fromVpcs(vpcs), separateLogGroups: true });

  if (message === undefined) expect(() => alarm({ flowLogs })).not.toThrow();
  else expect(() => alarm({ flowLogs })).toThrow(message);
});

test('a native flow log is taken, with its format', () => {
  const flowLog = new ec2.CfnFlowLog(stack, 'Native', {
    resourceId: 'vpc-1', resourceType: 'VPC', trafficType: 'ALL', logGroupName: 'flow-logs',
    deliverLogsPermissionArn: 'arn:aws:iam::111122223333:role/FlowLogs', logFormat: '${srcaddr} ${action} ${start}',
  });

  alarm({ flowLog });

  expectAlarm({
    ScheduledQueryConfiguration: {
      QueryString: 'parse @message "* * *" as srcaddr, action, start\n| filter action = "REJECT"\n| fields @timestamp, @message, srcaddr',
    },
  });
});

test.each<[string, Partial<QueryAlarmProps>, string]>([
  ['six fields', {
    query: rejected.groupBy(
      FlowLogField.SRC_ADDR, FlowLogField.DST_ADDR, FlowLogField.SRC_PORT, FlowLogField.DST_PORT, FlowLogField.PROTOCOL,
      FlowLogField.ACTION),
  }, 'must group by at most 5 fields, got 6'],
  ['a period in the query', { query: bySource.perPeriod(Duration.hours(1)) }, "got perPeriod, which log alarms do not take ('bin()')"],
  ['a time in the query', { query: bySource.last(Duration.hours(1)) }, 'got last or between'],
  ['a field that the records lack', { query: rejected.groupBy(FlowLogField.VPC_ID) }, "must have the field 'vpc-id' for the groups of the query"],
  ['a query that is too long', {
    query: bySource.where(FlowLogCondition.anyOf(FlowLogField.DST_ADDR, ...Array.from({ length: 500 }, (_, index) => `10.0.${index >> 8}.${index & 255}`))),
  }, 'must have at most 10000 characters, got'],
  ['a period between two runs', { period: Duration.minutes(5), evaluationInterval: Duration.minutes(10) },
    "'period' must be at least the evaluation interval, 600 s, got 300 s; no run would look at the records in between"],
  ['an offset that is too short for the period', { period: Duration.minutes(5), endTimeOffset: Duration.minutes(2) },
    "'endTimeOffset' must be at least 900 s with a period of 300 s, got 120 s; records arrive up to 900 s after their start"],
  ['seconds between two runs', { evaluationInterval: Duration.seconds(90) }, "'evaluationInterval' must be whole minutes, got 90 s"],
  ['51 records', { actionLogLineCount: 51 }, "'actionLogLineCount' must be a whole number from 0 to 50, got 51"],
  ['101 runs', { queryResultsToEvaluate: 101 }, "'queryResultsToEvaluate' must be a whole number from 1 to 100, got 101"],
  ['more breaches than runs', { queryResultsToEvaluate: 2, queryResultsToAlarm: 3 }, "'queryResultsToAlarm' must be a whole number from 1 to 2, got 3"],
  ['a threshold of zero', { threshold: 0 }, "'threshold' must be a number above 0, got 0"],
])('%s is an error', (_, props, message) => {
  expect(() => alarm(props)).toThrow(message);
});

test('a flow log of accepted traffic is an error for an alarm on rejected traffic', () => {
  const flowLog = new FlowLog(stack, 'FlowLog', {
    resourceType: FlowLogResource.fromVpc(new ec2.CfnVPC(stack, 'Vpc')), trafficType: ec2.FlowLogTrafficType.ACCEPT,
  });

  expect(() => alarm({ flowLog })).toThrow("'flowLog' must record the traffic that the query is about, got one of traffic type ACCEPT");
});

test.each([
  [12, Duration.minutes(5), 0],
  [60, Duration.minutes(1), 0],
])('%i scans of each record are nothing to warn of', (_, evaluationInterval, warnings) => {
  alarm({ evaluationInterval });

  expect(Annotations.fromStack(stack).findWarning('*', Match.stringLikeRegexp('scans'))).toHaveLength(warnings);
});

test('more than 60 scans of each record are warned of by the alarm alone, also where the validator sees the flow log', () => {
  const app = stack.node.root as App;
  const flowLog = new FlowLog(stack, 'FlowLog', { resourceType: FlowLogResource.fromVpcId('vpc-0123456789abcdef0') });
  const warned = jest.spyOn(console, 'error').mockImplementation();

  alarm({ flowLog, period: Duration.hours(2), evaluationInterval: Duration.minutes(1) });

  app.synth();
  expect(warned.mock.calls.flat().join('\n')).not.toContain('log-alarm-scans-too-often');
  expect(Annotations.fromStack(stack).findWarning('*', Match.stringLikeRegexp('scans'))).toHaveLength(1);
  warned.mockRestore();
});

test('more than 60 scans of each record are warned of, with the number', () => {
  alarm({ evaluationInterval: Duration.minutes(1), period: Duration.hours(2) });

  Annotations.fromStack(stack).hasWarning('*', Match.stringLikeRegexp('scans each record 120 times'));
});

test('a simulation tells who raises the alarm', () => {
  const line = (index: number) =>
    `2 123456789010 eni-1235b8ca123456789 203.0.113.12 10.0.0.5 49761 22 6 1 40 ${1763600000 + index * 60} ${1763600060 + index * 60} REJECT OK`;

  const simulation = alarm({ threshold: 3 }).simulate([0, 1, 2].map(line));

  simulation.assertFires();
  expect(simulation.contributors.map(({ values }) => values)).toEqual([['203.0.113.12']]);
  expect(simulation.toString()).toContain('contributor: 203.0.113.12 fires between');
});
