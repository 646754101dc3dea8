import { destinationTypeOf, roleOf } from '../questions/flow-logs';
import { mayAllow } from '../questions/permissions';
import { defineRule } from '../rule';
import { Reference } from '../view/template';
import type { Json, Unknown } from '../view/template';
import { asParts, shown } from '../view/values';

/** What is written to is log-group:NAME:log-stream:STREAM, so a resource must go on after the name of the group. */
export const logGroupArnWithoutWildcard = defineRule({
  id: 'log-group-arn-without-wildcard',
  summary: 'The role can write to the log group, but not to its log streams.',
  severity: 'error',
  subject: 'flow-log',
  check(flowLog, app) {
    const role = roleOf(flowLog, app);
    if (role === undefined || !role.permissions.complete || destinationTypeOf(flowLog) !== 'cloud-watch-logs') return [];
    const writing = role.permissions.statements.filter((statement) => mayAllow(statement, 'logs:PutLogEvents'));
    const ending = writing.filter(({ resources }) => resources.length > 0 && resources.every(endsWithName));
    // One statement that goes on after the name is enough.
    if (writing.length === 0 || ending.length < writing.length) return [];
    const [{ resource, property, resources }] = ending;
    return [{
      resource,
      property: `${property}.Resource`,
      message: `the resource must continue with ':*' after the name of the log group, got '${shown(resources[0])}': `
        + `the flow log '${flowLog.path}' cannot write to the streams in the group and delivers nothing`,
      fix: "Append ':*', or use logGroupArn, which ends with it.",
    }];
  },
});

function endsWithName(resource: Json): boolean {
  const text = asParts(resource).map((part) => typeof part === 'string' ? part : isPlain(part) ? 'x' : '*').join('');
  return /:log-group:[^:*?]+$/.test(text);
}

/** Whether a part that is known only at deployment has neither colons nor wildcards: a name, an account, a Region. */
function isPlain(part: Reference | Unknown): boolean {
  if (part instanceof Reference) return part.attribute === 'Ref';
  return part.pseudoParameter !== undefined && !/^AWS::(StackId|NotificationARNs)$/.test(part.pseudoParameter);
}
