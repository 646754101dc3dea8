import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sns from 'aws-cdk-lib/aws-sns';
import { FlowLogDeliveryAlarm, RejectedSshAlarm, type RejectedSshAlarmProps } from '../../../../src';
import { flowLogIn, propertiesOf } from '../../../support/stacks';
import { records } from '../../../support/records';

const ALARM = 'AWS::CloudWatch::Alarm';

let stack: Stack;
beforeEach(() => {
  stack = new Stack(new App(), 'Logs');
});

function alarmWith(props: RejectedSshAlarmProps = {}): RejectedSshAlarm {
  return new RejectedSshAlarm(stack, 'Alarm', { flowLog: flowLogIn(stack), ...props });
}

test('an alarm that nobody is to be notified of has no topic', () => {
  expect(alarmWith().topic).toBeUndefined();
  expect(propertiesOf(stack, ALARM).AlarmActions).toBeUndefined();
});

test('a given topic is notified, and email addresses get one', () => {
  const topic = sns.Topic.fromTopicArn(stack, 'Topic', 'arn:aws:sns:eu-west-1:111122223333:alarms');
  expect(alarmWith({ topic }).topic).toBe(topic);
  expect(propertiesOf(stack, ALARM).AlarmActions).toEqual(['arn:aws:sns:eu-west-1:111122223333:alarms']);

  stack = new Stack(new App(), 'Logs');
  expect(alarmWith({ emails: ['ops@example.com'] }).topic).toBeDefined();
  Template.fromStack(stack).resourceCountIs('AWS::SNS::Topic', 1);
});

test('name, description and whether it acts are those of the props, the description else its own', () => {
  alarmWith({ alarmName: 'ssh', alarmDescription: 'call Ann', actionsEnabled: false });
  expect(propertiesOf(stack, ALARM)).toMatchObject({ AlarmName: 'ssh', AlarmDescription: 'call Ann', ActionsEnabled: false });

  stack = new Stack(new App(), 'Logs');
  alarmWith();
  expect(propertiesOf(stack, ALARM).AlarmDescription).toContain('22');
});

test('a simulation has the threshold and periods of the deployed alarm, and the interval of the flow log', () => {
  const alarm = alarmWith({ threshold: 3 });
  const { Threshold, EvaluationPeriods, Period } = propertiesOf(stack, ALARM);

  expect(() => alarm.simulate(records(3)).assertFires()).not.toThrow();
  expect(() => alarm.simulate(records(2)).assertFires()).toThrow('never fires');
  expect([Threshold, EvaluationPeriods, Period]).toEqual([3, 2, 3600]);
});

test('every alarm on flow logs has a metric, and an alarm on it', () => {
  const logGroup = logs.LogGroup.fromLogGroupName(stack, 'Group', 'flow-logs');
  const { alarm, metric } = new FlowLogDeliveryAlarm(stack, 'Delivery', { logGroup });

  expect(alarm.alarmArn).toBeDefined();
  expect(propertiesOf(stack, ALARM)).toMatchObject({ MetricName: metric.metricName, Namespace: metric.namespace });
});
