import { FETCH_LOG_LINES } from '../../model/log-alarm-tasks';
import { showsRecords } from '../questions/alarms/log-alarm-roles';
import { defineRule } from '../rule';

/** CloudFormation does not require the role, CloudWatch does. */
export const logAlarmRoleMissing = defineRule({
  id: 'log-alarm-role-missing',
  summary: 'A log alarm that shows records in its notifications has no role to fetch them.',
  severity: 'error',
  subject: 'log-alarm',
  check(alarm) {
    if (!showsRecords(alarm) || alarm.actionLogLineRoleArn !== undefined) return [];
    return [{
      property: 'ActionLogLineRoleArn',
      message: 'ActionLogLineRoleArn must be a role that may fetch records where ActionLogLineCount is greater than 0, got none',
      fix: `Specify a role that ${FETCH_LOG_LINES.service} can assume, or set ActionLogLineCount to 0.`,
    }];
  },
});
