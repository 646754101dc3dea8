import { logGroupLocation } from '../questions/flow-logs';
import { defineRule } from '../rule';
import { differ } from '../view/values';

/** EC2 looks for the group in the Region of the flow log. */
export const logGroupInAnotherRegion = defineRule({
  id: 'log-group-in-another-region',
  summary: 'The log group is in a different Region than the flow log.',
  severity: 'error',
  subject: 'flow-log',
  check(flowLog, app) {
    const { stack } = flowLog;
    const { region, property } = logGroupLocation(flowLog, app);
    if (!differ(region, stack.region)) return [];
    return [{
      property,
      message: `the log group must be in the Region of the flow log, ${stack.region as string}, got one in ${region as string}: `
        + 'delivery to a log group in another Region is not documented',
      fix: 'Create a log group in each Region, or deliver to a bucket, which can be in another Region.',
    }];
  },
});
