import { MAX_BUCKET_POLICY_SIZE } from '../../model/limits';
import { bucketOf } from '../questions/flow-logs';
import { defineRule } from '../rule';
import type { Json } from '../view/template';
import { asParts, listOf, memberOf, objectOf } from '../view/values';

/** S3 rejects the policy, and EC2 a flow log for which it would have to add statements beyond that. */
export const bucketPolicyTooLarge = defineRule({
  id: 'bucket-policy-too-large',
  summary: 'The policy of the bucket is larger than S3 allows.',
  severity: 'error',
  subject: 'app',
  check(app) {
    const buckets = new Set(app.flowLogs.map((flowLog) => bucketOf(flowLog, app)));
    const policies = new Set([...buckets].flatMap((bucket) =>
      bucket?.policy?.statements.map(({ resource }) => resource) ?? []));
    return [...policies].flatMap((policy) => {
      const size = leastSize(memberOf(policy.properties, 'PolicyDocument'));
      if (size <= MAX_BUCKET_POLICY_SIZE) return [];
      return [{
        resource: policy,
        property: 'PolicyDocument',
        message: `the policy of a bucket must have at most ${MAX_BUCKET_POLICY_SIZE} bytes, got at least ${size}: S3 rejects it`,
        fix: 'Say with one statement what several say: one prefix with a wildcard for all flow logs, for instance.',
      }];
    });
  },
});

/** The size of the JSON text without what is known only at deployment. */
function leastSize(value: Json): number {
  const list = listOf(value);
  if (list !== undefined) return list.reduce<number>((size, one) => size + leastSize(one) + 1, 2);
  const object = objectOf(value);
  if (object === undefined) return leastLength(value);
  return Object.entries(object).reduce((size, [name, one]) => size + Buffer.byteLength(name) + 4 + leastSize(one), 2);
}

function leastLength(value: Json): number {
  return asParts(value).reduce<number>((size, part) => size + (typeof part === 'string' ? Buffer.byteLength(part) : 0), 0);
}
