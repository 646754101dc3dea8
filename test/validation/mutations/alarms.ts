import { ACCOUNT, allow, arn, LogAlarmParts, logAlarmProperties, logAlarmRole, ref, SSH_PATTERN } from './bases/parts';
import type { Mutation } from './mutation';
import { add, copy, replace, set } from './template';

const pattern = (FilterPattern: string) => set('Filter', { FilterPattern });
const transformation = (given: object) => set('Filter', {
  MetricTransformations: [{ MetricNamespace: 'FlowLogs', MetricName: 'RejectedSsh', MetricValue: '1', ...given }],
});
const alarm = (given: Readonly<Record<string, unknown>>) => set('Alarm', given);
const perInterface = { Dimensions: [{ Key: 'Interface', Value: '$eni' }] };

type Given = Omit<Mutation, 'base' | 'rule'>;
const byRule = (rule: string, mutations: readonly Given[]): Mutation[] =>
  mutations.map((mutation) => ({ base: 'rejected-ssh', rule, ...mutation }));
const patterns = (rule: string, mutations: readonly (readonly [mistake: string, pattern: string])[]): Mutation[] =>
  byRule(rule, mutations.map(([mistake, text]) => ({ mistake, changes: [pattern(text)] })));

const UNREADABLE = patterns('filter-pattern-malformed', [
  ['a pattern without its closing bracket', SSH_PATTERN.slice(0, -1)],
  ['a pattern with an open quote', SSH_PATTERN.replace('"22"', '"22')],
  ['a pattern with one column twice', SSH_PATTERN.replace('destination', 'source')],
  ['a pattern with two ellipses', '[..., action="REJECT", ...]'],
  ['a condition over two columns', '[..., action="REJECT" && flowlogstatus="OK", flowlogstatus]'],
  ['a pattern with three regular expressions', SSH_PATTERN.replace('source', 'source=%^10%').replace('bytes', 'bytes=%0$%')
    .replace('"22"', '%^22$%')],
  ['a pattern of more than 1,024 characters', SSH_PATTERN.replace('source', `source!="${'x'.repeat(1000)}"`)],
  ['an assignment instead of a comparison', SSH_PATTERN.replace('="22"', ':="22"')],
]);

const MISFIT: Mutation[] = [
  ...patterns('filter-pattern-mismatch', [
    ['a pattern that forgets the last column', SSH_PATTERN.replace(', flowlogstatus', '')],
    ['a pattern with a column too many', SSH_PATTERN.replace('version', 'version, vpc_id')],
    ['a pattern with two columns in the wrong order', SSH_PATTERN.replace('srcport, destport="22"', 'destport="22", srcport')],
    ['a pattern that counts wrongly from the end', '[..., action="REJECT"]'],
  ]),
  ...byRule('filter-pattern-mismatch', [
    { mistake: 'the documented pattern over a shorter format', changes: [
      set('FlowLog', { LogFormat: '${interface-id} ${srcaddr} ${dstport} ${protocol} ${action}' })] },
    { mistake: 'the documented pattern over a longer format', changes: [set('FlowLog', {
      LogFormat: '${vpc-id} ${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} ${protocol} '
        + '${packets} ${bytes} ${start} ${end} ${action} ${log-status}',
    })] },
  ]),
  {
    mistake: 'a custom format that gets one more field, its pattern unchanged', base: 'peered', rule: 'filter-pattern-mismatch',
    changes: [replace('FlowLog', '${version} ', '${version} ${vpc-id} ')],
  },
];

const NEVER: Mutation[] = [
  ...byRule('filter-pattern-never-matches', [
    { mistake: 'rejects of a flow log of accepted traffic', changes: [set('FlowLog', { TrafficType: 'ACCEPT' })] },
  ]),
  ...patterns('filter-pattern-never-matches', [
    ['an action that there is not', SSH_PATTERN.replace('REJECT', 'DENY')],
    ['an action in lower case', SSH_PATTERN.replace('REJECT', 'reject')],
    ['a protocol by its name', SSH_PATTERN.replace('"6"', '"tcp"')],
    ['a port of records without data', SSH_PATTERN.replace(', action="REJECT", flowlogstatus', ', action, flowlogstatus="NODATA"')],
    ['a port above 65535', SSH_PATTERN.replace('="22"', '>65535')],
    ['a port of ICMP', SSH_PATTERN.replace('"6"', '"1"')],
    ['another record version', SSH_PATTERN.replace('version', 'version="5"')],
  ]),
  ...byRule('filter-pattern-never-matches', [
    { mistake: 'a subscription to an action that there is not', changes: [add('Subscriber', {
      Type: 'AWS::Logs::SubscriptionFilter',
      Properties: {
        LogGroupName: ref('LogGroup'), FilterPattern: SSH_PATTERN.replace('REJECT', 'DROP'),
        DestinationArn: `arn:aws:lambda:us-east-1:${ACCOUNT}:function:rejected`,
      },
    })] },
  ]),
  {
    mistake: 'a direction that there is not', base: 'peered', rule: 'filter-pattern-never-matches',
    changes: [replace('Filter', '"ingress"', '"inbound"')],
  },
  {
    mistake: 'the documented pattern on a transit gateway', base: 'gateway', rule: 'filter-pattern-never-matches',
    changes: [
      pattern(SSH_PATTERN),
      set('Filter', { MetricTransformations: [{ MetricNamespace: 'Hub', MetricName: 'RejectedSsh', MetricValue: '1' }] }),
    ],
  },
];

const METRICS: Mutation[] = [
  ...byRule('filter-on-infrequent-access', [
    { mistake: 'a metric filter on infrequent access', changes: [set('LogGroup', { LogGroupClass: 'INFREQUENT_ACCESS' })] },
  ]),
  ...byRule('records-counted-twice', [
    { mistake: 'a flow log of the VPC and one of its subnet behind one filter', changes: [
      copy('FlowLog', 'Second', { ResourceType: 'Subnet', ResourceId: ref('Subnet') })] },
    { mistake: 'a flow log of all traffic and one of rejected traffic behind one filter', changes: [
      copy('FlowLog', 'Second', { TrafficType: 'REJECT' })] },
  ]),
  ...byRule('too-many-filters', [
    { mistake: 'three subscription filters on one log group', changes: ['A', 'B', 'C'].map((name) => add(`Subscription${name}`, {
      Type: 'AWS::Logs::SubscriptionFilter',
      Properties: {
        LogGroupName: ref('LogGroup'), FilterPattern: '', DestinationArn: `arn:aws:lambda:us-east-1:${ACCOUNT}:function:${name}`,
      },
    })) },
  ]),
  ...byRule('metric-default-with-dimensions', [
    { mistake: 'a default value together with dimensions', changes: [
      transformation({ DefaultValue: 0, ...perInterface }), alarm({ Dimensions: [{ Name: 'Interface', Value: 'eni-1' }] })] },
  ]),
  ...byRule('metric-value-not-in-pattern', [
    { mistake: 'a metric value that is not a column', changes: [transformation({ MetricValue: '$packet' })] },
    { mistake: 'a metric value in other letter case', changes: [transformation({ MetricValue: '$Packets' })] },
    { mistake: 'a dimension that is not a column', changes: [
      transformation({ Dimensions: [{ Key: 'Interface', Value: '$interface' }] }),
      alarm({ Dimensions: [{ Name: 'Interface', Value: 'eni-1' }] })] },
  ]),
];

const topicPolicy = (statement: object) => add('TopicPolicy', {
  Type: 'AWS::SNS::TopicPolicy',
  Properties: { Topics: [ref('Topic')], PolicyDocument: { Version: '2012-10-17', Statement: [{ Resource: ref('Topic'), ...statement }] } },
});

const stat = (Stat: string) => ({
  Id: 'm1', ReturnData: true,
  MetricStat: { Metric: { Namespace: 'FlowLogs', MetricName: 'RejectedSsh' }, Period: 300, Stat },
});

const ALARMS_THEMSELVES: Mutation[] = [
  ...byRule('alarm-threshold-out-of-reach', [
    { mistake: 'the average that MetricFilter.metric() takes by default', changes: [alarm({ Statistic: 'Average', Period: 300 })] },
    { mistake: 'the maximum instead of the sum', changes: [alarm({ Statistic: 'Maximum' })] },
    { mistake: 'a percentile instead of the sum', changes: [alarm({ Statistic: undefined, ExtendedStatistic: 'p99' })] },
    { mistake: 'the average, by Metrics', changes: [alarm({
      Namespace: undefined, MetricName: undefined, Statistic: undefined, Period: undefined, Metrics: [stat('Average')],
    })] },
    { mistake: 'a metric value of zero', changes: [transformation({ MetricValue: '0', DefaultValue: 0 })] },
    { mistake: 'less than zero records', changes: [alarm({ ComparisonOperator: 'LessThanThreshold', Threshold: 0 })] },
  ]),
  ...byRule('alarm-looks-too-briefly', [
    { mistake: 'an alarm that looks back over a quarter of an hour at most', changes: [alarm({ Period: 300 })] },
  ]),
  ...byRule('alarm-statistic-misspelled', [
    { mistake: 'a statistic in German', changes: [alarm({ Statistic: undefined, ExtendedStatistic: 'Summe' })] },
  ]),
  ...byRule('alarm-without-statistic', [
    { mistake: 'an alarm without a statistic', changes: [alarm({ Statistic: undefined })] },
  ]),
  ...byRule('alarm-dimensions-mismatch', [
    { mistake: 'an alarm without the dimensions of its metric', changes: [transformation(perInterface)] },
    { mistake: 'an alarm with a dimension that its metric lacks', changes: [
      alarm({ Dimensions: [{ Name: 'Interface', Value: 'eni-0123456789abcdef0' }] })] },
  ]),
  ...byRule('alarm-unit-mismatch', [
    { mistake: 'an alarm on another unit than its metric has', changes: [alarm({ Unit: 'Count' })] },
  ]),
  ...byRule('alarm-topic-refuses-alarms', [
    { mistake: 'a topic policy with only a Deny statement, as enforceSSL creates it', changes: [topicPolicy({
      Effect: 'Deny', Principal: '*', Action: 'sns:Publish', Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    })] },
    { mistake: 'a topic policy with nothing but a denial, of an alarm on the delivery', changes: [
      alarm({ Namespace: 'AWS/Logs', MetricName: 'IncomingLogEvents', Dimensions: [{ Name: 'LogGroupName', Value: ref('LogGroup') }] }),
      topicPolicy({ Effect: 'Deny', Principal: '*', Action: 'sns:Publish', Condition: { Bool: { 'aws:SecureTransport': 'false' } } })] },
    { mistake: 'a topic policy for EventBridge alone', changes: [topicPolicy({
      Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' }, Action: 'sns:Publish',
    })] },
  ]),
  ...byRule('alarm-topic-key-refuses-alarms', [
    { mistake: "a topic with AWS's own key", changes: [set('Topic', { KmsMasterKeyId: 'alias/aws/sns' })] },
    { mistake: 'a topic with a key of the account alone', changes: [
      set('Topic', { KmsMasterKeyId: ref('TopicKey') }),
      add('TopicKey', { Type: 'AWS::KMS::Key', Properties: {
        KeyPolicy: allow({ Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` }, Action: 'kms:*', Resource: '*' }),
      } })] },
  ]),
  ...byRule('alarm-subscription-invalid', [
    { mistake: 'a subscription by mail instead of email', changes: [set('Subscription', { Protocol: 'mail' })] },
    { mistake: 'an email address without its domain', changes: [set('Subscription', { Endpoint: 'ops' })] },
  ]),
];

const logAlarm = (given: LogAlarmParts) => set('LogAlarm', logAlarmProperties(given));

const LOG_ALARMS: Mutation[] = [
  ...byRule('log-alarm-groups-by-bin', [
    { mistake: 'a log alarm by source and five minutes', changes: [
      logAlarm({ aggregation: 'count(*) by srcAddr, bin(5m)' })] },
  ]),
  ...byRule('too-many-contributor-fields', [
    { mistake: 'a log alarm by six fields', changes: [
      logAlarm({ aggregation: 'count(*) by srcAddr, dstAddr, srcPort, dstPort, protocol, action | sort desc' })] },
  ]),
  ...byRule('too-many-queried-log-groups', [
    { mistake: 'a log alarm on 51 log groups', changes: [
      logAlarm({ groups: Array.from({ length: 51 }, (_, index) => `/flow-logs/${index}`) })] },
  ]),
  ...byRule('log-alarm-query-too-long', [
    { mistake: 'a log alarm with an aggregation expression of 380 characters', changes: [
      logAlarm({ aggregation: `count(*) by ${Array.from({ length: 5 }, (_, index) => `field${index}`.repeat(12)).join(', ')}` })] },
  ]),
  ...byRule('log-alarm-count-out-of-range', [
    { mistake: 'a log alarm that fires at more runs than it looks at', changes: [set('LogAlarm', { QueryResultsToAlarm: 2 })] },
  ]),
  ...byRule('log-alarm-role-missing', [
    { mistake: 'a log alarm that shows five records, without a role to fetch them', changes: [
      set('LogAlarm', { ActionLogLineCount: 5 })] },
  ]),
  ...byRule('log-alarm-role-trust-missing', [
    { mistake: 'a role for the query of a log alarm that trusts CloudWatch alarms', changes: [
      replace('QueryRole', 'logs.amazonaws.com', 'cloudwatch.amazonaws.com')] },
    { mistake: 'the role of the query for the records of notifications as well', changes: [
      set('LogAlarm', { ActionLogLineCount: 5, ActionLogLineRoleArn: arn('QueryRole') })] },
  ]),
  ...byRule('log-alarm-role-lacks-actions', [
    { mistake: 'a role for the query of a log alarm that may read log events alone', changes: [
      add('QueryRole', logAlarmRole('logs.amazonaws.com', 'logs:FilterLogEvents', 'logs:GetLogEvents', 'logs:DescribeLogGroups'))] },
    { mistake: 'a role for the records of notifications that may start queries but not get their results', changes: [
      set('LogAlarm', { ActionLogLineCount: 5, ActionLogLineRoleArn: arn('LinesRole') }),
      add('LinesRole', logAlarmRole('cloudwatch.amazonaws.com', 'logs:StartQuery'))] },
  ]),
  ...byRule('log-alarm-leaves-gaps', [
    { mistake: 'a log alarm that looks at 15 minutes of each hour', changes: [
      logAlarm({ schedule: { ScheduleExpression: 'rate(1 hour)', StartTimeOffset: 1800 } })] },
  ]),
  ...byRule('log-alarm-looks-too-early', [
    { mistake: 'a log alarm on ten minutes that end now, as in the example of AWS', changes: [
      logAlarm({ schedule: { ScheduleExpression: 'rate(10 minutes)', StartTimeOffset: 600, EndTimeOffset: 0 } })] },
  ]),
  ...byRule('log-alarm-scans-too-often', [
    { mistake: 'a log alarm on two hours, every minute', changes: [
      logAlarm({ schedule: { ScheduleExpression: 'rate(1 minute)', StartTimeOffset: 8100 } })] },
  ]),
];

/** In filters and alarms: what CloudWatch takes and never acts upon, or what it rejects. */
export const ALARMS: readonly Mutation[] = [
  ...UNREADABLE, ...MISFIT, ...NEVER, ...METRICS, ...ALARMS_THEMSELVES, ...LOG_ALARMS,
];
