import { logGroupOf } from '../questions/flow-logs';
import { defineRule } from '../rule';

/** The class hands logs of AWS Lambda on; nobody can read them there. */
export const logGroupOfDeliveryClass = defineRule({
  id: 'log-group-of-delivery-class',
  summary: 'The log group is of the class DELIVERY, which is for logs of AWS Lambda alone.',
  severity: 'error',
  subject: 'flow-log',
  check(flowLog, app) {
    const group = logGroupOf(flowLog, app);
    if (group?.logGroupClass !== 'DELIVERY') return [];
    return [{
      resource: group,
      property: 'LogGroupClass',
      message: `LogGroupClass must be 'STANDARD' or 'INFREQUENT_ACCESS', got 'DELIVERY': the class keeps nothing but logs of AWS Lambda, `
        + `and nothing of the flow log '${flowLog.path}'`,
      fix: 'Leave out LogGroupClass. The class of a log group that exists cannot be changed: give it a new name.',
    }];
  },
});
