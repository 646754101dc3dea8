import { parseArn } from '../view/arns';
import { logGroupNameOf, roleOf } from '../questions/flow-logs';
import { mayAllow } from '../questions/permissions';
import { defineRule } from '../rule';
import { surelyDiffers } from '../questions/sure-difference';
import type { PlacedText } from '../questions/sure-difference';
import type { Json, StackView, Value } from '../view/template';
import { asParts, targetOf, textOf } from '../view/values';

/** EC2 may reject the flow log; where it does not, its status becomes "Access error". */
export const deliveryRoleForAnotherLogGroup = defineRule({
  id: 'delivery-role-for-another-log-group',
  summary: 'The role can write only to other log groups.',
  severity: 'error',
  subject: 'flow-log',
  check(flowLog, app) {
    const role = roleOf(flowLog, app);
    const group = logGroupNameOf(flowLog, app);
    if (role === undefined || !role.permissions.complete || group === undefined) return [];
    const writing = role.permissions.statements.filter((statement) => mayAllow(statement, 'logs:PutLogEvents'));
    const named = { text: group, stack: flowLog.stack };
    const elsewhere = writing.filter(({ resource: { stack }, resources }) =>
      resources.length > 0 && resources.every((text) => isAnotherGroup({ text, stack }, named)));
    if (writing.length === 0 || elsewhere.length < writing.length) return [];
    const [{ resource, property }] = elsewhere;
    return [{
      resource,
      property: `${property}.Resource`,
      message: `the role must be allowed to write to the log group of the flow log '${flowLog.path}', but is allowed to write only `
        + 'to others: EC2 rejects the flow log, or it delivers nothing',
      fix: 'Allow the actions on the log group that the flow log names.',
    }];
  },
});

function isAnotherGroup(resource: { readonly text: Json; readonly stack: StackView }, group: PlacedText): boolean {
  const reference = targetOf(resource.text, 'log-group') ?? targetOf(nameIn(resource.text), 'log-group');
  const own = targetOf(group.text, 'log-group');
  if (reference !== undefined && own !== undefined) return own.path !== reference.path;
  const pattern = reference === undefined
    ? { text: nameIn(resource.text), stack: resource.stack }
    : { text: reference.logGroupName, stack: reference.stack };
  return pattern.text !== undefined && surelyDiffers(asCreated(group), pattern);
}

/** The name of a group that is referred to, where the app gives it one. */
function asCreated({ text, stack }: PlacedText): PlacedText {
  const group = targetOf(text, 'log-group');
  return group?.logGroupName === undefined ? { text, stack } : { text: group.logGroupName, stack: group.stack };
}

/** The name of the group in an ARN. */
function nameIn(arn: Json): Value<string> {
  const [start = '', ...rest] = asParts(parseArn(arn)?.resource);
  if (typeof start !== 'string' || !start.startsWith('log-group:')) return undefined;
  const parts = [start.slice('log-group:'.length), ...rest];
  const end = parts.findIndex((part) => typeof part === 'string' && part.includes(':'));
  return textOf(end === -1 ? parts : [...parts.slice(0, end), (parts[end] as string).split(':')[0]]);
}
