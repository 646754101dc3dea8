import { readAlarm } from '../questions/alarms/alarmed-metric';
import { nearest } from '../questions/spelling';
import { defineRule } from '../rule';

const STATISTICS = ['SampleCount', 'Average', 'Sum', 'Minimum', 'Maximum', 'IQM'];

/** `p99`, `tm90`, `TM(10%:90%)`, `PR(:300)`. */
const EXTENDED = /^(p|tm|tc|ts|wm)\d+(\.\d+)?$|^(TM|TC|TS|WM|PR)\([^()]*:[^()]*\)$/i;

/** CloudWatch rejects anything that is not a statistic; the CDK passes on any text as an extended one. */
export const alarmStatisticMisspelled = defineRule({
  id: 'alarm-statistic-misspelled',
  summary: 'An alarm on a flow log metric has a statistic that CloudWatch does not support.',
  severity: 'error',
  subject: 'alarm',
  check(alarm, app) {
    const statistic = readAlarm(alarm, app)?.statistic;
    if (typeof statistic !== 'string' || STATISTICS.includes(statistic) || EXTENDED.test(statistic)) return [];
    const meant = nearest(statistic, STATISTICS);
    return [{
      property: alarm.extendedStatistic === undefined ? 'Statistic' : 'ExtendedStatistic',
      message: `the statistic must be one of ${STATISTICS.join(', ')} or a percentile such as p99, got '${statistic}': CloudWatch rejects it`,
      fix: `Use '${meant ?? 'Sum'}'.`,
    }];
  },
});
