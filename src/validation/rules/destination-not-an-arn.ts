import { isNoArn } from '../view/arns';
import { defineRule } from '../rule';
import { Reference } from '../view/template';
import type { Json } from '../view/template';
import { asParts, shown } from '../view/values';

/** Ref of a bucket, a stream or a log group is its name; LogDestination takes ARNs only. */
export const destinationNotAnArn = defineRule({
  id: 'destination-not-an-arn',
  summary: 'A destination is specified by something other than its ARN.',
  severity: 'error',
  subject: 'flow-log',
  check({ logDestination }) {
    const found = isNoArn(logDestination) ? `'${shown(logDestination)}'` : nameIn(logDestination);
    if (found === undefined) return [];
    return [{
      property: 'LogDestination',
      message: `LogDestination must be an ARN, got ${found}: EC2 rejects it`,
      fix: 'Specify the ARN: bucketArn, deliveryStreamArn. For a log group, use LogGroupName: logGroupArn ends in a wildcard.',
    }];
  },
});

function nameIn(destination: Json): string | undefined {
  const [start] = asParts(destination);
  if (!(start instanceof Reference) || start.attribute !== 'Ref') return undefined;
  const { kind, type, path } = start.target;
  return ['bucket', 'log-group', 'delivery-stream'].includes(kind) ? `the name of the ${type} '${path}'` : undefined;
}
