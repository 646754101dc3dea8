import { leavesGaps, looksTooEarly } from '../../model/log-alarm-faults';
import { leastLateness } from '../questions/alarms/least-lateness';
import { queriedGroups, windowOf } from '../questions/alarms/log-alarm';
import { defineRule } from '../rule';

/** A record counts for the time at which its traffic began; when it arrives, the last run that looks there may be past. */
export const logAlarmLooksTooEarly = defineRule({
  id: 'log-alarm-looks-too-early',
  summary: 'A log alarm looks at a time whose records may not have arrived, and never again.',
  severity: 'warning',
  subject: 'log-alarm',
  check(alarm, app) {
    const window = windowOf(alarm);
    if (window === undefined || leavesGaps(window) !== undefined) return [];
    const late = leastLateness(queriedGroups(alarm, app) ?? []);
    const fault = late === undefined ? undefined : looksTooEarly(window, late);
    if (fault === undefined) return [];
    return [{
      property: 'ScheduledQueryConfiguration.ScheduleConfiguration',
      message: `EndTimeOffset ${fault}`,
      fix: `Set EndTimeOffset to ${late}, and increase StartTimeOffset by as much.`,
    }];
  },
});
