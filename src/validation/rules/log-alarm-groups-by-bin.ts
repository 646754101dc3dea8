import { groupsByBin } from '../../model/log-alarm-faults';
import { groupedBy } from '../questions/alarms/log-alarm';
import { defineRule } from '../rule';

/** CloudWatch does not support `bin()` there; a run is a stretch of time by itself. */
export const logAlarmGroupsByBin = defineRule({
  id: 'log-alarm-groups-by-bin',
  summary: 'A log alarm groups by a stretch of time.',
  severity: 'error',
  subject: 'log-alarm',
  check(alarm) {
    const fault = groupsByBin(groupedBy(alarm));
    if (fault === undefined) return [];
    return [{
      property: 'ScheduledQueryConfiguration.AggregationExpression',
      message: `the aggregation expression ${fault}`,
      fix: 'Leave bin() out: each run looks at the time that ScheduleConfiguration says.',
    }];
  },
});
