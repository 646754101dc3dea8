import { morePeriods } from '../../model/alarm-limits';
import { readAlarm } from '../questions/alarms/alarmed-metric';
import type { AlarmedMetric } from '../questions/alarms/alarmed-metric';
import { leastLateness } from '../questions/alarms/least-lateness';
import { outOfReach } from '../questions/alarms/reach';
import { readFilter } from '../questions/filters/flow-log-filter';
import { defineRule } from '../rule';
import type { AppView } from '../view/app-view';

/** A record counts for the time at which its traffic began, and arrives when an alarm may no longer look there. */
export const alarmLooksTooBriefly = defineRule({
  id: 'alarm-looks-too-briefly',
  summary: 'An alarm evaluates less time than records can take to arrive.',
  severity: 'warning',
  subject: 'alarm',
  check(alarm, app) {
    const { evaluationPeriods, comparisonOperator, treatMissingData } = alarm;
    const metric = readAlarm(alarm, app);
    if (metric === undefined || typeof metric.period !== 'number' || typeof evaluationPeriods !== 'number') return [];
    const isOnMuch = typeof comparisonOperator === 'string' && comparisonOperator.startsWith('Greater');
    if (!isOnMuch || treatMissingData !== 'notBreaching' || outOfReach(alarm, app) !== undefined) return [];

    const late = leastLatenessOf(metric, app);
    const range = (evaluationPeriods + morePeriods(metric.period)[1]) * metric.period;
    if (late === undefined || range > late) return [];
    return [{
      property: alarm.metrics === undefined ? 'Period' : 'Metrics',
      message: `the alarm should cover more than ${late} s, the time that records may take from their start to their arrival, `
        + `got ${evaluationPeriods} x ${metric.period} s, at most ${range} s where data is missing: it may never see them`,
      fix: 'Use a longer period, one hour for example, or set MaxAggregationInterval to 60.',
    }];
  },
});

/** How late records of the most punctual flow log behind a metric may be; `undefined` where one of them is not known. */
function leastLatenessOf({ sources }: AlarmedMetric, app: AppView): number | undefined {
  return leastLateness(sources.map(({ filter }) => readFilter(filter, app)));
}
