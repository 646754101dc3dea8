import { rolesOf } from '../questions/alarms/log-alarm-roles';
import { lackingActions } from '../questions/permissions';
import { defineRule } from '../rule';

/** The state of the alarm tells of the query alone; of the records of notifications, nothing does. */
export const logAlarmRoleLacksActions = defineRule({
  id: 'log-alarm-role-lacks-actions',
  summary: 'A role of a log alarm lacks actions that the service requires.',
  severity: 'error',
  subject: 'log-alarm',
  check(alarm, app) {
    return rolesOf(alarm, app).flatMap(({ role, task: { required }, otherwise }) => {
      const missing = lackingActions(role.permissions, required);
      if (missing.length === 0) return [];
      return [{
        resource: role,
        property: 'Policies',
        message: `the role must be allowed ${required.join(', ')}, but none of its policies allows ${missing.join(', ')}: ${otherwise}`,
        fix: `Allow the role ${missing.join(', ')} on the log groups of the query.`,
      }];
    });
  },
});
