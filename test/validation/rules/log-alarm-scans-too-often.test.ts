import { logAlarmScansTooOften as rule } from '../../../src/validation/rules/log-alarm-scans-too-often';
import type { LogAlarmView } from '../../../src/validation/view/views';
import { logAlarmFaults } from '../../support/log-alarms';
import { UNKNOWN } from '../../support/views';

test('a query over two hours every minute scans each record 120 times', () => {
  expect(logAlarmFaults(rule, { scheduleExpression: 'rate(1 minute)', startTimeOffset: 8100 })).toEqual([
    'ScheduledQueryConfiguration.ScheduleConfiguration: the query scans each record 120 times, and CloudWatch Logs charges for each',
  ]);
});

test.each<[string, Partial<LogAlarmView>]>([
  ['twelve times', {}],
  ['sixty times', { scheduleExpression: 'rate(1 minute)' }],
  ['on a schedule that is known only at deployment', { scheduleExpression: UNKNOWN, startTimeOffset: 86_400 }],
  ['by the clock', { scheduleExpression: 'cron(* * * * ? *)', startTimeOffset: 86_400 }],
  ['in other logs', { scheduleExpression: 'rate(1 minute)', startTimeOffset: 8100, logGroupIdentifiers: ['others'] }],
])('a query that scans %s passes', (_, given) => {
  expect(logAlarmFaults(rule, given)).toEqual([]);
});
