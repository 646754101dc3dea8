import { bucketOf } from '../questions/flow-logs';
import { mayBeWritten } from '../questions/bucket-delivery';
import { defineRule } from '../rule';
import { differ } from '../view/values';

/** What EC2 adds to a policy that CloudFormation manages is gone with the next change of the policy. */
export const bucketPolicyLeftToAws = defineRule({
  id: 'bucket-policy-left-to-aws',
  summary: 'The bucket has a policy, but the statements for flow logs are left to AWS.',
  severity: 'warning',
  subject: 'flow-log',
  check(flowLog, app) {
    const bucket = bucketOf(flowLog, app);
    if (bucket?.policy === undefined || differ(bucket.stack.account, flowLog.stack.account)) return [];
    if (mayBeWritten(bucket.policy, flowLog.logDestination)) return [];
    return [{
      resource: bucket,
      message: `the policy of the bucket should let delivery.logs.amazonaws.com write what the flow log '${flowLog.path}' delivers, `
        + 'got none that does: EC2 adds the statements itself, and the next change of the policy by CloudFormation removes them',
      fix: 'Add the documented statements to the policy. ec2.FlowLog does with the flag @aws-cdk/aws-s3:createDefaultLoggingPolicy.',
    }];
  },
});
