import { scansTooOften } from '../../model/log-alarm-faults';
import { queriedGroups, windowOf } from '../questions/alarms/log-alarm';
import { defineRule } from '../rule';

/** Each run scans all that it looks at, and CloudWatch Logs charges for what is scanned. */
export const logAlarmScansTooOften = defineRule({
  id: 'log-alarm-scans-too-often',
  summary: 'The query of a log alarm scans each record of flow logs more than 60 times.',
  severity: 'warning',
  subject: 'log-alarm',
  check(alarm, app) {
    const window = windowOf(alarm);
    const fault = window === undefined ? undefined : scansTooOften(window);
    if (fault === undefined || queriedGroups(alarm, app) === undefined) return [];
    return [{
      property: 'ScheduledQueryConfiguration.ScheduleConfiguration',
      message: `the query ${fault}`,
      fix: 'Let the query run less often, or look back over less time.',
    }];
  },
});
