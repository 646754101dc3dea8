import { ArnFormat, Duration, NestedStack, Stack } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as actions from 'aws-cdk-lib/aws-cloudwatch-actions';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sns from 'aws-cdk-lib/aws-sns';
import { FlowLog, FlowLogDestination, FlowLogResource, RejectedSshAlarm } from '../../../src';
import { logAlarmOn, toLogGroup, VPC_ID } from '../../support/small-apps';
import type { SmallApps } from '../../support/small-apps';
import { filterOn, grouped, REJECTED, second } from './parts';

function alarmTo(topic: sns.ITopic, stack: Stack): void {
  filterOn(grouped(stack), stack).metric({ statistic: 'Sum', period: Duration.hours(1) })
    .createAlarm(stack, 'Alarm', { threshold: 10, evaluationPeriods: 1 }).addAlarmAction(new actions.SnsAction(topic));
}

/** Faults in filters, metrics, alarms and whom they tell. */
export const FAULTY_ALARMS: SmallApps = {
  'filter-pattern-malformed: in another stack than the group': (stack, app) => {
    filterOn(grouped(stack), second(app), logs.FilterPattern.literal('[version, ..., action="REJECT" status]'));
  },
  'filter-pattern-mismatch: an imported group that the app makes': (stack, app) => {
    grouped(stack, { logGroupName: '/named' }, { logFormat: '${srcaddr} ${action}' });
    const other = second(app);
    filterOn(logs.LogGroup.fromLogGroupName(other, 'Group', '/named'), other);
  },
  'filter-pattern-never-matches: rejects of accepts, in a nested stack': (stack) => {
    filterOn(grouped(stack, {}, { trafficType: 'ACCEPT' }), new NestedStack(stack, 'Nested'));
  },
  'filter-pattern-on-unlogged-traffic: metadata, by the builder': (stack) => {
    const columns = ['version', 'account', 'eni', 'src', 'dst', '...', 'action', 'status'];
    filterOn(grouped(stack), stack, logs.FilterPattern.spaceDelimited(...columns).whereString('dst', '=', '169.254.169.254'));
  },
  'filter-pattern-on-secondary-address: an interface in a subnet of another stack': (stack, app) => {
    const eni = new ec2.CfnNetworkInterface(second(app), 'Eni', { subnetId: 'subnet-0a', privateIpAddresses: [
      { privateIpAddress: '10.0.0.10', primary: true }, { privateIpAddress: '10.0.0.11', primary: false },
    ] });
    const group = grouped(stack, {}, { resourceType: 'NetworkInterface', resourceId: eni.ref });
    filterOn(group, stack, logs.FilterPattern.literal('[version, account, eni, src, dst="10.0.0.11", ..., action, status]'));
  },
  'metric-default-with-dimensions: by an override': (stack) => {
    const filter = grouped(stack).addMetricFilter('Filter', {
      filterPattern: logs.FilterPattern.literal('[version, account, eni, ..., action, status]'), metricNamespace: 'F', metricName: 'X', dimensions: { Eni: '$eni' },
    });
    (filter.node.defaultChild as logs.CfnMetricFilter).addPropertyOverride('MetricTransformations.0.DefaultValue', 0);
  },
  'filter-on-infrequent-access: in another stack than the group': (stack, app) => {
    filterOn(grouped(stack, { logGroupClass: logs.LogGroupClass.INFREQUENT_ACCESS }), second(app));
  },
  'filter-on-infrequent-access: a subscription to all records': (stack) => {
    const { logGroupName } = grouped(stack, { logGroupClass: logs.LogGroupClass.INFREQUENT_ACCESS });
    const destinationArn = 'arn:aws:firehose:us-east-1:111122223333:deliverystream/flow-logs';
    new logs.CfnSubscriptionFilter(stack, 'Subscription', { logGroupName, filterPattern: '', destinationArn });
  },
  'metric-value-not-in-pattern: a column that the builder does not name': (stack) => {
    grouped(stack).addMetricFilter('Filter', { filterPattern: REJECTED, metricNamespace: 'F', metricName: 'X', metricValue: '$bytes' });
  },
  'too-many-filters: six regular expressions': (stack) => {
    const group = grouped(stack);
    for (let index = 0; index < 6; index++) {
      group.addMetricFilter(`Filter${index}`, { filterPattern: logs.FilterPattern.literal(`[version, account, eni=%eni-${index}%, ..., action, status]`), metricNamespace: 'F', metricName: `X${index}` });
    }
  },
  'alarm-looks-too-briefly: in another stack, by Metrics': (stack, app) => {
    filterOn(grouped(stack), stack).metric({ statistic: 'Sum', period: Duration.minutes(5), label: 'rejected' })
      .createAlarm(second(app), 'Alarm', {
        threshold: 10, evaluationPeriods: 1, treatMissingData: cloudwatch.TreatMissingData.NOT_BREACHING,
      });
  },
  'log-alarm-groups-by-bin: in backticks and upper case': (stack) => {
    logAlarmOn(stack, [grouped(stack).logGroupName], { aggregationExpression: 'SUM(`bytes`) BY `srcAddr`, BIN(5m)' });
  },
  'too-many-contributor-fields: by an override': (stack) => {
    logAlarmOn(stack, [grouped(stack).logGroupArn])
      .addPropertyOverride('ScheduledQueryConfiguration.AggregationExpression', 'count(*) by a, b, c, d, e, f');
  },
  'too-many-queried-log-groups: of two stacks': (stack, app) => {
    const other = second(app);
    const others = Array.from({ length: 50 }, (_, index) => new logs.LogGroup(other, `Group${index}`).logGroupArn);
    logAlarmOn(stack, [grouped(stack).logGroupName, ...others]);
  },
  'log-alarm-query-too-long: joined with the CIDR block of the VPC': (stack) => {
    const addresses = Array.from({ length: 1000 }, (_, index) => `"10.0.${index >> 8}.${index & 255}"`);
    const { attrCidrBlock } = new ec2.CfnVPC(stack, 'Vpc', { ipv4IpamPoolId: 'ipam-pool-0a', ipv4NetmaskLength: 16 });
    logAlarmOn(stack, [grouped(stack).logGroupName], { queryString: `filter srcAddr in [${addresses.join(', ')}] or isIpv4InSubnet(srcAddr, "${attrCidrBlock}")` });
  },
  'log-alarm-count-out-of-range: by an override': (stack) => {
    const alarm = logAlarmOn(stack, [grouped(stack).logGroupName]);
    alarm.actionLogLineRoleArn = 'arn:aws:iam::111122223333:role/lines';
    alarm.addPropertyOverride('ActionLogLineCount', 100);
  },
  'log-alarm-role-missing: the role deleted by an override, the number a text': (stack) => {
    const alarm = logAlarmOn(stack, [grouped(stack).logGroupName]);
    alarm.actionLogLineRoleArn = 'arn:aws:iam::111122223333:role/lines';
    alarm.addPropertyOverride('ActionLogLineCount', '5');
    alarm.addPropertyDeletionOverride('ActionLogLineRoleArn');
  },
  'log-alarm-role-trust-missing: a role of another stack, imported by its name': (stack, app) => {
    const role = new iam.Role(second(app), 'Role', { roleName: 'lines', assumedBy: new iam.ServicePrincipal('logs.amazonaws.com') });
    role.addToPolicy(new iam.PolicyStatement({ actions: ['logs:Get*'], resources: ['*'] }));
    const alarm = logAlarmOn(stack, [grouped(stack).logGroupName]);
    alarm.actionLogLineCount = 1;
    alarm.actionLogLineRoleArn = iam.Role.fromRoleName(stack, 'Imported', 'lines').roleArn;
  },
  'log-alarm-role-lacks-actions: what grantRead grants, in a nested stack': (stack) => {
    const group = grouped(stack);
    const role = new iam.Role(stack, 'Queries', { assumedBy: new iam.ServicePrincipal('logs.amazonaws.com') });
    group.grantRead(role);
    logAlarmOn(new NestedStack(stack, 'Nested'), [group.logGroupName], { scheduledQueryRoleArn: role.roleArn });
  },
  'log-alarm-leaves-gaps: in another stack, each day': (stack, app) => {
    logAlarmOn(second(app), [grouped(stack).logGroupArn], {}, { scheduleExpression: 'rate(1 day)' });
  },
  'log-alarm-looks-too-early: on the name of the group, in another stack': (stack, app) => {
    const group = grouped(stack, { logGroupName: '/named' });
    logAlarmOn(second(app), [group.logGroupName], {}, { startTimeOffset: 600, endTimeOffset: undefined });
  },
  'log-alarm-scans-too-often: on the ARN of the group, a day every minute': (stack) => {
    const arn = stack.formatArn({ service: 'logs', resource: 'log-group', resourceName: grouped(stack).logGroupName, arnFormat: ArnFormat.COLON_RESOURCE_NAME });
    logAlarmOn(stack, [arn], {}, { scheduleExpression: 'rate( 1 minute )', startTimeOffset: 87_300 });
  },
  'records-counted-twice: rejects once more, into the group by its name, in another stack': (stack, app) => {
    filterOn(grouped(stack, { logGroupName: '/named' }), stack);
    toLogGroup(second(app), { logGroupName: '/named', trafficType: 'REJECT' });
  },
  'filter-before-log-group: an alarm of ours': (stack) => {
    const flowLog = new FlowLog(stack, 'FlowLog', {
      resourceType: FlowLogResource.fromVpcId(VPC_ID),
      destination: FlowLogDestination.toCloudWatchLogs(undefined, { logGroupName: '/later', createLogGroup: false }),
    });
    new RejectedSshAlarm(stack, 'Alarm', { flowLog });
  },
  'filter-before-log-group: a subscription by the name': (stack) => {
    new FlowLog(stack, 'FlowLog', {
      resourceType: FlowLogResource.fromVpcId(VPC_ID),
      destination: FlowLogDestination.toCloudWatchLogs(undefined, { logGroupName: '/later', createLogGroup: false }),
    });
    new logs.CfnSubscriptionFilter(stack, 'Subscription', {
      logGroupName: '/later', filterPattern: '', destinationArn: 'arn:aws:lambda:us-east-1:111122223333:function:f',
    });
  },
  'alarm-threshold-out-of-reach: an alarm in another stack': (stack, app) => {
    filterOn(grouped(stack), stack).metric({ statistic: 'Maximum' }).createAlarm(second(app), 'Alarm', { threshold: 2, evaluationPeriods: 1 });
  },
  'alarm-statistic-misspelled: a sum in another language, in another stack': (stack, app) => {
    filterOn(grouped(stack), stack).metric({ statistic: 'Summe' })
      .createAlarm(second(app), 'Alarm', { threshold: 2, evaluationPeriods: 1 });
  },
  'alarm-without-statistic: by a deletion': (stack) => {
    const alarm = filterOn(grouped(stack), stack).metric({ statistic: 'Sum' }).createAlarm(stack, 'Alarm', { threshold: 2, evaluationPeriods: 1 });
    (alarm.node.defaultChild as cloudwatch.CfnAlarm).addPropertyDeletionOverride('Statistic');
  },
  'alarm-dimensions-mismatch: a metric by its names, in another stack': (stack, app) => {
    filterOn(grouped(stack), stack);
    new cloudwatch.Metric({ namespace: 'Flow', metricName: 'Rejected', statistic: 'Sum', dimensionsMap: { Vpc: VPC_ID } })
      .createAlarm(second(app), 'Alarm', { threshold: 2, evaluationPeriods: 1 });
  },
  'alarm-unit-mismatch: a unit that metric() adds': (stack) => {
    filterOn(grouped(stack), stack).metric({ statistic: 'Sum', unit: cloudwatch.Unit.COUNT }).createAlarm(stack, 'Alarm', { threshold: 2, evaluationPeriods: 1 });
  },
  'alarm-topic-refuses-alarms: enforceSSL in another stack': (stack, app) => {
    alarmTo(new sns.Topic(second(app), 'Topic', { enforceSSL: true }), stack);
  },
  'alarm-topic-key-refuses-alarms: a key of the CDK': (stack) => {
    alarmTo(new sns.Topic(stack, 'Topic', { masterKey: new kms.Key(stack, 'Key') }), stack);
  },
  'alarm-topic-refuses-alarms: a log alarm, in another stack': (stack, app) => {
    logAlarmOn(second(app), [grouped(stack).logGroupName]).alarmActions = [new sns.Topic(stack, 'Topic', { enforceSSL: true }).topicArn];
  },
  'alarm-topic-key-refuses-alarms: a composite of a log alarm': (stack) => {
    const { attrArn } = logAlarmOn(stack, [grouped(stack).logGroupName]);
    const topic = new sns.Topic(stack, 'Topic', { masterKey: new kms.Key(stack, 'Key') });
    new cloudwatch.CompositeAlarm(stack, 'Composite', {
      alarmRule: cloudwatch.AlarmRule.fromAlarm(cloudwatch.Alarm.fromAlarmArn(stack, 'Imported', attrArn), cloudwatch.AlarmState.ALARM),
    }).addAlarmAction(new actions.SnsAction(topic));
  },
  'alarm-subscription-invalid: the topic of an alarm that queries': (stack) => {
    const topic = new sns.Topic(stack, 'Topic');
    new sns.CfnSubscription(stack, 'Subscription', { topicArn: topic.topicArn, protocol: 'Email', endpoint: 'ops@example.com' });
    logAlarmOn(stack, [grouped(stack).logGroupName]).alarmActions = [topic.topicArn];
  },
  "alarm-topic-key-refuses-alarms: AWS's alias, imported": (stack) => {
    alarmTo(new sns.Topic(stack, 'Topic', { masterKey: kms.Alias.fromAliasName(stack, 'Key', 'alias/aws/sns') }), stack);
  },
  'alarm-subscription-invalid: in a nested stack': (stack) => {
    const topic = new sns.Topic(stack, 'Topic');
    new sns.CfnSubscription(new NestedStack(stack, 'Nested'), 'Subscription', { topicArn: topic.topicArn, protocol: 'email', endpoint: 'ops at example.com' });
    alarmTo(topic, stack);
  },
};
