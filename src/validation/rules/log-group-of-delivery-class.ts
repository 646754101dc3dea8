import { logGroupOf } from '../questions/flow-logs';
import { defineRule } from '../rule';

/** The class forwards AWS Lambda logs, and keeps them for two days at most. */
export const logGroupOfDeliveryClass = defineRule({
  id: 'log-group-of-delivery-class',
  summary: 'The log group has the class DELIVERY, which is only for AWS Lambda logs.',
  severity: 'warning',
  subject: 'flow-log',
  check(flowLog, app) {
    const group = logGroupOf(flowLog, app);
    if (group?.logGroupClass !== 'DELIVERY') return [];
    return [{
      resource: group,
      property: 'LogGroupClass',
      message: `LogGroupClass must be 'STANDARD' or 'INFREQUENT_ACCESS', got 'DELIVERY': that class is only for AWS Lambda logs, `
        + `and keeps what the flow log '${flowLog.path}' delivers for two days at most, without queries and metric filters`,
      fix: 'Remove LogGroupClass. The class of an existing log group cannot be changed: give it a new name.',
    }];
  },
});
