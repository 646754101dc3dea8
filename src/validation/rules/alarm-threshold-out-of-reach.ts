import { readAlarm } from '../questions/alarms/alarmed-metric';
import { rangeOf } from '../questions/alarms/datapoint-range';
import type { Range } from '../questions/alarms/datapoint-range';
import { defineRule } from '../rule';

/** A metric filter publishes a 1 for each record: their average is 1, however many there are. */
export const alarmThresholdOutOfReach = defineRule({
  id: 'alarm-threshold-out-of-reach',
  summary: "An alarm's statistic can never reach its threshold.",
  severity: 'error',
  subject: 'alarm',
  check(alarm, app) {
    const { threshold, comparisonOperator, treatMissingData } = alarm;
    const metric = readAlarm(alarm, app);
    if (metric === undefined || typeof metric.statistic !== 'string' || typeof threshold !== 'number') return [];
    // Such alarms may be meant for when nothing comes.
    if (alarm.properties.InsufficientDataActions !== undefined) return [];
    if (treatMissingData !== undefined && (typeof treatMissingData !== 'string' || treatMissingData === 'breaching')) return [];

    const range = rangeOf(metric.statistic, metric.sources);
    if (range === undefined || typeof comparisonOperator !== 'string') return [];
    if (!isOutOfReach(range, comparisonOperator, threshold)) return [];
    return [{
      property: 'Threshold',
      message: `the statistic ${metric.statistic} of the metric is ${describe(range)}, so it is never `
        + `${comparisonOperator} ${threshold}: the alarm cannot fire`,
      fix: "Use the statistic 'Sum', which counts records: metric({ statistic: 'Sum', period: Duration.hours(1) }). "
        + 'MetricFilter.metric() averages over five minutes by default.',
    }];
  },
});

function isOutOfReach({ lowest, highest }: Range, operator: string, threshold: number): boolean {
  switch (operator) {
    case 'GreaterThanThreshold': return highest <= threshold;
    case 'GreaterThanOrEqualToThreshold': return highest < threshold;
    case 'LessThanThreshold': return lowest >= threshold;
    case 'LessThanOrEqualToThreshold': return lowest > threshold;
    default: return false;
  }
}

function describe({ lowest, highest }: Range): string {
  if (highest === Infinity) return `${lowest} at least`;
  return lowest === highest ? `always ${highest}` : `between ${lowest} and ${highest}`;
}
