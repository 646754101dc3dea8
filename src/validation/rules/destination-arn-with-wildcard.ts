import { Reference } from '../view/template';
import type { Json } from '../view/template';
import { asParts, shown } from '../view/values';
import { destinationTypeOf } from '../questions/flow-logs';
import { defineRule } from '../rule';

/** `GetAtt Arn` of a log group ends in `:*`, which policies need and flow logs do not understand. */
export const destinationArnWithWildcard = defineRule({
  id: 'destination-arn-with-wildcard',
  summary: "The ARN of the log group ends in ':*', with which delivery is reported to fail.",
  severity: 'warning',
  subject: 'flow-log',
  check(flowLog) {
    if (destinationTypeOf(flowLog) !== 'cloud-watch-logs' || flowLog.logGroupName !== undefined) return [];
    const found = wildcardIn(flowLog.logDestination);
    if (found === undefined) return [];
    return [{
      property: 'LogDestination',
      message: `LogDestination must be the ARN of the log group without ':*', got ${found}: as reported, the flow log is `
        + "created, then stays in 'Access error' and delivers nothing",
      fix: 'Use LogGroupName instead: logGroup.logGroupName.',
    }];
  },
});

function wildcardIn(destination: Json): string | undefined {
  const parts = asParts(destination);
  const last = parts[parts.length - 1];
  if (typeof last === 'string' && last.endsWith(':*') && isOfLogGroup(parts[0])) return `'${shown(destination)}'`;
  if (!(destination instanceof Reference) || destination.attribute !== 'Arn') return undefined;
  const { kind, path } = destination.target;
  return kind === 'log-group' ? `the attribute Arn of the log group '${path}', which ends in ':*'` : undefined;
}

function isOfLogGroup(start: ReturnType<typeof asParts>[number]): boolean {
  if (start instanceof Reference) return start.target.kind === 'log-group';
  return typeof start === 'string' && start.startsWith('arn:');
}
