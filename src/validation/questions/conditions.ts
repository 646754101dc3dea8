import { parseArn } from '../view/arns';
import type { Json, Value } from '../view/template';
import { asParts, listOf, objectOf, shown } from '../view/values';
import { excludes, isLike } from './wildcards';

/** On whose behalf a service of AWS makes a request: what aws:SourceAccount and aws:SourceArn say. */
export interface RequestSource {
  readonly account: Value<string>;
  readonly service: string;
  readonly region: Value<string>;
  /** What the last part of the ARN starts with: 'vpc-flow-log/'. Empty where that is not documented. */
  readonly resource: string;
  /** The ARN in words: 'the ARN of a flow log'. */
  readonly inWords: string;
}

/** One comparison of a condition: an operator, a key, and the values of which one must hold. */
interface Comparison {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly Json[];
}

const EXACT = /^StringEquals(IgnoreCase)?(IfExists)?$/;
const PATTERN = /^(StringLike|ArnLike|ArnEquals)(IfExists)?$/;

/** Why a condition never holds for the requests of a source; `undefined` if it may. */
export function neverMet(condition: Json, source: RequestSource): string | undefined {
  for (const { operator, key, values } of comparisonsIn(condition)) {
    const isExact = EXACT.test(operator);
    if (!isExact && !PATTERN.test(operator)) continue;
    switch (key.toLowerCase()) {
      case 'aws:sourceaccount':
        if (values.every((value) => isOtherAccount(value, source, isExact))) {
          return `aws:SourceAccount must be ${shown(source.account)}, got ${values.map(shown).join(', ')}`;
        }
        break;
      case 'aws:sourcearn': {
        const texts = `got '${values.map(shown).join("', '")}'`;
        if (values.every((value) => isOtherArn(value, source))) return `aws:SourceArn must be ${source.inWords}, ${texts}`;
        if (isExact && values.every(hasWildcard)) return `${operator} takes '*' in aws:SourceArn literally, ${texts}`;
      }
    }
  }
  return undefined;
}

function comparisonsIn(condition: Json): Comparison[] {
  return Object.entries(objectOf(condition) ?? {}).flatMap(([operator, keys]) =>
    Object.entries(objectOf(keys) ?? {}).map(([key, value]) => ({ operator, key, values: listOf(value) ?? [value] })));
}

function isOtherAccount(value: Json, { account }: RequestSource, isExact: boolean): boolean {
  // YAML makes a number of an account without quotes.
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || typeof account !== 'string') return false;
  if (isExact || !/[*?]/.test(text)) return text !== account;
  return !isLike(account, text);
}

function isOtherArn(pattern: Json, { account, region, service, resource }: RequestSource): boolean {
  const arn = parseArn(pattern);
  if (arn === undefined) return false;
  const start = asParts(arn.resource)[0];
  const isOtherResource = typeof start === 'string' && !mayStartWith(start, resource);
  return isOtherResource
    || excludes(arn.service, service) || excludes(arn.region, region) || excludes(arn.account, account);
}

/** Whether a text that fits the pattern, of which only the start may be known, may start with another text. */
function mayStartWith(pattern: string, start: string): boolean {
  const literal = pattern.split(/[*?]/)[0];
  return literal.startsWith(start) || start.startsWith(literal);
}

function hasWildcard(value: Json): boolean {
  return asParts(value).some((part) => typeof part === 'string' && /[*?]/.test(part));
}
