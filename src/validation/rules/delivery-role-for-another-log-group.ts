import { parseArn } from '../view/arns';
import { logGroupNameOf, roleOf } from '../questions/flow-logs';
import { mayAllow } from '../questions/permissions';
import { defineRule } from '../rule';
import { Reference, same, targetOf } from '../view/values';
import type { Json, Value } from '../view/values';

/** The flow log is created, then stays in "Access error" and delivers nothing. */
export const deliveryRoleForAnotherLogGroup = defineRule({
  id: 'delivery-role-for-another-log-group',
  summary: 'The role may write to other log groups only.',
  severity: 'error',
  subject: 'flow-log',
  check(flowLog, app) {
    const role = roleOf(flowLog, app);
    const group = logGroupNameOf(flowLog, app);
    if (role === undefined || !role.permissions.complete || group === undefined) return [];
    const writing = role.permissions.statements.filter((statement) => mayAllow(statement, 'logs:PutLogEvents'));
    const elsewhere = writing.filter(({ resources }) =>
      resources.length > 0 && resources.every((resource) => isAnotherGroup(resource, group)));
    if (writing.length === 0 || elsewhere.length < writing.length) return [];
    const [{ resource, property }] = elsewhere;
    return [{
      resource,
      property: `${property}.Resource`,
      message: `the role must be allowed to write to the log group of the flow log '${flowLog.path}', but is allowed to write to `
        + 'others only: the flow log is created, but delivers nothing',
      fix: 'Allow the actions on the log group that the flow log names.',
    }];
  },
});

function isAnotherGroup(resource: Json, group: Value<string>): boolean {
  const reference = targetOf(resource, 'log-group');
  if (reference !== undefined) {
    const { logGroupName: name } = reference;
    if (typeof group === 'string') return typeof name === 'string' && name !== group;
    return group instanceof Reference && !same(group, new Reference(reference));
  }
  const text = parseArn(resource)?.resource;
  const pattern = typeof text === 'string' ? /^log-group:([^:]*)/.exec(text)?.[1] : undefined;
  return pattern !== undefined && typeof group === 'string' && !fits(pattern, group);
}

function fits(pattern: string, name: string): boolean {
  const literal = pattern.split(/[*?]/)[0];
  return literal === pattern ? name === pattern : name.startsWith(literal);
}
