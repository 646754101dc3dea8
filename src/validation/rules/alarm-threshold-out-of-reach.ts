import type { Range } from '../questions/alarms/datapoint-range';
import { outOfReach } from '../questions/alarms/reach';
import { defineRule } from '../rule';

/** A metric filter publishes a 1 for each record: their average is 1, however many there are. */
export const alarmThresholdOutOfReach = defineRule({
  id: 'alarm-threshold-out-of-reach',
  summary: "An alarm's statistic can never reach its threshold.",
  severity: 'error',
  subject: 'alarm',
  check(alarm, app) {
    const fault = outOfReach(alarm, app);
    if (fault === undefined) return [];
    const { statistic, range, comparisonOperator, threshold } = fault;
    return [{
      property: 'Threshold',
      message: `the statistic ${statistic} of the metric is ${describe(range)}, so it is never `
        + `${comparisonOperator} ${threshold}: the alarm cannot fire`,
      fix: "Use the statistic 'Sum', which counts records: metric({ statistic: 'Sum', period: Duration.hours(1) }). "
        + 'MetricFilter.metric() averages over five minutes by default.',
    }];
  },
});

function describe({ lowest, highest }: Range): string {
  if (highest === Infinity) return `${lowest} at least`;
  return lowest === highest ? `always ${highest}` : `between ${lowest} and ${highest}`;
}
