import { parseArn } from '../view/arns';
import { defineRule } from '../rule';
import { Reference } from '../view/template';
import { differ } from '../view/values';

/** EC2 assumes a role of the account that owns the flow log. */
export const deliveryRoleInAnotherAccount = defineRule({
  id: 'delivery-role-in-another-account',
  summary: 'The role is in a different account than the flow log.',
  severity: 'error',
  subject: 'flow-log',
  check({ deliverLogsPermissionArn: role, stack }) {
    const account = role instanceof Reference ? role.target.stack.account : parseArn(role)?.account;
    if (!differ(account, stack.account)) return [];
    return [{
      property: 'DeliverLogsPermissionArn',
      message: `the role must be in the account of the flow log, ${stack.account as string}, got one in ${account as string}: `
        + 'EC2 rejects it',
      fix: 'Create the role in the account of the flow log. To collect records in one account, deliver to S3 or Firehose.',
    }];
  },
});
