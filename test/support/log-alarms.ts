import type { LogAlarmView, ResourceView } from '../../src/validation/view/views';
import type { Rule } from '../../src/validation/rule';
import { flowLogInGroup, GROUP } from './filters';
import { faults } from './rules';
import { app, Reference, view } from './views';

/** A log alarm on the group of the flow logs, as `RejectedSourceAlarm` makes it, except for what is given. */
export function logAlarm(given: Partial<LogAlarmView> = {}): LogAlarmView {
  return view('log-alarm', {
    aggregationExpression: 'count(*) by srcAddr | sort desc',
    logGroupIdentifiers: [new Reference(GROUP)],
    scheduleExpression: 'rate(5 minutes)',
    startTimeOffset: 4500,
    endTimeOffset: 900,
    ...given,
  });
}

/** What a rule finds in a log alarm when these resources are in the app. */
export function logAlarmFaults(
  rule: Rule, given: Partial<LogAlarmView>, resources: readonly ResourceView[] = [flowLogInGroup()],
): string[] {
  const subject = logAlarm(given);
  return faults(rule, subject, app([GROUP, ...resources, subject]));
}
