import { FlowLogFormat } from '../../src/model/flow-log-format';
import type { AlarmSettings } from '../../src/simulation/alarm-settings';

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
