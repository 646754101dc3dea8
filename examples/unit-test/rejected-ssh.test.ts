// Would these records have raised the alarm? Runs with jest, without an AWS account.
import { Stack } from 'aws-cdk-lib';
import * as logs from 'aws-cdk-lib/aws-logs';
import { FlowLogFormat, RejectedSshAlarm } from '../../src';

const stack = new Stack();
const logGroup = new logs.LogGroup(stack, 'FlowLogs');
const alarm = new RejectedSshAlarm(stack, 'Alarm', { logGroup, logFormat: FlowLogFormat.DEFAULT });

/** One rejected connection a minute from 02:10 on. */
function rejected(count: number): string[] {
  const start = Date.parse('2026-11-20T02:10:00Z') / 1000;
  return Array.from({ length: count }, (_, i) => '2 123456789010 eni-1235b8ca123456789 203.0.113.9 172.31.9.12 '
    + `${40000 + i} 22 6 1 60 ${start + 60 * i} ${start + 60 * i + 59} REJECT OK`);
}

test('ten rejected connections within an hour raise the alarm', () => {
  alarm.simulate(rejected(10)).assertFiresBetween(new Date('2026-11-20T02:20:00Z'), new Date('2026-11-20T02:35:00Z'));
});

test('nine do not', () => {
  alarm.simulate(rejected(9)).assertNeverFires();
});
