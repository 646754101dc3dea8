import { App, Stack, Token } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as logs from 'aws-cdk-lib/aws-logs';
import { RejectedTrafficAlarm, RejectedTrafficAlarmProps } from '../../../../src/constructs/alarms/traffic/rejected-traffic-alarm';
import { TrafficAlarm } from '../../../../src/constructs/alarms/traffic/traffic-alarm';
import { describeTraffic } from '../../../../src/constructs/alarms/traffic/traffic-description';
import { FlowLogCondition } from '../../../../src/filter-pattern/flow-log-condition';
import { FlowLogAction } from '../../../../src/model/flow-log-action';
import { FlowLogField } from '../../../../src/model/flow-log-field';
import { FlowLogProtocol } from '../../../../src/model/flow-log-protocol';

const ENI = 'eni-1235b8ca123456789';

let stack: Stack;
let logGroup: logs.ILogGroup;

beforeEach(() => {
  stack = new Stack(new App(), 'Logs');
  logGroup = logs.LogGroup.fromLogGroupName(stack, 'Group', 'flow-logs');
});

function alarmWith(props: RejectedTrafficAlarmProps): RejectedTrafficAlarm {
  return new RejectedTrafficAlarm(stack, 'Rejected', { logGroup, ...props });
}

describe('the description', () => {
  test('names conditions and what is counted', () => {
    new TrafficAlarm(stack, 'Outbound', {
      logGroup, action: FlowLogAction.ACCEPT, interfaceIds: [ENI], measuredField: FlowLogField.BYTES,
      conditions: [FlowLogCondition.startsWith(FlowLogField.SRC_ADDR, '10.'), FlowLogCondition.noneOf(FlowLogField.DST_PORT, '443')],
    });

    Template.fromStack(stack).hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmDescription: `VPC flow logs record accepted traffic of ${ENI} with srcaddr="10.*" and dstport!="443", counted in bytes.`,
    });
  });

  test('is cut to what CloudWatch takes', () => {
    const addresses = Array.from({ length: 90 }, (_, index) => `10.0.0.${index}`);

    const text = describeTraffic({ conditions: [FlowLogCondition.anyOf(FlowLogField.DST_ADDR, ...addresses)] });

    expect(text).toHaveLength(1024);
    expect(text).toMatch(/…$/);
  });

  test.each<[RejectedTrafficAlarmProps, string]>([
    [{}, 'VPC flow logs record rejected traffic, counted in records.'],
    [{ ports: [22] }, 'VPC flow logs record rejected traffic to port 22, counted in records.'],
    [{ protocols: [FlowLogProtocol.ICMP] }, 'VPC flow logs record rejected ICMP traffic, counted in records.'],
    [
      { ports: [22, 23], protocols: [FlowLogProtocol.TCP, FlowLogProtocol.UDP] },
      'VPC flow logs record rejected TCP or UDP traffic to port 22 or 23, counted in records.',
    ],
  ])('of %j says %s', (props, AlarmDescription) => {
    alarmWith(props);

    Template.fromStack(stack).hasResourceProperties('AWS::CloudWatch::Alarm', { AlarmDescription });
  });

  test('takes ports that are known only at deployment', () => {
    alarmWith({ ports: [Token.asNumber({ Ref: 'Port' })] });

    Template.fromStack(stack).hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmDescription: { 'Fn::Join': ['', ['VPC flow logs record rejected traffic to port ', { Ref: 'Port' }, ', counted in records.']] },
    });
  });
});
