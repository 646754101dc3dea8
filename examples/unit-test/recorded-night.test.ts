// Would last night's records have raised the alarm? Runs with jest, without an AWS account.
import { Stack } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { FlowLogFormat, RejectedSshAlarm } from '../../src';
import { readFileSync } from 'node:fs';

const stack = new Stack();
const alarm = new RejectedSshAlarm(stack, 'Ssh', {
  logGroup: new LogGroup(stack, 'FlowLogs'),
  logFormat: FlowLogFormat.DEFAULT,
});

test('last night raises the alarm, a quarter of an hour late at most', () => {
  const lines = readFileSync('examples/records/night.txt', 'utf8').split('\n');

  alarm.simulate(lines).assertFiresBetween(new Date('2026-11-20T02:46:00Z'), new Date('2026-11-20T03:01:00Z'));
});

test('so does one connection every six and a half minutes, sooner or later', () => {
  const lines = readFileSync('examples/records/slow-scan.txt', 'utf8').split('\n');

  alarm.simulate(lines).assertFires();
});

test('nine rejected connections do not', () => {
  const lines = Array<string>(9).fill('2 123456789010 eni-1 203.0.113.12 172.31.16.139 40211 22 6 1 40 1795136707 1795136759 REJECT OK');

  alarm.simulate(lines).assertNeverFires();
});
