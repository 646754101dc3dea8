import { FlowLogCondition } from '../../src/filter-pattern/flow-log-condition';
import { FlowLogAction } from '../../src/model/flow-log-action';
import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import type { AlarmSettings } from '../../src/simulation/alarm-settings';
import type { LogAlarmSettings } from '../../src/simulation/log-alarm-settings';

/** An alarm that fires at one record within a minute, with what a test says otherwise. */
export function alarmSettings(otherwise: Partial<AlarmSettings> = {}): AlarmSettings {
  return {
    format: FlowLogFormat.DEFAULT,
    pattern: { matches: (line) => line.includes('REJECT') },
    metricValue: 1,
    clock: 'start',
    aggregation: 60,
    delivery: 0,
    period: 60,
    statistic: 'Sum',
    threshold: 1,
    comparisonOperator: 'GreaterThanOrEqualToThreshold',
    evaluationPeriods: 1,
    treatMissingData: 'notBreaching',
    ...otherwise,
  };
}

/** The alarm of the AWS guide: ten rejected records of the default format within one hour. */
export const GUIDE_SETTINGS: AlarmSettings = alarmSettings({
  format: FlowLogFormat.DEFAULT,
  pattern: { matches: (line) => line.includes('REJECT') },
  defaultValue: 0,
  threshold: 10,
  period: 3600,
  aggregation: 600,
  delivery: 300,
});

/** Ten rejected records of one source within an hour, looked at every five minutes, once they all have arrived. */
export const REJECTED_SOURCE: LogAlarmSettings = {
  measure: { kind: 'count' },
  conditions: [FlowLogCondition.action(FlowLogAction.REJECT)],
  groups: [FlowLogField.SRC_ADDR],
  format: FlowLogFormat.DEFAULT,
  threshold: 10,
  comparisonOperator: 'GreaterThanOrEqualToThreshold',
  interval: 300, period: 3600, endOffset: 1300,
  evaluated: 1, toAlarm: 1, treatMissingData: 'notBreaching',
  aggregation: 600, delivery: 300,
};
