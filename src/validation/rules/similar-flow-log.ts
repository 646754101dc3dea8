import { defineRule } from '../rule';
import { twinOf } from '../questions/same-traffic';

/** It is not documented whether EC2 tells flow logs apart by format and interval alone. */
export const similarFlowLog = defineRule({
  id: 'similar-flow-log',
  summary: 'Two flow logs differ only in format or interval.',
  severity: 'warning',
  subject: 'flow-log',
  check(flowLog, app) {
    const twin = twinOf(flowLog, app);
    if (twin === undefined || twin.isExact) return [];
    return [{
      property: 'ResourceId',
      message: `${twin.other.path} has the same resource, destination and traffic type: EC2 may reject the second one `
        + 'with FlowLogAlreadyExists; if it does not, every record is delivered twice',
      fix: 'Remove one of the two, or give one a different destination: for a bucket, a different key prefix is enough.',
    }];
  },
});
