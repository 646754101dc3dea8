import { destinationTypeOf, roleOf } from '../questions/flow-logs';
import { lackingActions } from '../questions/permissions';
import { defineRule } from '../rule';

/** What `ec2.FlowLog` grants, and what is known to be enough for a log group that exists. */
const NEEDED = ['logs:CreateLogStream', 'logs:PutLogEvents', 'logs:DescribeLogStreams'];

/** EC2 may reject the flow log; where it does not, its status becomes "Access error". */
export const deliveryRoleLacksActions = defineRule({
  id: 'delivery-role-lacks-actions',
  summary: 'The role lacks actions that delivery to a log group requires.',
  severity: 'error',
  subject: 'flow-log',
  check(flowLog, app) {
    const role = roleOf(flowLog, app);
    if (role === undefined || destinationTypeOf(flowLog) !== 'cloud-watch-logs') return [];
    const missing = lackingActions(role.permissions, NEEDED);
    if (missing.length === 0) return [];
    return [{
      resource: role,
      property: 'Policies',
      message: `the role must be allowed ${NEEDED.join(', ')}, but none of its policies allows ${missing.join(', ')}: `
        + `EC2 rejects the flow log '${flowLog.path}', or it delivers nothing`,
      fix: `Allow the role ${missing.join(', ')} on the log group and its log streams.`,
    }];
  },
});
