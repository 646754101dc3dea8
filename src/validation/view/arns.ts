import type { Json, Value } from './template';
import { asParts, textOf } from './values';

/** The pieces of an ARN, as far as they are known. */
export interface Arn {
  readonly partition: Value<string>;
  readonly service: Value<string>;
  readonly region: Value<string>;
  readonly account: Value<string>;
  /** Everything after the account: `log-group:name:*`. */
  readonly resource: Value<string>;
}

type Part = ReturnType<typeof asParts>[number];

/** Takes an ARN apart; `undefined` if it is not known to be one, for example because it is a reference. */
export function parseArn(value: Json): Arn | undefined {
  const parts = asParts(value);
  if (typeof parts[0] !== 'string' || !parts[0].startsWith('arn:')) return undefined;

  const segments: Part[][] = [[]];
  for (const part of parts) {
    let rest = part;
    while (typeof rest === 'string' && rest.includes(':') && segments.length < 6) {
      const colon = rest.indexOf(':');
      segments[segments.length - 1].push(rest.slice(0, colon));
      segments.push([]);
      rest = rest.slice(colon + 1);
    }
    segments[segments.length - 1].push(rest);
  }
  if (segments.length < 6) return undefined;

  const [, partition, service, region, account, resource] = segments.map(textOf);
  return { partition, service, region, account, resource };
}

/** Whether the value is known not to be an ARN. */
export function isNoArn(value: Json): boolean {
  const [start] = asParts(value);
  return value !== undefined && typeof start === 'string' && !start.startsWith('arn:');
}
