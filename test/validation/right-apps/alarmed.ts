import { Aws, CfnParameter, Duration, Stack } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as actions from 'aws-cdk-lib/aws-cloudwatch-actions';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sns from 'aws-cdk-lib/aws-sns';
import * as subscriptions from 'aws-cdk-lib/aws-sns-subscriptions';
import { logAlarmOn, OURS, toLogGroup } from '../../support/small-apps';
import type { SmallApps } from '../../support/small-apps';

const REJECTED = logs.FilterPattern.literal('[..., action="REJECT", status]');

interface Scene {
  readonly group: logs.LogGroup;
  readonly filter: logs.MetricFilter;
}

/** A flow log, its group, and a filter that counts. */
function counted(stack: Stack, given: Partial<logs.MetricFilterOptions> = {}): Scene {
  const group = new logs.LogGroup(stack, 'Group');
  toLogGroup(stack, { logGroupName: group.logGroupName });
  const filter = group.addMetricFilter('Filter', { filterPattern: REJECTED, metricNamespace: 'Flow', metricName: 'Rejected', ...given });
  return { group, filter };
}

const often = { threshold: 10, evaluationPeriods: 1 };
const hourly = { statistic: 'Sum', period: Duration.hours(1) };

/** Filters, metrics, alarms and whom they tell. */
export const ALARMED: SmallApps = {
  'an alarm on the sum': (stack) => {
    counted(stack).filter.metric(hourly).createAlarm(stack, 'Alarm', often);
  },
  'an alarm on the rate and one on a search': (stack) => {
    const metric = counted(stack).filter.metric({ statistic: 'Average' });
    new cloudwatch.MathExpression({ expression: 'RATE(m) * 60', usingMetrics: { m: metric } }).createAlarm(stack, 'Rate', often);
    new cloudwatch.MathExpression({ expression: 'FILL(m, 0) * 1000', usingMetrics: { m: metric } }).createAlarm(stack, 'Filled', often);
  },
  'an alarm on a metric of another account': (stack) => {
    counted(stack);
    new cloudwatch.Metric({ namespace: 'Flow', metricName: 'Rejected', account: '999988887777', statistic: 'Maximum' })
      .createAlarm(stack, 'Alarm', often);
  },
  'a log alarm that looks when all records have arrived': (stack) => {
    logAlarmOn(stack, [counted(stack).group.logGroupName]);
  },
  'a log alarm on application logs, as in the example of AWS': (stack) => {
    counted(stack);
    logAlarmOn(stack, ['/aws/lambda/my-function'], { aggregationExpression: 'avg(latency)' },
      { scheduleExpression: 'rate(10 minutes)', startTimeOffset: 600, endTimeOffset: undefined });
  },
  'a log alarm on a schedule that a parameter gives, and one by the clock': (stack, app) => {
    const { group } = counted(stack);
    const schedule = new CfnParameter(stack, 'Schedule', { default: 'rate(1 day)' }).valueAsString;
    logAlarmOn(stack, [group.logGroupName], {}, { scheduleExpression: schedule });
    logAlarmOn(new Stack(app, 'Other', { env: OURS }), [group.logGroupArn], {}, { scheduleExpression: 'cron(0 6 * * ? *)' });
  },
  'a log alarm on a window and log groups that parameters give': (stack) => {
    const { group } = counted(stack);
    const groups = new CfnParameter(stack, 'Groups', { type: 'CommaDelimitedList', default: group.node.id }).valueAsList;
    const seconds = new CfnParameter(stack, 'Seconds', { type: 'Number', default: 60 }).valueAsNumber;
    logAlarmOn(stack, groups, {}, { startTimeOffset: seconds, endTimeOffset: 0 });
    logAlarmOn(new Stack(stack.node.root, 'Other', { env: OURS }), [group.logGroupName], {}, { startTimeOffset: seconds });
  },
  'a log alarm on an imported log group, which other flow logs may use': (stack) => {
    toLogGroup(stack, { logGroupName: '/imported' });
    logAlarmOn(stack, [`arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:log-group:/imported`], {},
      { startTimeOffset: 600, endTimeOffset: 0 });
  },
  'a log alarm by five fields, one of them with a comma': (stack) => {
    logAlarmOn(stack, [counted(stack).group.logGroupName], { aggregationExpression: 'max(bytes) by a, b, c, d, `e,f(`' });
  },
  'an anomaly alarm': (stack) => {
    const metric = counted(stack).filter.metric(hourly);
    new cloudwatch.AnomalyDetectionAlarm(stack, 'Alarm', { metric, stdDevs: 3, evaluationPeriods: 1 });
  },
  'a composite of two alarms': (stack) => {
    const { filter } = counted(stack);
    const alarms = [1, 2].map((hours) => filter.metric({ ...hourly, period: Duration.hours(hours) }).createAlarm(stack, `Alarm${hours}`, often));
    new cloudwatch.CompositeAlarm(stack, 'Both', { alarmRule: cloudwatch.AlarmRule.allOf(...alarms) });
  },
  'an alarm that works when no data come': (stack) => {
    const alarm = counted(stack).filter.metric(hourly).createAlarm(stack, 'Alarm', {
      threshold: 1, evaluationPeriods: 1, comparisonOperator: cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD,
    });
    alarm.addInsufficientDataAction(new actions.SnsAction(new sns.Topic(stack, 'Topic')));
  },
  'an alarm on silence, where missing data breach': (stack) => {
    counted(stack, { defaultValue: 0 }).filter.metric(hourly).createAlarm(stack, 'Alarm', {
      threshold: 1, evaluationPeriods: 3, comparisonOperator: cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: cloudwatch.TreatMissingData.BREACHING,
    });
  },
  'an alarm on whether there was a record at all': (stack) => {
    counted(stack).filter.metric({ statistic: 'Maximum' }).createAlarm(stack, 'Alarm', { threshold: 1, evaluationPeriods: 1 });
    counted(new Stack(stack.node.root, 'Other', { env: OURS })).filter.metric({ statistic: 'Minimum' })
      .createAlarm(stack, 'Above', { threshold: 0, evaluationPeriods: 1, comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD });
  },
  'an alarm on a metric that somebody else publishes as well': (stack) => {
    const { filter } = counted(stack);
    new logs.MetricFilter(stack, 'Second', {
      logGroup: logs.LogGroup.fromLogGroupName(stack, 'Other', '/application'),
      filterPattern: logs.FilterPattern.literal('[..., bytes]'), metricNamespace: 'Flow', metricName: 'Rejected', metricValue: '$bytes',
    });
    filter.metric({ statistic: 'Maximum' }).createAlarm(stack, 'Alarm', often);
  },
  'an alarm on bytes, by their average': (stack) => {
    counted(stack, {
      filterPattern: logs.FilterPattern.literal('[v, account, eni, src, dst, srcport, dstport, protocol, packets, bytes, start, end, action, status]'),
      metricValue: '$bytes', unit: cloudwatch.Unit.BYTES,
    }).filter.metric({ statistic: 'Average', unit: cloudwatch.Unit.BYTES }).createAlarm(stack, 'Alarm', { threshold: 100000, evaluationPeriods: 1 });
  },
  'an alarm on each source, by dimensions': (stack) => {
    counted(stack, {
      filterPattern: logs.FilterPattern.literal('[v, account, eni, src, ..., action="REJECT", status]'), dimensions: { Source: '$src', Interface: '$eni' },
    }).filter.metric({ ...hourly, dimensionsMap: { Interface: 'eni-0a', Source: '192.0.2.1' } }).createAlarm(stack, 'Alarm', often);
  },
  'an alarm without actions and one with many': (stack) => {
    const { filter } = counted(stack);
    const fn = new lambda.CfnFunction(stack, 'Function', { code: { zipFile: ' ' }, role: 'arn:aws:iam::111122223333:role/x' });
    const alarm = filter.metric(hourly).createAlarm(stack, 'Alarm', often);
    filter.metric({ ...hourly, label: 'again' }).createAlarm(stack, 'Silent', { ...often, actionsEnabled: false });
    alarm.addAlarmAction({ bind: () => ({ alarmActionArn: fn.attrArn }) });
    alarm.addAlarmAction(new actions.SsmAction(actions.OpsItemSeverity.CRITICAL));
  },
  'a topic of the CDK with all kinds of subscriptions': (stack) => {
    const topic = new sns.Topic(stack, 'Topic');
    topic.addSubscription(new subscriptions.EmailSubscription('ops+flow-logs@example.co.uk'));
    topic.addSubscription(new subscriptions.UrlSubscription('https://example.com/hook'));
    topic.addSubscription(new subscriptions.SmsSubscription('+15551231234'));
    counted(stack).filter.metric(hourly).createAlarm(stack, 'Alarm', often).addAlarmAction(new actions.SnsAction(topic));
  },
  'a topic that takes plain HTTP from nobody and CloudWatch from all': (stack) => {
    const topic = new sns.Topic(stack, 'Topic', { enforceSSL: true });
    topic.grantPublish(new iam.ServicePrincipal('cloudwatch.amazonaws.com'));
    counted(stack).filter.metric(hourly).createAlarm(stack, 'Alarm', often).addAlarmAction(new actions.SnsAction(topic));
  },
  'a topic under a key that CloudWatch may use': (stack) => {
    const masterKey = new kms.Key(stack, 'Key');
    masterKey.addToResourcePolicy(new iam.PolicyStatement({ principals: [new iam.ServicePrincipal('cloudwatch.amazonaws.com')], actions: ['kms:Decrypt*', 'kms:GenerateDataKey*'], resources: ['*'] }));
    const topic = new sns.Topic(stack, 'Topic', { masterKey });
    counted(stack).filter.metric(hourly).createAlarm(stack, 'Alarm', often).addAlarmAction(new actions.SnsAction(topic));
  },
  'an imported topic and an imported alarm': (stack) => {
    const topic = sns.Topic.fromTopicArn(stack, 'Topic', 'arn:aws:sns:us-east-1:111122223333:ops');
    cloudwatch.Alarm.fromAlarmName(stack, 'Imported', 'rejects');
    counted(stack).filter.metric(hourly).createAlarm(stack, 'Alarm', often).addAlarmAction(new actions.SnsAction(topic));
  },
  'a topic in another stack whose policy is there': (stack, app) => {
    const topic = new sns.Topic(new Stack(app, 'Topics', { env: OURS }), 'Topic');
    topic.addToResourcePolicy(new iam.PolicyStatement({ principals: [new iam.ServicePrincipal('cloudwatch.amazonaws.com')], actions: ['sns:Publish'], resources: [topic.topicArn], conditions: { StringEquals: { 'aws:SourceAccount': OURS.account } } }));
    counted(stack).filter.metric(hourly).createAlarm(stack, 'Alarm', often).addAlarmAction(new actions.SnsAction(topic));
  },
  'a topic policy for services, of which the alarm needs one': (stack) => {
    const topic = new sns.Topic(stack, 'Topic');
    topic.addToResourcePolicy(new iam.PolicyStatement({ principals: [new iam.AccountRootPrincipal()], actions: ['sns:*'], resources: [topic.topicArn] }));
    counted(stack).filter.metric(hourly).createAlarm(stack, 'Alarm', often).addAlarmAction(new actions.SnsAction(topic));
  },
  'a topic that refuses alarms, which no alarm on flow logs uses': (stack) => {
    const topic = new sns.Topic(stack, 'Topic', { enforceSSL: true });
    toLogGroup(stack);
    new cloudwatch.Metric({ namespace: 'AWS/EC2', metricName: 'CPUUtilization' }).createAlarm(stack, 'Alarm', often).addAlarmAction(new actions.SnsAction(topic));
  },
  'an alarm on average load, which is not of flow logs': (stack) => {
    counted(stack);
    new cloudwatch.Metric({ namespace: 'Flow', metricName: 'Other', statistic: 'Average' }).createAlarm(stack, 'Alarm', often);
  },
  'filters of other logs in the group of flow logs': (stack) => {
    const { group } = counted(stack);
    for (const [id, pattern] of Object.entries({
      Access: '[host, ident, user, time, request, status=404, bytes]', Json: '{ $.eventName = "ConsoleLogin" && $.errorMessage != "" }', Text: 'ERROR',
      Regex: '{ $.message = %^err% }', All: '', Quoted: '"REJECT OK"',
    })) {
      group.addMetricFilter(id, { filterPattern: logs.FilterPattern.literal(pattern), metricNamespace: 'Web', metricName: id });
    }
  },
  'the builder of the CDK': (stack) => {
    counted(stack, {
      filterPattern: logs.FilterPattern.spaceDelimited('version', 'account', 'eni', 'src', 'dst', 'srcport', 'dstport', 'protocol', '...', 'action', 'status')
        .whereNumber('dstport', '<', 1024).whereString('src', '=', '10.*').whereString('action', '=', 'REJECT'),
    });
  },
  'a pattern for two flow logs of different formats, which fits one': (stack) => {
    const { group } = counted(stack, { filterPattern: logs.FilterPattern.literal('[srcaddr, dstaddr, action="REJECT"]') });
    toLogGroup(stack, { logGroupName: group.logGroupName, resourceId: 'vpc-0b1b2b3b', logFormat: '${srcaddr} ${dstaddr} ${action}' }, 'Short');
  },
  'a filter on a group whose flow logs are elsewhere': (stack) => {
    toLogGroup(stack);
    new logs.MetricFilter(stack, 'Filter', {
      logGroup: logs.LogGroup.fromLogGroupName(stack, 'Group', '/other'), filterPattern: logs.FilterPattern.literal('[srcaddr, dstport=22, action=NOPE]'),
      metricNamespace: 'Flow', metricName: 'X',
    });
  },
  'a secondary address in pkt-dstaddr': (stack) => {
    toLogGroup(stack, { logFormat: '${srcaddr} ${pkt-dstaddr} ${action}' });
    new logs.CfnMetricFilter(stack, 'Filter', {
      logGroupName: '/vpc/flow-logs', filterPattern: '[src, pkt_dst="10.0.1.11", action]', metricTransformations: [{ metricNamespace: 'F', metricName: 'S', metricValue: '1' }],
    });
  },
  'a default value without dimensions, and dimensions without it': (stack) => {
    const { group } = counted(stack, { defaultValue: 0 });
    group.addMetricFilter('Second', { filterPattern: logs.FilterPattern.literal('[v, account, eni, ..., action, status]'), metricNamespace: 'F', metricName: 'D', dimensions: { Interface: '$eni' } });
  },
  'a subscription to Lambda and Kinesis': (stack) => {
    const { group } = counted(stack);
    for (const id of ['One', 'Two']) {
      new logs.SubscriptionFilter(stack, id, {
        logGroup: group, filterPattern: logs.FilterPattern.literal('[version, account, eni, ..., action="REJECT", status]'),
        destination: { bind: () => ({ arn: `arn:aws:lambda:us-east-1:111122223333:function:${id}` }) },
      });
    }
  },
};
