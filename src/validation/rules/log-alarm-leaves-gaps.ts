import { leavesGaps } from '../../model/log-alarm-faults';
import { queriedGroups, windowOf } from '../questions/alarms/log-alarm';
import { defineRule } from '../rule';

/** What is between the time of one run and that of the next is never looked at. */
export const logAlarmLeavesGaps = defineRule({
  id: 'log-alarm-leaves-gaps',
  summary: 'A log alarm on flow logs looks back over less time than passes between its runs.',
  severity: 'warning',
  subject: 'log-alarm',
  check(alarm, app) {
    const window = windowOf(alarm);
    const fault = window === undefined ? undefined : leavesGaps(window);
    if (fault === undefined || queriedGroups(alarm, app) === undefined) return [];
    return [{
      property: 'ScheduledQueryConfiguration.ScheduleConfiguration',
      message: `StartTimeOffset less EndTimeOffset ${fault}`,
      fix: 'Increase StartTimeOffset, or let the query run more often.',
    }];
  },
});
