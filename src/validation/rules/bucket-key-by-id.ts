import { bucketOf } from '../questions/flow-logs';
import { defineRule } from '../rule';
import { Reference } from '../view/template';

/** The delivery service looks for a key of that id in its own account. */
export const bucketKeyById = defineRule({
  id: 'bucket-key-by-id',
  summary: 'The bucket specifies its KMS key by ID instead of ARN.',
  severity: 'error',
  subject: 'flow-log',
  check(flowLog, app) {
    const { path } = flowLog;
    const bucket = bucketOf(flowLog, app);
    if (bucket === undefined) return [];
    const { kmsMasterKeyId: key } = bucket;
    const isId = key instanceof Reference
      ? key.target.kind === 'key' && key.attribute === 'Ref'
      : typeof key === 'string' && /^(mrk-)?[0-9a-f-]{32,36}$/.test(key);
    if (!isId) return [];
    return [{
      resource: bucket,
      property: 'BucketEncryption',
      message: `the default encryption must specify its key by ARN, got ${key instanceof Reference ? 'the ID of the key (Ref)' : `'${key as string}'`}: `
        + `EC2 reports the bucket as undeliverable and rejects the flow log '${path}'`,
      fix: 'Set KMSMasterKeyID to the ARN of the key: keyArn.',
    }];
  },
});
