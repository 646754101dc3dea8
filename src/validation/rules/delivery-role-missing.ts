import { FLOW_LOGS_SERVICE } from '../../model/services';
import { parseArn } from '../view/arns';
import { destinationTypeOf } from '../questions/flow-logs';
import { defineRule } from '../rule';
import { targetOf } from '../view/values';

/** CloudFormation does not require the role, EC2 does. */
export const deliveryRoleMissing = defineRule({
  id: 'delivery-role-missing',
  summary: 'A flow log to CloudWatch Logs has no role.',
  severity: 'error',
  subject: 'flow-log',
  hard: true,
  check(flowLog) {
    if (destinationTypeOf(flowLog) !== 'cloud-watch-logs' || flowLog.deliverLogsPermissionArn !== undefined) return [];
    if (flowLog.logDestination !== undefined && flowLog.logDestinationType === undefined) {
      const service = parseArn(flowLog.logDestination)?.service;
      if (service !== 'logs' && targetOf(flowLog.logDestination, 'log-group') === undefined) return [];
    }
    return [{
      property: 'DeliverLogsPermissionArn',
      message: 'DeliverLogsPermissionArn must be a role that may write to the log group, got none: EC2 rejects the flow log',
      fix: `Specify a role that ${FLOW_LOGS_SERVICE} can assume, such as FlowLogRole.`,
    }];
  },
});
