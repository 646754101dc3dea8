import { defineRule } from '../rule';
import { twinOf } from '../questions/same-traffic';

/** EC2 rejects a flow log that it considers identical to an existing one. */
export const duplicateFlowLog = defineRule({
  id: 'duplicate-flow-log',
  summary: 'Two flow logs have the same resource, destination, traffic type, format and interval.',
  severity: 'error',
  subject: 'flow-log',
  check(flowLog, app) {
    const twin = twinOf(flowLog, app);
    if (twin === undefined || !twin.isExact) return [];
    return [{
      property: 'ResourceId',
      message: `${twin.other.path} has the same resource, destination, traffic type, format and interval: `
        + 'EC2 rejects the second one with FlowLogAlreadyExists',
      fix: 'Remove one of the two, or give one a different destination: for a bucket, a different key prefix is enough.',
    }];
  },
});
