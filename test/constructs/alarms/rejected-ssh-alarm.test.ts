import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import * as logs from 'aws-cdk-lib/aws-logs';
import { RejectedSshAlarm } from '../../../src/constructs/alarms/rejected-ssh-alarm';
import { parsePattern } from '../../../src/filter-pattern/parse';
import type { Slot } from '../../../src/filter-pattern/pattern';

/** https://docs.aws.amazon.com/vpc/latest/userguide/process-records-cwl.html, steps 4, 7 and 11 */
const GUIDE = {
  pattern: '[version, account, eni, source, destination, srcport, destport="22", protocol="6", packets, bytes, '
    + 'windowstart, windowend, action="REJECT", flowlogstatus]',
  metricValue: '1',
  alarm: {
    Statistic: 'Sum',
    Period: 3600,
    ComparisonOperator: 'GreaterThanOrEqualToThreshold',
    Threshold: 10,
    EvaluationPeriods: 1,
    DatapointsToAlarm: 1,
  },
};

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

function conditionOf(slot: Slot): unknown {
  return slot.kind === 'column' ? slot.condition : slot.kind;
}

test('the pattern is that of the guide, column by column', () => {
  const { filterPattern } = new RejectedSshAlarm(stack, 'Ssh', { logGroup });

  const [ours, guide] = [filterPattern.logPatternString, GUIDE.pattern].map((text) => parsePattern(text).slots);
  expect(ours.map(conditionOf)).toEqual(guide.map(conditionOf));
});

test('metric and alarm are those of the guide', () => {
  new RejectedSshAlarm(stack, 'Ssh', { logGroup });

  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::CloudWatch::Alarm', GUIDE.alarm);
  template.hasResourceProperties('AWS::Logs::MetricFilter', {
    MetricTransformations: [Match.objectLike({ MetricValue: GUIDE.metricValue })],
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
    AlarmDescription: 'VPC flow logs record rejected TCP traffic to port 22.',
  });
});
