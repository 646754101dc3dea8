import { parseArn } from '../view/arns';
import { Reference } from '../view/template';
import type { Resource, StackView, Value } from '../view/template';
import { asParts, targetOf } from '../view/values';
import type { AppView } from '../view/app-view';
import type { KeyView } from '../view/views';
import { areApart } from './coexistence';

/** The key of the app that a value means: by reference, by its ARN, or by an alias that the app creates. */
export function keyOf(value: Value<string>, stack: StackView, app: AppView): KeyView | undefined {
  const key = targetOf(value, 'key');
  if (key !== undefined) return key;
  if (value instanceof Reference) return keyOfAlias(value.target);

  const [first, last] = asParts(parseArn(value)?.resource ?? value);
  if (first === 'key/' && last instanceof Reference) return targetOf(last, 'key');
  if (typeof first !== 'string' || !first.startsWith('alias/') || last !== undefined) return undefined;
  const aliases = app.ofType('AWS::KMS::Alias')
    .filter((alias) => alias.properties.AliasName === first && !areApart(alias.stack, stack));
  return aliases.length === 1 ? keyOfAlias(aliases[0]) : undefined;
}

/** Whether a value means the key that AWS manages for a service: by its alias, or by the ARN of that. */
export function isManagedByAws(value: Value<string>, service: 's3' | 'sns'): boolean {
  const end = asParts(value).at(-1);
  return typeof end === 'string' && new RegExp(`(^|:)alias/aws/${service}$`).test(end);
}

function keyOfAlias({ type, properties }: Resource): KeyView | undefined {
  return type === 'AWS::KMS::Alias' ? targetOf(properties.TargetKeyId, 'key') : undefined;
}
