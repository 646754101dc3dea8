import { App, PropertyInjectors, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as logs from 'aws-cdk-lib/aws-logs';
import { RejectedSshAlarm } from '../../../../src/constructs/alarms/traffic/rejected-ssh-alarm';
import { RejectedTrafficAlarm } from '../../../../src/constructs/alarms/traffic/rejected-traffic-alarm';
import { columnConditions, GUIDE_ALARM } from '../../../support/guide';
import { injecting } from '../../../support/injected-props';

/** https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-records-examples.html#flow-log-example-accepted-rejected */
const ACCEPTED_SSH = '2 123456789010 eni-1235b8ca123456789 172.31.16.139 172.31.16.21 20641 22 6 20 4249 1418530010 1418530070 ACCEPT OK';
const REJECTED_RDP = '2 123456789010 eni-1235b8ca123456789 172.31.9.69 172.31.9.12 49761 3389 6 20 4249 1418530010 1418530070 REJECT OK';
const REJECTED_SSH = ACCEPTED_SSH.replace('ACCEPT', 'REJECT');

let stack: Stack;
let logGroup: logs.ILogGroup;

beforeEach(() => {
  stack = new Stack(new App(), 'Logs');
  logGroup = logs.LogGroup.fromLogGroupName(stack, 'Group', 'flow-logs');
});

test('the pattern is that of the guide, column by column', () => {
  const { filterPattern } = new RejectedSshAlarm(stack, 'Ssh', { logGroup });

  expect(columnConditions(filterPattern.logPatternString)).toEqual(columnConditions(GUIDE_ALARM.pattern));
});

test('metric and alarm are those of the guide, for the newest hour and the one before', () => {
  new RejectedSshAlarm(stack, 'Ssh', { logGroup });

  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::CloudWatch::Alarm', { ...GUIDE_ALARM.properties, EvaluationPeriods: 2 });
  template.hasResourceProperties('AWS::Logs::MetricFilter', {
    MetricTransformations: [Match.objectLike(GUIDE_ALARM.transformation)],
  });
});

test('only rejected SSH connections count', () => {
  const { filterPattern } = new RejectedSshAlarm(stack, 'Ssh', { logGroup });

  const matches = filterPattern.test([ACCEPTED_SSH, REJECTED_RDP, REJECTED_SSH]);
  expect(matches.map(({ eventNumber }) => eventNumber)).toEqual([3]);
});

test('SSH may listen on other ports', () => {
  const { filterPattern } = new RejectedSshAlarm(stack, 'Ssh', { logGroup, ports: [2222] });

  expect(filterPattern.matches(REJECTED_SSH)).toBe(false);
  expect(filterPattern.matches(REJECTED_SSH.replace(' 22 ', ' 2222 '))).toBe(true);
});

test('props that are undefined are props left out', () => {
  const { filterPattern } = new RejectedSshAlarm(stack, 'Ssh', { logGroup, ports: undefined });

  expect(filterPattern.matches(REJECTED_RDP)).toBe(false);
});

test('notifications say what is rejected', () => {
  new RejectedSshAlarm(stack, 'Ssh', { logGroup });

  Template.fromStack(stack).hasResourceProperties('AWS::CloudWatch::Alarm', {
    AlarmDescription: 'VPC flow logs record rejected TCP traffic to port 22, counted in records.',
  });
});

test('an organization can inject props into this alarm, or into all alarms on rejected traffic', () => {
  PropertyInjectors.of(stack).add(
    injecting(RejectedSshAlarm.PROPERTY_INJECTION_ID, { threshold: 3 }),
    injecting(RejectedTrafficAlarm.PROPERTY_INJECTION_ID, { alarmDescription: 'Call the network team.' }),
  );

  new RejectedSshAlarm(stack, 'Ssh', { logGroup });

  Template.fromStack(stack).hasResourceProperties('AWS::CloudWatch::Alarm', {
    Threshold: 3, AlarmDescription: 'Call the network team.',
  });
});
