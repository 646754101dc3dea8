import { placeOfLogGroup } from '../questions/flow-logs';
import { defineRule } from '../rule';
import { differ } from '../view/values';

/** EC2 looks for the group in the Region of the flow log. */
export const logGroupInAnotherRegion = defineRule({
  id: 'log-group-in-another-region',
  summary: 'The log group is in another Region than the flow log.',
  severity: 'error',
  subject: 'flow-log',
  check(flowLog, app) {
    const { stack } = flowLog;
    const { region, property } = placeOfLogGroup(flowLog, app);
    if (!differ(region, stack.region)) return [];
    return [{
      property,
      message: `the log group must be in the Region of the flow log, ${stack.region as string}, got one in ${region as string}: `
        + 'that a flow log delivers to a log group of another Region is documented nowhere',
      fix: 'Create a log group in each Region, or deliver to a bucket, which need not be in the Region of the flow log.',
    }];
  },
});
