import { Aspects, Tag, TagManager } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

// Found by name, so that two copies of this package in one app understand each other.
const KEY = Symbol.for('cdk-vpc-flow-logs.excluded');

/** Excludes a construct and all below it. */
export function markExcluded(construct: IConstruct): void {
  Object.defineProperty(construct, KEY, { value: true, configurable: true });
}

/** Whether the construct or one above it is excluded. */
export function isExcluded(construct: IConstruct): boolean {
  return construct.node.scopes.some((scope) => KEY in scope);
}

/** Whether the construct has the tag already, or gets it from an aspect on it or above it when the app is synthesized. */
export function hasTag(construct: IConstruct, key: string): boolean {
  const own = TagManager.of(construct)?.tagValues() ?? {};
  return Object.hasOwn(own, key) || construct.node.scopes.some((scope) =>
    Aspects.of(scope).all.some((aspect) => aspect instanceof Tag && aspect.key === key));
}
