import { FLOW_LOGS_SERVICE, LOG_DELIVERY_SERVICE } from '../../model/services';
import { destinationTypeOf, roleOf } from '../questions/flow-logs';
import { refusedActions, trustedBy } from '../questions/permissions';
import { defineRule } from '../rule';
import type { FlowLogView } from '../view/views';

/** EC2 tries to assume the role when it creates a flow log. */
export const deliveryRoleTrustMissing = defineRule({
  id: 'delivery-role-trust-missing',
  summary: 'The flow logs service cannot assume the role.',
  severity: 'error',
  subject: 'flow-log',
  check(flowLog, app) {
    const role = roleOf(flowLog, app);
    const service = servicesOf(flowLog);
    if (role === undefined || service === undefined) return [];
    if (refusedActions(role.trust, (name) => name === service, ['sts:AssumeRole']).length === 0) return [];
    return [{
      resource: role,
      property: 'AssumeRolePolicyDocument',
      message: `the role must allow ${service} to assume it, got ${trustedBy(role.trust)}: `
        + `EC2 rejects the flow log '${flowLog.path}', or it delivers nothing`,
      fix: `Allow sts:AssumeRole to the service ${service} in the trust policy.`,
    }];
  },
});

function servicesOf(flowLog: FlowLogView): string | undefined {
  switch (destinationTypeOf(flowLog)) {
    case 'cloud-watch-logs': return FLOW_LOGS_SERVICE;
    case 'kinesis-data-firehose': return LOG_DELIVERY_SERVICE;
    default: return undefined;
  }
}
