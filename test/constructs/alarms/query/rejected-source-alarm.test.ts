import { App, Stack } from 'aws-cdk-lib';
import * as logs from 'aws-cdk-lib/aws-logs';
import { RejectedSourceAlarm, RejectedSourceAlarmProps } from '../../../../src/constructs/alarms/query/rejected-source-alarm';
import { FlowLogCondition } from '../../../../src/filter-pattern/flow-log-condition';
import { FlowLogProtocol } from '../../../../src/model/flow-log-protocol';

const TCP = '2 123456789010 eni-1235b8ca123456789 172.31.9.69 172.31.9.12 49761 22 6 20 4249 1418530010 1418530070 REJECT OK';
const UDP = TCP.replace(' 6 ', ' 17 ');
const OTHER_PORT = TCP.replace(' 22 ', ' 2222 ');
const ACCEPTED = TCP.replace('REJECT', 'ACCEPT');

test.each<[string, RejectedSourceAlarmProps, number]>([
  ['whatever was rejected, by default', {}, 3],
  ['only the given ports', { ports: [2222] }, 1],
  ['only what satisfies the conditions', { conditions: [FlowLogCondition.protocol(FlowLogProtocol.TCP)] }, 2],
  ['the defaults where props are undefined', { ports: undefined, conditions: undefined }, 3],
])('each source is counted for %s', (_, props, count) => {
  const stack = new Stack(new App(), 'Logs');
  const logGroup = logs.LogGroup.fromLogGroupName(stack, 'Group', 'flow-logs');

  const { query } = new RejectedSourceAlarm(stack, 'Sources', { logGroup, ...props });

  expect(query.run([TCP, UDP, OTHER_PORT, ACCEPTED]).rows).toEqual([{ values: ['172.31.9.69'], measure: count }]);
});

test('the description, which notifications contain, says what is counted', () => {
  const stack = new Stack(new App(), 'Logs');
  const logGroup = logs.LogGroup.fromLogGroupName(stack, 'Group', 'flow-logs');

  const { query } = new RejectedSourceAlarm(stack, 'Sources', { logGroup, ports: [22] });

  expect(query.toString()).toBe('number of records for each srcaddr, where action is REJECT and dstport is 22, largest first');
});
