import { LOG_DELIVERY_SERVICE } from '../../model/services';
import { isDenied } from '../questions/bucket-delivery';
import { bucketOf } from '../questions/flow-logs';
import { defineRule } from '../rule';

/** A denial outweighs whatever else allows the delivery. */
export const bucketPolicyDeniesDelivery = defineRule({
  id: 'bucket-policy-denies-delivery',
  summary: 'The bucket policy denies writes by the delivery service.',
  severity: 'error',
  subject: 'flow-log',
  check(flowLog, app) {
    const bucket = bucketOf(flowLog, app);
    if (bucket?.policy === undefined || !isDenied(bucket.policy)) return [];
    return [{
      resource: bucket,
      message: `the policy of the bucket must not deny ${LOG_DELIVERY_SERVICE} s3:PutObject, but has a Deny statement without a condition: `
        + `EC2 rejects the flow log '${flowLog.path}', or it delivers nothing`,
      fix: 'Add a condition to the Deny statement, or limit its actions, resources or principals.',
    }];
  },
});
