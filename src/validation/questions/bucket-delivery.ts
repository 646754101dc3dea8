import { mayAllow, mayTrust } from './permissions';
import { asParts, Reference } from '../view/values';
import type { Json } from '../view/values';
import type { PolicyView } from '../view/views';

/** Whether a bucket's policy lets the delivery service write to a destination in the bucket, or is not known not to. */
export function mayBeWritten(policy: PolicyView, destination: Json): boolean {
  if (!policy.complete) return true;
  const path = pathBelow(destination);
  const written = path === undefined ? undefined : `${path === '' || path.endsWith('/') ? path : `${path}/`}AWSLogs/`;
  return policy.statements.some((statement) => mayAllow(statement, 's3:PutObject')
    && mayTrust(statement, (name) => name === 'delivery.logs.amazonaws.com')
    && statement.resources.some((resource) => mayCover(resource, written)));
}

function mayCover(resource: Json, written: string | undefined): boolean {
  const pattern = pathBelow(resource);
  if (pattern === undefined || written === undefined) return true;
  const literal = pattern.split(/[*?]/)[0];
  if (literal === pattern) return false; // one object at most
  return written.startsWith(literal) || literal.startsWith(written);
}

/** The path below the bucket; `undefined` if it is unknown. */
function pathBelow(arn: Json): string | undefined {
  const parts = asParts(arn);
  const rest = parts[0] instanceof Reference ? parts.slice(1) : parts;
  if (!rest.every((part) => typeof part === 'string')) return undefined;
  const text = rest.join('');
  if (parts[0] instanceof Reference) return text.replace(/^\//, '');
  return text.startsWith('arn:') ? text.split('/').slice(1).join('/') : undefined;
}
