import { parseArn } from '../view/arns';
import { Reference, Unknown } from '../view/template';
import type { Json, Value } from '../view/template';
import { asParts, textOf } from '../view/values';

/** What follows the bucket in an ARN, without the slash before it; '' is the bucket itself, `undefined` no ARN of S3. */
export function pathInBucket(arn: Json): Value<string> {
  const [first, ...others] = asParts(arn);
  if (first instanceof Reference) return first.target.kind === 'bucket' ? withoutSlash(others) : new Unknown();

  const parsed = parseArn(arn);
  if (parsed?.service !== 's3') return undefined;
  const [name, ...rest] = asParts(parsed.resource);
  if (typeof name !== 'string') return withoutSlash(rest);
  const slash = name.indexOf('/');
  if (slash !== -1) return textOf([name.slice(slash + 1), ...rest]);
  // The name goes on with what is known only at deployment.
  const next = rest.findIndex((part) => typeof part === 'string' && part.includes('/'));
  return next === -1 ? '' : withoutSlash([(rest[next] as string).replace(/^[^/]*/, ''), ...rest.slice(next + 1)]);
}

function withoutSlash([first = '', ...others]: ReturnType<typeof asParts>): Value<string> {
  return textOf([typeof first === 'string' ? first.replace(/^\//, '') : first, ...others]);
}
