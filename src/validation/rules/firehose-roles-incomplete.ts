import { accountOfStream, destinationTypeOf } from '../questions/flow-logs';
import { defineRule } from '../rule';
import { differ } from '../view/values';

/** A stream in another account takes a role here and a role there. */
export const firehoseRolesIncomplete = defineRule({
  id: 'firehose-roles-incomplete',
  summary: 'A flow log to a Firehose stream in another account does not have both of the required roles.',
  severity: 'error',
  subject: 'flow-log',
  check(flowLog, app) {
    if (destinationTypeOf(flowLog) !== 'kinesis-data-firehose') return [];
    const { deliverLogsPermissionArn: here, deliverCrossAccountRole: there, stack } = flowLog;
    const account = accountOfStream(flowLog, app);
    const isElsewhere = differ(account, stack.account);
    if (here !== undefined && there !== undefined) return [];
    // A role alone, in the same account, is another rule's fault.
    if (!isElsewhere && there === undefined) return [];
    const missing = here === undefined ? 'DeliverLogsPermissionArn' : 'DeliverCrossAccountRole';
    const both = here === undefined && there === undefined;
    return [{
      property: missing,
      message: 'DeliverLogsPermissionArn and DeliverCrossAccountRole must both be set for a stream in another account, '
        + `got ${both ? 'neither' : `no ${missing}`}${isElsewhere ? ` for a stream in ${account as string}` : ''}: EC2 rejects the flow log`,
      fix: 'Specify both roles, or none for a stream in the same account.',
    }];
  },
});
