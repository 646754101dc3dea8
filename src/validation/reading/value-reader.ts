import type { CfnElement, CfnResource, Stack } from 'aws-cdk-lib';
import { CfnParameter } from 'aws-cdk-lib';
import { entryToken } from './cdk-internals';
import { logicalIdOf } from './construct-tree';
import type { ConstructTree, Referable } from './construct-tree';
import { IntrinsicFunctions, isIntrinsic } from './intrinsic-functions';
import { StackBoundaries } from './stack-boundaries';
import { hasToken } from './text-pieces';
import { MARK, TokenResolver } from './token-resolver';
import { Reference, Unknown } from '../view/template';
import type { Json, JsonObject, StackView } from '../view/template';
import { objectOf, shown, textOf } from '../view/values';
import type { ResourceView } from '../view/views';

/** The views that values lead to. */
export interface Views {
  viewOf(resource: CfnResource): ResourceView;
  stackView(stack: Stack): StackView;
  /** Whether a text may stand in for what is still to be looked up. */
  isDummy(text: string): boolean;
}

/** A reference that CloudFormation resolves at deployment, from a parameter or a secret. */
const DYNAMIC_REFERENCE = /(\{\{resolve:[^}]*\}\})/;

/** Turns what constructs hold into what rules may look at. */
export class ValueReader {
  private readonly resolver = new TokenResolver();
  private readonly boundaries: StackBoundaries;
  private readonly functions: IntrinsicFunctions;
  private readonly views: Views;
  /** What is being read across stacks: what leads back to itself is unknown. */
  private readonly following = new Set<CfnElement>();

  constructor(tree: ConstructTree, views: Views) {
    this.views = views;
    this.boundaries = new StackBoundaries(tree, (value, stack) => this.read(value, stack));
    this.functions = new IntrinsicFunctions({
      read: (value, stack) => this.evaluate(value, stack),
      element: (stack, logicalId) => tree.element(stack, logicalId),
      reference: (target, attribute) => this.reference(target, attribute),
      imported: (name, stack) => this.imported(name, stack),
      stackView: (stack) => views.stackView(stack),
    });
  }

  /** The template entry of a resource, overrides included. */
  public entry(resource: CfnResource): JsonObject {
    const { stack } = resource;
    return objectOf(this.evaluate(this.resolver.resolveEntry(entryToken(resource), stack), stack)) ?? {};
  }

  /** A value that a construct of that stack holds. */
  public read(value: unknown, stack: Stack): Json {
    return this.evaluate(this.resolver.resolve(value, stack), stack);
  }

  /** A value as the template of that stack says it. */
  private evaluate(value: unknown, stack: Stack): Json {
    if (typeof value === 'string') return this.views.isDummy(value) ? new Unknown({ template: value }) : readText(value);
    if (typeof value !== 'object' || value === null) return (value ?? undefined) as Json;
    if (Array.isArray(value)) return this.evaluateElements(value, stack);
    const keys = Object.keys(value);
    if (keys.length !== 1 || !isIntrinsic(keys[0])) return this.evaluateMembers(value, stack, keys);
    const [name] = keys;
    const argument = (value as Record<string, unknown>)[name];
    return name === MARK ? this.marked(argument as number) : this.functions.evaluate(name, argument, stack);
  }

  private marked(place: number): Json {
    const { target, displayName } = this.resolver.marked[place];
    // The name of an attribute may be computed, too.
    const isKnown = typeof displayName === 'string' && !hasToken(displayName);
    return isKnown ? this.reference(target as Referable, displayName) : new Unknown();
  }

  // The two that follow are loops because they run for every part of every policy.
  private evaluateElements(list: readonly unknown[], stack: Stack): Json[] {
    const elements: Json[] = [];
    for (const element of list) {
      const json = this.evaluate(element, stack);
      if (json !== undefined) elements.push(json);
    }
    return elements;
  }

  private evaluateMembers(object: object, stack: Stack, keys: readonly string[]): JsonObject {
    const members: Record<string, Json> = {};
    for (const key of keys) {
      const json = this.evaluate((object as Record<string, unknown>)[key], stack);
      if (json !== undefined) members[hasToken(key) ? shown(this.read(key, stack)) : key] = json;
    }
    return members;
  }

  private reference(target: Referable, attribute: string): Json {
    if (target instanceof CfnParameter) return this.parameter(target);
    const output = attribute.startsWith('Outputs.')
      ? this.boundaries.nestedOutput(target, attribute.slice('Outputs.'.length))
      : undefined;
    if (output === undefined) return new Reference(this.views.viewOf(target), attribute);
    return this.follow(output, () => this.read(output.value, output.stack));
  }

  /** What a nested stack is given for its parameter; of others, only the deployment knows. */
  private parameter(parameter: CfnParameter): Json {
    const { nestedStackResource } = parameter.stack;
    const logicalId = logicalIdOf(parameter);
    const given = nestedStackResource === undefined
      ? undefined
      : this.follow(parameter, () =>
          objectOf(this.views.viewOf(nestedStackResource).properties.Parameters)?.[logicalId]);
    return given ?? new Unknown({ template: { Ref: logicalId } });
  }

  private imported(name: string, stack: Stack): Json {
    const output = this.boundaries.exported(name, stack);
    return output === undefined ? undefined : this.follow(output, () => this.read(output.value, output.stack));
  }

  private follow(element: CfnElement, read: () => Json): Json {
    if (this.following.has(element)) return new Unknown();
    this.following.add(element);
    try {
      return read();
    } finally {
      this.following.delete(element);
    }
  }
}

function readText(text: string): Json {
  if (!text.includes('{{resolve:')) return text;
  return textOf(text.split(DYNAMIC_REFERENCE).map((piece) =>
    DYNAMIC_REFERENCE.test(piece) ? new Unknown({ template: piece }) : piece));
}
