import { readAlarm } from '../questions/alarms/alarmed-metric';
import { defineRule } from '../rule';

/** CloudWatch rejects an alarm on a metric without a statistic. */
export const alarmWithoutStatistic = defineRule({
  id: 'alarm-without-statistic',
  summary: 'An alarm on a flow log metric has no statistic.',
  severity: 'error',
  subject: 'alarm',
  check(alarm, app) {
    const metric = readAlarm(alarm, app);
    if (metric === undefined || metric.statistic !== undefined) return [];
    return [{
      property: 'Statistic',
      message: 'the alarm has neither Statistic nor ExtendedStatistic: CloudWatch rejects it',
      fix: "Set Statistic to 'Sum' to count records.",
    }];
  },
});
