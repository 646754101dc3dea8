import { logGroupLocation } from '../questions/flow-logs';
import { defineRule } from '../rule';
import { differ } from '../view/values';

/** EC2 looks for the group in the account of the flow log. */
export const logGroupInAnotherAccount = defineRule({
  id: 'log-group-in-another-account',
  summary: 'The log group is in a different account than the flow log.',
  severity: 'error',
  subject: 'flow-log',
  check(flowLog, app) {
    const { stack } = flowLog;
    const { account, property } = logGroupLocation(flowLog, app);
    if (!differ(account, stack.account)) return [];
    return [{
      property,
      message: `the log group must be in the account of the flow log, ${stack.account as string}, got one in ${account as string}: `
        + 'flow logs do not deliver to log groups in other accounts',
      fix: 'Deliver to a log group of the same account and subscribe to it from the other, or deliver to S3 or Firehose.',
    }];
  },
});
