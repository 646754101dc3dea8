import { parseArn } from '../view/arns';
import { destinationTypeOf } from '../questions/flow-logs';
import { comparedWith, mayAllow, mayTrust } from '../questions/permissions';
import { defineRule } from '../rule';
import { differ, shown, targetOf } from '../view/values';
import type { Json, Value } from '../view/values';
import type { FlowLogView } from '../view/views';

/** The source of the request is the flow log: its ARN is one of EC2, and its account that of the flow log. */
export const deliveryRoleConditionNeverMet = defineRule({
  id: 'delivery-role-condition-never-met',
  summary: 'The role trusts the flow logs service under a condition that is never true.',
  severity: 'error',
  subject: 'flow-log',
  check(flowLog) {
    const role = targetOf(flowLog.deliverLogsPermissionArn, 'role');
    if (role === undefined || destinationTypeOf(flowLog) !== 'cloud-watch-logs') return [];
    const trusting = role.trust.statements.filter((statement) =>
      mayAllow(statement, 'sts:AssumeRole') && mayTrust(statement, (name) => name === 'vpc-flow-logs.amazonaws.com'));
    const unmet = trusting.map(({ property, condition }) => ({ property, reason: neverMet(condition, flowLog) }));
    // One statement that may apply is enough.
    if (!role.trust.complete || unmet.length === 0 || unmet.some(({ reason }) => reason === undefined)) return [];
    return [{
      resource: role,
      property: `${unmet[0].property}.Condition`,
      message: `${unmet[0].reason}: the service cannot assume the role, and the flow log '${flowLog.path}' delivers nothing`,
      fix: 'Compare aws:SourceAccount with the account of the flow log, and aws:SourceArn with '
        + 'arn:aws:ec2:<region>:<account>:vpc-flow-log/*.',
    }];
  },
});

function neverMet(condition: Json, { stack }: FlowLogView): string | undefined {
  const accounts = comparedWith(condition, /^StringEquals(IgnoreCase)?$/, 'aws:SourceAccount');
  if (accounts?.every((account) => typeof account === 'string' && differ(account, stack.account)) === true) {
    return `aws:SourceAccount must be ${stack.account as string}, got ${accounts.map(shown).join(', ')}`;
  }
  const sources = comparedWith(condition, /^(ArnLike|ArnEquals|StringLike|StringEquals)$/, 'aws:SourceArn');
  if (sources?.every((source) => isNoFlowLog(source, stack)) === true) {
    return `aws:SourceArn must be the ARN of a flow log, got '${sources.map(shown).join("', '")}'`;
  }
  return undefined;
}

function isNoFlowLog(pattern: Json, { account, region }: FlowLogView['stack']): boolean {
  const arn = parseArn(pattern);
  if (arn === undefined) return false;
  const excludes = (segment: Value<string>, wanted: Value<string>) =>
    typeof segment === 'string' && !/[*?]/.test(segment) && differ(segment, wanted);
  const { resource } = arn;
  const isOther = typeof resource === 'string' && /^[a-z-]+\//.test(resource) && !resource.startsWith('vpc-flow-log/');
  return isOther
    || excludes(arn.service, 'ec2')
    || excludes(arn.region, region)
    || excludes(arn.account, account);
}
