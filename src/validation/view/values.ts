import { Reference, Unknown } from './template';
import type { Json, JsonObject, Value } from './template';
import type { ResourceView } from './views';

/** Whether the two are known to be different. Of unknown values that is never known. */
export function differ(one: Value<string>, other: Value<string>): boolean {
  return typeof one === 'string' && typeof other === 'string' && one !== other;
}

/** Whether the two are known to be the same: equal texts, references to one resource, or one pseudo parameter. */
export function same(one: Value<string | number>, other: Value<string | number>): boolean {
  if (one instanceof Reference && other instanceof Reference) {
    return one.target.path === other.target.path && one.attribute === other.attribute;
  }
  if (one instanceof Unknown && other instanceof Unknown) {
    return one.pseudoParameter !== undefined && one.pseudoParameter === other.pseudoParameter;
  }
  return one !== undefined && one === other;
}

/** The resource that a reference leads to, as rules look at it. */
export function viewOf({ target }: Reference): ResourceView {
  return target as ResourceView;
}

/**
 * The resource of that kind which a value refers to: by whichever attribute, or by a longer ARN that starts with that of
 * the resource. A text that merely contains a reference names something else.
 */
export function targetOf<K extends ResourceView['kind']>(
  value: Json, kind: K,
): Extract<ResourceView, { readonly kind: K }> | undefined {
  const reference = value instanceof Unknown ? startOf(value) : value;
  if (!(reference instanceof Reference) || reference.target.kind !== kind) return undefined;
  return reference.target as Extract<ResourceView, { readonly kind: K }>;
}

/** The ARN that a longer one starts with: that of the bucket in `<bucket>/prefix`, of the log group in `<group>:*`. */
function startOf({ parts: [first, next] }: Unknown): Reference | undefined {
  const isLonger = typeof next === 'string' && /^([/:]|$)/.test(next);
  return first instanceof Reference && first.attribute !== 'Ref' && isLonger ? first : undefined;
}

/** The elements if the list as such is known. */
export function listOf(value: Json): readonly Json[] | undefined {
  return Array.isArray(value) ? value as readonly Json[] : undefined;
}

/** The object if the value is one. */
export function objectOf(value: Json): JsonObject | undefined {
  const isObject = typeof value === 'object' && !Array.isArray(value)
    && !(value instanceof Reference) && !(value instanceof Unknown);
  return isObject ? value as JsonObject : undefined;
}

/** A member of an object: unknown if it is not literally there and a macro (`Fn::Transform`) adds what it likes. */
export function memberOf(object: JsonObject, name: string): Json {
  return object[name] ?? (object['Fn::Transform'] === undefined ? undefined : new Unknown());
}

/** The pieces of a text: itself if it is known, what is known of it otherwise. */
export function asParts(value: Json): readonly (string | Reference | Unknown)[] {
  switch (typeof value) {
    case 'string': return [value];
    case 'number':
    case 'boolean': return [String(value)];
  }
  if (value instanceof Reference) return [value];
  if (value instanceof Unknown) return value.parts.length > 0 ? value.parts : [value];
  return [new Unknown({ template: value })];
}

/** The text that the pieces make: known if all of them are, a reference if there is nothing else. */
export function textOf(parts: readonly (string | Reference | Unknown)[]): Value<string> {
  const merged: (string | Reference | Unknown)[] = [];
  for (const part of parts) {
    const last = merged.length - 1;
    if (part === '') continue;
    if (typeof part === 'string' && typeof merged[last] === 'string') merged[last] += part;
    else merged.push(part);
  }
  if (merged.length === 0) return '';
  return merged.length === 1 ? merged[0] : new Unknown({ parts: merged });
}

/** A text as a message shows it: `?` for what is unknown, the logical id for a reference. */
export function shown(value: Json): string {
  return asParts(value).map((part) => {
    if (typeof part === 'string') return part;
    return part instanceof Reference ? part.target.logicalId : '?';
  }).join('');
}
