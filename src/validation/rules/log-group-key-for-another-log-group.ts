import { keyOf } from '../questions/keys';
import { logGroupOf } from '../questions/flow-logs';
import { isLogsService } from '../questions/logs-service';
import { denies, mayAllow, mayTrust } from '../questions/permissions';
import { excludes, isLike } from '../questions/wildcards';
import { defineRule } from '../rule';
import { parseArn } from '../view/arns';
import { Reference } from '../view/template';
import type { Json } from '../view/template';
import { asParts, listOf, objectOf, shown } from '../view/values';
import type { LogGroupView, StatementView } from '../view/views';

const CONTEXT = 'kms:EncryptionContext:aws:logs:arn';

/** CloudWatch Logs names the group in each request to the key; the deployment fails. */
export const logGroupKeyForAnotherLogGroup = defineRule({
  id: 'log-group-key-for-another-log-group',
  summary: 'The key of the log group lets CloudWatch Logs use it for other log groups only.',
  severity: 'error',
  subject: 'flow-log',
  check(flowLog, app) {
    const group = logGroupOf(flowLog, app);
    const key = group === undefined ? undefined : keyOf(group.kmsKeyId, group.stack, app);
    if (group === undefined || key === undefined || !key.policy.complete) return [];
    const { statements } = key.policy;
    const isService = isLogsService(group.stack);
    const allowing = statements.filter((statement) => mayAllow(statement, 'kms:GenerateDataKey') && mayTrust(statement, isService));
    const contexts = allowing.map((statement) => otherContext(statement, group));
    const [first] = contexts;
    if (first === undefined || contexts.includes(undefined) || statements.some((one) => denies(one, 'kms:GenerateDataKey'))) return [];
    return [{
      resource: key,
      property: 'KeyPolicy',
      message: `${CONTEXT} must be the ARN of the log group '${group.path}', got '${first}': `
        + 'CloudWatch Logs may not use the key for it, and the log group cannot be created',
      fix: `Name the log group in the condition on ${CONTEXT}, or all of the account: arn:aws:logs:<region>:<account>:*.`,
    }];
  },
});

/** The log groups for which a statement holds, if this one is known not to be among them. */
function otherContext({ condition }: StatementView, group: LogGroupView): string | undefined {
  for (const [operator, keys] of Object.entries(objectOf(condition) ?? {})) {
    if (!/^(Arn(Equals|Like)|String(Equals|Like))$/.test(operator)) continue;
    for (const [key, value] of Object.entries(objectOf(keys) ?? {})) {
      if (key.toLowerCase() !== CONTEXT.toLowerCase()) continue;
      const patterns = listOf(value) ?? [value];
      if (patterns.length > 0 && patterns.every((pattern) => isOther(pattern, group))) return patterns.map(shown).join("', '");
    }
  }
  return undefined;
}

function isOther(pattern: Json, { logGroupName, stack, path }: LogGroupView): boolean {
  const arn = parseArn(pattern);
  if (arn === undefined) return false;
  if (excludes(arn.service, 'logs') || excludes(arn.region, stack.region) || excludes(arn.account, stack.account)) return true;

  const [start, named, ...rest] = asParts(arn.resource);
  if (typeof start !== 'string') return false;
  if (named instanceof Reference) {
    return start === 'log-group:' && rest.length === 0 && named.target.kind === 'log-group' && named.target.path !== path;
  }
  if (named !== undefined) return false;
  if (typeof logGroupName !== 'string') return false;
  const name = `log-group:${logGroupName}`;
  return ![name, `${name}:*`].some((own) => isLike(own, start));
}
