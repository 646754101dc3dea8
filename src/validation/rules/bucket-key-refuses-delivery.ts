import { LOG_DELIVERY_SERVICE } from '../../model/services';
import { bucketOf } from '../questions/flow-logs';
import { keyOf } from '../questions/keys';
import { refusedActions } from '../questions/permissions';
import { defineRule } from '../rule';

/** The delivery cannot encrypt what it writes. */
export const bucketKeyRefusesDelivery = defineRule({
  id: 'bucket-key-refuses-delivery',
  summary: 'The key of the bucket does not allow the delivery service to use it.',
  severity: 'error',
  subject: 'flow-log',
  check(flowLog, app) {
    const { path } = flowLog;
    const bucket = bucketOf(flowLog, app);
    const key = bucket === undefined ? undefined : keyOf(bucket.kmsMasterKeyId, bucket.stack, app);
    if (bucket === undefined || key === undefined) return [];
    const refused = refusedActions(key.policy, (name) => name === LOG_DELIVERY_SERVICE, ['kms:GenerateDataKey']);
    if (refused.length === 0) return [];
    return [{
      resource: key,
      property: 'KeyPolicy',
      message: `the key must allow ${LOG_DELIVERY_SERVICE} to use it, but does not allow ${refused.join(', ')}: `
        + `the flow log '${path}' cannot deliver to the bucket '${bucket.path}'`,
      fix: 'Allow the service kms:Encrypt, kms:Decrypt, kms:ReEncrypt*, kms:GenerateDataKey* and kms:DescribeKey in the key policy.',
    }];
  },
});
