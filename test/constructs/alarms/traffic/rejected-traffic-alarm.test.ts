import { App, Stack } from 'aws-cdk-lib';
import * as logs from 'aws-cdk-lib/aws-logs';
import { RejectedTrafficAlarm, RejectedTrafficAlarmProps } from '../../../../src/constructs/alarms/traffic/rejected-traffic-alarm';
import { FlowLogCondition } from '../../../../src/filter-pattern/flow-log-condition';
import { FlowLogField } from '../../../../src/model/flow-log-field';
import { FlowLogProtocol } from '../../../../src/model/flow-log-protocol';

const SSH = '2 123456789010 eni-1235b8ca123456789 172.31.9.69 172.31.9.12 49761 22 6 20 4249 1418530010 1418530070 REJECT OK';
const DNS = SSH.replace(' 22 6 ', ' 53 17 ');
const ACCEPTED = SSH.replace('REJECT', 'ACCEPT');
const NODATA = '2 123456789010 eni-1235b8ca123456789 - - - - - - - 1418530010 1418530070 - NODATA';

test.each<[string, RejectedTrafficAlarmProps, string[]]>([
  ['of all ports and protocols by default', {}, [SSH, DNS]],
  ['of a port', { ports: [22] }, [SSH]],
  ['of a protocol', { protocols: [FlowLogProtocol.UDP] }, [DNS]],
  ['that satisfies conditions', { conditions: [FlowLogCondition.atMost(FlowLogField.DST_PORT, 22)] }, [SSH]],
])('rejected traffic %s counts, accepted traffic never', (_, props, counted) => {
  const stack = new Stack(new App(), 'Logs');
  const logGroup = logs.LogGroup.fromLogGroupName(stack, 'Group', 'flow-logs');
  const { filterPattern } = new RejectedTrafficAlarm(stack, 'Rejected', { logGroup, ...props });

  expect([SSH, DNS, ACCEPTED, NODATA].filter((line) => filterPattern.matches(line))).toEqual(counted);
});

test('the props that a caller keeps are not changed', () => {
  const stack = new Stack(new App(), 'Logs');
  const props: RejectedTrafficAlarmProps = Object.freeze({ logGroup: logs.LogGroup.fromLogGroupName(stack, 'Group', 'flow-logs') });

  expect(() => new RejectedTrafficAlarm(stack, 'Rejected', props)).not.toThrow();
});
