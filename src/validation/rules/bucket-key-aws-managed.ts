import { LOG_DELIVERY_SERVICE } from '../../model/services';
import { bucketOf } from '../questions/flow-logs';
import { isManagedByAws } from '../questions/keys';
import { defineRule } from '../rule';

/** The policy of that key cannot be extended, so the delivery service may not use it. */
export const bucketKeyAwsManaged = defineRule({
  id: 'bucket-key-aws-managed',
  summary: 'The bucket is encrypted with the AWS managed key for Amazon S3.',
  severity: 'error',
  subject: 'flow-log',
  check(flowLog, app) {
    const { path } = flowLog;
    const bucket = bucketOf(flowLog, app);
    if (bucket === undefined || !['aws:kms', 'aws:kms:dsse'].includes(bucket.sseAlgorithm as string)) return [];
    const { kmsMasterKeyId: key } = bucket;
    if (key !== undefined && !isManagedByAws(key, 's3')) return [];
    return [{
      resource: bucket,
      property: 'BucketEncryption',
      message: `the default encryption must use a customer managed key, got the AWS managed key for S3: `
        + `nobody can read what the flow log '${path}' delivers, or EC2 rejects it`,
      fix: `Encrypt with S3 managed keys, or with a customer managed key whose policy allows ${LOG_DELIVERY_SERVICE} to use it.`,
    }];
  },
});
