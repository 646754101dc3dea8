import { LOG_DELIVERY_SERVICE } from '../../model/services';
import { hasExceptions, isDenied, refusalOf } from '../questions/bucket-delivery';
import { bucketOf } from '../questions/flow-logs';
import { defineRule } from '../rule';
import { differ } from '../view/values';

/** What EC2 adds to a policy that CloudFormation manages is gone with the next change of the policy. */
export const bucketPolicyLeftToAws = defineRule({
  id: 'bucket-policy-left-to-aws',
  summary: 'The bucket has a policy, but the statements for flow logs are left for AWS to add.',
  severity: 'warning',
  subject: 'flow-log',
  check(flowLog, app) {
    const bucket = bucketOf(flowLog, app);
    if (bucket?.policy === undefined || differ(bucket.stack.account, flowLog.stack.account)) return [];
    const refusal = refusalOf(bucket.policy, flowLog);
    if (refusal === undefined || isDenied(bucket.policy) || hasExceptions(bucket.policy)) return [];
    const { action, reason } = refusal;
    return [{
      resource: bucket,
      message: `the policy of the bucket should allow ${LOG_DELIVERY_SERVICE} ${action} for what the flow log '${flowLog.path}' delivers, `
        + `got ${reason === undefined ? 'no statement that does' : `one that does not count (${reason})`}: `
        + 'EC2 adds the statements itself, and the next update of the policy by CloudFormation removes them',
      fix: 'Add the documented statements to the policy: FlowLogDestination.toS3 does, and ec2.FlowLog with the flag '
        + '@aws-cdk/aws-s3:createDefaultLoggingPolicy.',
    }];
  },
});
