import { logGroupOf } from '../questions/flow-logs';
import { defineRule } from '../rule';

/** The class hands logs of AWS Lambda on; nobody can read them there. */
export const logGroupOfDeliveryClass = defineRule({
  id: 'log-group-of-delivery-class',
  summary: 'The log group has the class DELIVERY, which is only for AWS Lambda logs.',
  severity: 'error',
  subject: 'flow-log',
  check(flowLog, app) {
    const group = logGroupOf(flowLog, app);
    if (group?.logGroupClass !== 'DELIVERY') return [];
    return [{
      resource: group,
      property: 'LogGroupClass',
      message: `LogGroupClass must be 'STANDARD' or 'INFREQUENT_ACCESS', got 'DELIVERY': that class is only for AWS Lambda logs, `
        + `not for the flow log '${flowLog.path}'`,
      fix: 'Remove LogGroupClass. The class of an existing log group cannot be changed: give it a new name.',
    }];
  },
});
