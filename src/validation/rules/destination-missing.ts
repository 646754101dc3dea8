import { destinationTypeOf } from '../questions/flow-logs';
import { defineRule } from '../rule';

/** CloudFormation requires none of the destination properties, EC2 one of them. */
export const destinationMissing = defineRule({
  id: 'destination-missing',
  summary: 'A flow log has no destination.',
  severity: 'error',
  subject: 'flow-log',
  hard: true,
  check(flowLog) {
    if (flowLog.logDestination !== undefined || flowLog.logGroupName !== undefined) return [];
    const type = destinationTypeOf(flowLog);
    if (type === undefined) return [];
    const wanted = type === 'cloud-watch-logs' ? 'LogGroupName or LogDestination' : 'LogDestination';
    return [{
      property: type === 'cloud-watch-logs' ? 'LogGroupName' : 'LogDestination',
      message: `${wanted} must specify a destination, got none: EC2 rejects the flow log`,
      fix: `Set ${wanted}.`,
    }];
  },
});
