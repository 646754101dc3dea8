import { rolesOf } from '../questions/alarms/log-alarm-roles';
import { refusedActions, trustedBy } from '../questions/permissions';
import { defineRule } from '../rule';

/** Another service runs the query than the one that fetches the records of notifications. */
export const logAlarmRoleTrustMissing = defineRule({
  id: 'log-alarm-role-trust-missing',
  summary: 'The service that needs a role of a log alarm cannot assume it.',
  severity: 'error',
  subject: 'log-alarm',
  check(alarm, app) {
    return rolesOf(alarm, app)
      .filter(({ role, task }) => refusedActions(role.trust, isNameOf(task.service), ['sts:AssumeRole']).length > 0)
      .map(({ role, task: { service }, otherwise }) => ({
        resource: role,
        property: 'AssumeRolePolicyDocument',
        message: `the role must allow ${service} to assume it, got ${trustedBy(role.trust)}: ${otherwise}`,
        fix: `Allow sts:AssumeRole to the service ${service} in the trust policy.`,
      }));
  },
});

/** Services have names by Region and partition as well; whether those do here is not documented. */
function isNameOf(service: string): (name: string) => boolean {
  const start = service.slice(0, service.indexOf('.') + 1);
  return (name) => name.startsWith(start);
}
