import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import type { AlarmSettings } from '../../src/simulation/alarm-settings';
import { describeCondition, describeLogAlarm } from '../../src/simulation/describe-condition';
import type { LogAlarmSettings } from '../../src/simulation/log-alarm-settings';
import { alarmSettings } from './settings';

test.each<[Partial<AlarmSettings>, string]>([
  [{ threshold: 10, period: 3600 }, 'Sum >= 10 over 1 hour, missing data is notBreaching'],
  [{ statistic: 'Maximum', comparisonOperator: 'LessThanThreshold', treatMissingData: 'breaching' },
    'Maximum < 1 over 1 minute, missing data is breaching'],
  [{ evaluationPeriods: 3 }, 'Sum >= 1 over 1 minute, 3 of 3 periods, missing data is notBreaching'],
  [{ evaluationPeriods: 3, datapointsToAlarm: 2 }, 'Sum >= 1 over 1 minute, 2 of 3 periods, missing data is notBreaching'],
])('an alarm with %j', (settings, text) => {
  expect(describeCondition(alarmSettings(settings))).toBe(text);
});

const LOG_ALARM: LogAlarmSettings = {
  format: FlowLogFormat.DEFAULT,
  conditions: [],
  measure: { kind: 'count' },
  groups: [],
  threshold: 10,
  comparisonOperator: 'GreaterThanOrEqualToThreshold',
  period: 3600, interval: 300, endOffset: 900, evaluated: 1, toAlarm: 1,
  treatMissingData: 'notBreaching',
  aggregation: 600, delivery: 300,
};

test.each<[Partial<LogAlarmSettings>, string]>([
  [{}, 'number of records >= 10 over 1 hour, looked at every 5 minutes up to 15 minutes ago'],
  [{ groups: [FlowLogField.SRC_ADDR, FlowLogField.DST_PORT] },
    'number of records >= 10 for one srcaddr and dstport over 1 hour, looked at every 5 minutes up to 15 minutes ago'],
  [{ evaluated: 3, toAlarm: 2 },
    'number of records >= 10 over 1 hour, 2 of 3 runs, looked at every 5 minutes up to 15 minutes ago'],
])('a log alarm with %j', (settings, text) => {
  expect(describeLogAlarm({ ...LOG_ALARM, ...settings })).toBe(text);
});
