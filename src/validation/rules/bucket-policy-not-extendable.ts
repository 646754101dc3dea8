import { LOG_DELIVERY_SERVICE } from '../../model/services';
import { hasExceptions, isDenied, refusalOf } from '../questions/bucket-delivery';
import { bucketOf } from '../questions/flow-logs';
import { defineRule } from '../rule';
import { differ } from '../view/values';

/** EC2 adds its statements to a policy only where it can tell what the others say. */
export const bucketPolicyNotExtendable = defineRule({
  id: 'bucket-policy-not-extendable',
  summary: 'The statements for flow logs are left for AWS to add, which it does not do with NotPrincipal or NotAction.',
  severity: 'error',
  subject: 'flow-log',
  check(flowLog, app) {
    const bucket = bucketOf(flowLog, app);
    if (bucket?.policy === undefined || differ(bucket.stack.account, flowLog.stack.account)) return [];
    if (!hasExceptions(bucket.policy) || isDenied(bucket.policy)) return [];
    if (refusalOf(bucket.policy, flowLog) === undefined) return [];
    return [{
      resource: bucket,
      message: `the policy of the bucket must allow ${LOG_DELIVERY_SERVICE} to write what the flow log '${flowLog.path}' delivers: `
        + 'EC2 adds no statements to a policy with NotPrincipal or NotAction, and rejects the flow log',
      fix: 'Add the documented statements to the policy.',
    }];
  },
});
