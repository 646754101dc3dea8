import { isNoArn } from '../view/arns';
import { defineRule } from '../rule';
import { Reference } from '../view/values';
import type { Json } from '../view/values';

/** Ref of a bucket, a stream or a log group is its name; LogDestination takes ARNs only. */
export const destinationNotAnArn = defineRule({
  id: 'destination-not-an-arn',
  summary: 'A destination is given by something else than its ARN.',
  severity: 'error',
  subject: 'flow-log',
  check({ logDestination }) {
    const found = isNoArn(logDestination) ? `'${logDestination as string}'` : nameIn(logDestination);
    if (found === undefined) return [];
    return [{
      property: 'LogDestination',
      message: `LogDestination must be an ARN, got ${found}: EC2 rejects it`,
      fix: 'Give the ARN: bucketArn, logGroupArn, deliveryStreamArn.',
    }];
  },
});

function nameIn(destination: Json): string | undefined {
  if (!(destination instanceof Reference) || destination.attribute !== 'Ref') return undefined;
  const { kind, type, path } = destination.target;
  return ['bucket', 'log-group', 'delivery-stream'].includes(kind) ? `the name of the ${type} '${path}'` : undefined;
}
