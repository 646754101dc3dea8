import { logAlarmLeavesGaps as rule } from '../../../src/validation/rules/log-alarm-leaves-gaps';
import type { LogAlarmView } from '../../../src/validation/view/views';
import { logAlarmFaults } from '../../support/log-alarms';
import { UNKNOWN } from '../../support/views';

test.each<[string, Partial<LogAlarmView>, RegExp]>([
  ['a quarter of an hour each hour', { scheduleExpression: 'rate(1 hour)', startTimeOffset: 1800 },
    /Configuration: StartTimeOffset less EndTimeOffset must be at least .*, 3600 s, got 900 s; no run/],
  ['an hour each day', { scheduleExpression: 'rate(1 day)' }, /86400 s, got 3600 s/],
  ['five minutes of ten, which end now', { scheduleExpression: 'rate(10 minutes)', startTimeOffset: 300, endTimeOffset: undefined }, /got 300 s/],
])('a log alarm that looks at %s leaves the rest out', (_, given, says) => {
  expect(logAlarmFaults(rule, given)).toEqual([expect.stringMatching(says)]);
});

test.each<[string, Partial<LogAlarmView>]>([
  ['all of the time', { scheduleExpression: 'rate(1 hour)' }],
  ['most of it many times', {}],
  ['a time by the clock', { scheduleExpression: 'cron(0 * * * ? *)', startTimeOffset: 1800 }],
  ['a time that is known only at deployment', { scheduleExpression: 'rate(1 day)', startTimeOffset: UNKNOWN }],
  ['a time that ends at a moment known only at deployment', { scheduleExpression: 'rate(1 day)', endTimeOffset: UNKNOWN }],
  ['a schedule that is known only at deployment', { scheduleExpression: UNKNOWN, startTimeOffset: 901 }],
  ['no time at all, which is not for this rule', { startTimeOffset: 900 }],
  ['other logs', { scheduleExpression: 'rate(1 day)', logGroupIdentifiers: ['others'] }],
  ['other logs besides', { scheduleExpression: 'rate(1 day)', logGroupIdentifiers: ['flow-logs', 'others'] }],
  ['an unknown log group', { scheduleExpression: 'rate(1 day)', logGroupIdentifiers: [UNKNOWN] }],
])('a log alarm that looks at %s passes', (_, given) => {
  expect(logAlarmFaults(rule, given)).toEqual([]);
});
