import { FLOW_LOGS_SERVICE } from '../../model/services';
import { neverMet } from '../questions/conditions';
import { destinationTypeOf, roleOf } from '../questions/flow-logs';
import { mayAllow, mayTrust } from '../questions/permissions';
import { defineRule } from '../rule';

/** The source of the request is the flow log: its ARN is one of EC2, and its account that of the flow log. */
export const deliveryRoleConditionNeverMet = defineRule({
  id: 'delivery-role-condition-never-met',
  summary: 'The role trusts the flow logs service under a condition that is never met.',
  severity: 'error',
  subject: 'flow-log',
  check(flowLog, app) {
    const role = roleOf(flowLog, app);
    if (role === undefined || destinationTypeOf(flowLog) !== 'cloud-watch-logs') return [];
    const { account, region } = flowLog.stack;
    const source = { account, region, service: 'ec2', resource: 'vpc-flow-log/', inWords: 'the ARN of a flow log' };
    const trusting = role.trust.statements.filter((statement) =>
      mayAllow(statement, 'sts:AssumeRole') && mayTrust(statement, (name) => name === FLOW_LOGS_SERVICE));
    const unmet = trusting.map(({ property, condition }) => ({ property, reason: neverMet(condition, source) }));
    // One statement that may apply is enough.
    if (!role.trust.complete || unmet.length === 0 || unmet.some(({ reason }) => reason === undefined)) return [];
    return [{
      resource: role,
      property: `${unmet[0].property}.Condition`,
      message: `${unmet[0].reason}: the service cannot assume the role: EC2 rejects the flow log '${flowLog.path}', or it delivers nothing`,
      fix: 'Compare aws:SourceAccount with the account of the flow log, and aws:SourceArn with '
        + 'arn:aws:ec2:<region>:<account>:vpc-flow-log/*.',
    }];
  },
});
