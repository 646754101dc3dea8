import { accountOfStream, destinationTypeOf } from '../questions/flow-logs';
import { defineRule } from '../rule';
import { Reference } from '../view/template';
import { same } from '../view/values';

/** Deliveries to S3, and to Firehose within the account, go by policies and a service-linked role. */
export const deliveryRoleNotAllowed = defineRule({
  id: 'delivery-role-not-allowed',
  summary: 'A flow log has a role, but its destination does not accept one.',
  severity: 'error',
  subject: 'flow-log',
  check(flowLog, app) {
    const type = destinationTypeOf(flowLog);
    const { deliverLogsPermissionArn: role, deliverCrossAccountRole } = flowLog;
    if (!(typeof role === 'string' || role instanceof Reference)) return [];
    // A stream in another account takes two roles.
    const isWithinAccount = same(accountOfStream(flowLog, app), flowLog.stack.account);
    if (type !== 's3' && !(type === 'kinesis-data-firehose' && isWithinAccount)) return [];
    if (type !== 's3' && deliverCrossAccountRole !== undefined) return [];
    return [{
      property: 'DeliverLogsPermissionArn',
      message: `DeliverLogsPermissionArn must not be set if LogDestinationType is '${type}': EC2 rejects the flow log`,
      fix: type === 's3'
        ? 'Remove it: the bucket policy authorizes delivery.'
        : 'Remove it: a service-linked role delivers to streams in the same account.',
    }];
  },
});
