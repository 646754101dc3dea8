import { LOG_DELIVERY_SERVICE } from '../../model/services';
import { isDenied, refusalOf } from '../questions/bucket-delivery';
import { bucketOf } from '../questions/flow-logs';
import { defineRule } from '../rule';
import { differ } from '../view/values';

/** AWS extends the policy of a bucket only in the same account. */
export const bucketPolicyMissing = defineRule({
  id: 'bucket-policy-missing',
  summary: 'The bucket is in another account, and its policy does not allow the delivery service to write.',
  severity: 'error',
  subject: 'flow-log',
  check(flowLog, app) {
    const bucket = bucketOf(flowLog, app);
    if (bucket === undefined || !differ(bucket.stack.account, flowLog.stack.account)) return [];
    const { action, reason } = bucket.policy === undefined ? { action: 's3:PutObject', reason: undefined } : refusalOf(bucket.policy, flowLog) ?? {};
    if (action === undefined || (bucket.policy !== undefined && isDenied(bucket.policy))) return [];
    return [{
      resource: bucket,
      message: `the policy of the bucket must allow ${LOG_DELIVERY_SERVICE} ${action}, `
        + `got ${reason === undefined ? 'no statement that does' : `one that does not count (${reason})`}: `
        + `the bucket is in ${bucket.stack.account as string}, so EC2 cannot add the policy and rejects `
        + `the flow log '${flowLog.path}' of ${flowLog.stack.account as string}`,
      fix: `Add the documented statements for ${LOG_DELIVERY_SERVICE} to the bucket policy: FlowLogArchive does, and `
        + 'FlowLogDestination.toS3 for a bucket of the app.',
    }];
  },
});
