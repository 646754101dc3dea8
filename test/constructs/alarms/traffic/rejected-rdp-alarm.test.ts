import { App, Stack } from 'aws-cdk-lib';
import * as logs from 'aws-cdk-lib/aws-logs';
import { RejectedRdpAlarm, RejectedRdpAlarmProps } from '../../../../src/constructs/alarms/traffic/rejected-rdp-alarm';
import { FlowLogProtocol } from '../../../../src/model/flow-log-protocol';

const TCP = '2 123456789010 eni-1235b8ca123456789 172.31.9.69 172.31.9.12 49761 3389 6 20 4249 1418530010 1418530070 REJECT OK';
const UDP = TCP.replace(' 6 ', ' 17 ');
const SSH = TCP.replace(' 3389 ', ' 22 ');
const OTHER_PORT = TCP.replace(' 3389 ', ' 33890 ');
const ACCEPTED = TCP.replace('REJECT', 'ACCEPT');

test.each<[string, RejectedRdpAlarmProps, string[]]>([
  ['TCP and UDP on port 3389 by default', {}, [TCP, UDP]],
  ['TCP alone', { protocols: [FlowLogProtocol.TCP] }, [TCP]],
  ['other ports', { ports: [33890] }, [OTHER_PORT]],
  ['the defaults where props are undefined', { ports: undefined, protocols: undefined }, [TCP, UDP]],
])('rejected attempts count on %s', (_, props, counted) => {
  const stack = new Stack(new App(), 'Logs');
  const logGroup = logs.LogGroup.fromLogGroupName(stack, 'Group', 'flow-logs');

  const { filterPattern } = new RejectedRdpAlarm(stack, 'Rdp', { logGroup, ...props });

  const lines = [TCP, UDP, SSH, OTHER_PORT, ACCEPTED];
  expect(filterPattern.test(lines).map(({ eventMessage }) => eventMessage)).toEqual(counted);
});
