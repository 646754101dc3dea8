import { readAlarm } from '../questions/alarms/alarmed-metric';
import { defineRule } from '../rule';

/** CloudWatch keeps the datapoints of each unit apart: an alarm that names another unit never sees data. */
export const alarmUnitMismatch = defineRule({
  id: 'alarm-unit-mismatch',
  summary: 'The unit of an alarm differs from the one that the metric filter on flow logs publishes.',
  severity: 'error',
  subject: 'alarm',
  check(alarm, app) {
    const metric = readAlarm(alarm, app);
    if (metric === undefined || typeof metric.unit !== 'string') return [];
    const published = metric.sources.map(({ unit = 'None' }) => unit);
    if (published.some((unit) => typeof unit !== 'string' || unit === metric.unit)) return [];
    return [{
      property: 'Unit',
      message: `the alarm asks for datapoints in '${metric.unit}', but the metric filter publishes them in '${published[0] as string}': `
        + 'the alarm never receives a datapoint',
      fix: "Leave out the alarm's unit, or give the metric filter the same one.",
    }];
  },
});
