import type { IResolvable, Stack } from 'aws-cdk-lib';
import { CfnParameter, CfnResource, Reference as CdkReference, Token, Tokenization } from 'aws-cdk-lib';
import { PolicyDocument } from 'aws-cdk-lib/aws-iam';
import { isElement, MARK, MarkingResolver } from './marking-resolver';
import { fragmentsOf, piecesOf, splitOnce } from './text-pieces';
import { asParts, listOf, objectOf, Reference, shown, textOf, Unknown } from '../view/values';
import type { Json, JsonObject } from '../view/values';
import type { ResourceView, StackView } from '../view/views';

/** What a template entry says, with references marked. */
export interface Definition {
  readonly Properties?: unknown;
  readonly Condition?: unknown;
}

/** The rest of the app, as far as values lead there. */
export interface Surroundings {
  viewOf(resource: CfnResource): ResourceView;
  stackView(stack: Stack): StackView;
  /** The resource or parameter of a stack that has that logical id. */
  element(stack: Stack, logicalId: string): CfnResource | CfnParameter | undefined;
  /** The argument that a nested stack is given for its parameter, to be read in the stack that gives it. */
  argument(parameter: CfnParameter): Placed | undefined;
  /** What an output of the app exports under that name, to be read in the stack of the output. */
  exported(name: string): Placed | undefined;
  /** What a nested stack's output is, to be read in the nested stack. */
  nestedOutput(nestedStack: CfnResource, output: string): Placed | undefined;
}

/** A value that is not resolved yet, and the stack whose names it uses. */
export interface Placed {
  readonly value: unknown;
  readonly stack: Stack;
}

/** Properties that are JSON: nobody writes the names in there in another way than they were given. */
const JSON_PROPERTIES: readonly string[] = ['PolicyDocument', 'AssumeRolePolicyDocument', 'KeyPolicy'];

/** What the CDK makes up for lookups that are still to be done. No such id exists. */
const DUMMY = /^(vpc-12345|[sp]-(12345|67890)|dummy-value-for-.*|.*(DUMMY_ARN|1234abcd-12ab-34cd-56ef-1234567890ab))$/;

/** Turns what constructs hold into what rules may look at. */
export class ValueReader {
  private readonly resolver = new MarkingResolver();
  private readonly surroundings: Surroundings;

  constructor(surroundings: Surroundings) {
    this.surroundings = surroundings;
  }

  /** The template entry of a resource, overrides included. */
  public definition(resource: CfnResource): Definition {
    // There is no public way to what a raw resource or an override says.
    const fragment = (resource as unknown as { _toCloudFormation(): { Resources?: object } })._toCloudFormation();
    const resolved = this.resolver.resolve(fragment, resource.stack) as { Resources?: Record<string, Definition> };
    return Object.values(resolved.Resources ?? {})[0] ?? {};
  }

  /**
   * A value that a construct of that stack holds, or that stands in its template entry.
   *
   * Does itself what the CDK's resolver does, as far as it is needed: that takes a fifth of the time.
   */
  public read(value: unknown, stack: Stack): Json {
    if (typeof value === 'string') return this.readText(value, stack);
    if (typeof value !== 'object' || value === null) {
      if (Token.isUnresolved(value)) return this.readToken(Tokenization.reverse(value)!, stack);
      return (value ?? undefined) as Json;
    }
    if (Tokenization.isResolvable(value)) return this.readToken(value, stack);
    if (Array.isArray(value)) {
      const list = Token.isUnresolved(value) ? Tokenization.reverseList(value as string[]) : undefined;
      if (list !== undefined) return this.readToken(list, stack);
      return this.readElements(value, stack);
    }

    const keys = Object.keys(value);
    const [name] = keys;
    if (keys.length === 1 && (name === 'Ref' || name.startsWith('Fn::'))) {
      return this.intrinsic(name, (value as Record<string, unknown>)[name], stack);
    }
    return this.readMembers(value, stack, keys);
  }

  /** The same for a property if nothing around it has a say in how it is written; `undefined` if something may. */
  public readSimple(property: string, value: unknown, stack: Stack): { readonly json: Json } | undefined {
    // Not by resolving it: that also sorts and merges the statements, which changes nothing, but takes longer.
    if (value instanceof PolicyDocument) return { json: this.read(value.toJSON(), stack) };
    if (JSON_PROPERTIES.includes(property)) return { json: this.read(value, stack) };
    if (typeof value === 'object' && !Token.isUnresolved(value)) return undefined;
    const json = this.read(value, stack);
    return hasNames(json) ? undefined : { json };
  }

  /** The names and resources in a list, `undefined` if it takes more to find out. Makes no views. */
  public targetsIn(list: unknown, stack: Stack): readonly (CfnResource | string)[] | undefined {
    if (!Array.isArray(list)) return list === undefined ? [] : undefined;
    if (Token.isUnresolved(list)) {
      const token = Tokenization.reverseList(list as string[]);
      const once = token === undefined ? undefined : this.resolver.resolveOnce(token, stack);
      return Array.isArray(once) && !Token.isUnresolved(once) ? this.targetsIn(once, stack) : undefined;
    }
    const targets = list.map((name) => {
      if (typeof name !== 'string' || !Token.isUnresolved(name)) return name as unknown;
      const { length, firstToken } = Tokenization.reverseString(name);
      return length === 1 && CdkReference.isReference(firstToken) ? firstToken.target : undefined;
    });
    return targets.every((target) => typeof target === 'string' || CfnResource.isCfnResource(target as CfnResource))
      ? targets as (CfnResource | string)[]
      : undefined;
  }

  private readText(text: string, stack: Stack): Json {
    if (!text.includes('$') || !Token.isUnresolved(text)) {
      return DUMMY.test(text) || text.includes('{{resolve:') ? new Unknown({ template: text }) : text;
    }
    const { length, firstToken } = Tokenization.reverseString(text);
    if (length === 1 && firstToken !== undefined) return this.readToken(firstToken, stack);
    return textOf(fragmentsOf(text).flatMap((piece) =>
      typeof piece === 'string' ? [piece] : asParts(this.readToken(piece.token, stack))));
  }

  private readToken(token: IResolvable, stack: Stack): Json {
    if (CdkReference.isReference(token) && isElement(token.target)) {
      return this.reference(token.target, token.displayName);
    }
    return this.read(this.resolver.resolveOnce(token, stack), stack);
  }

  // The two that follow are loops because they run for every part of every policy.
  private readElements(list: readonly unknown[], stack: Stack): Json[] {
    const elements: Json[] = [];
    for (const element of list) {
      const json = this.read(element, stack);
      if (json !== undefined) elements.push(json);
    }
    return elements;
  }

  private readMembers(object: object, stack: Stack, keys: readonly string[] = Object.keys(object)): JsonObject {
    const members: Record<string, Json> = {};
    for (const key of keys) {
      const json = this.read((object as Record<string, unknown>)[key], stack);
      if (json !== undefined) members[key.includes('$') ? shown(this.readText(key, stack)) : key] = json;
    }
    return members;
  }

  private intrinsic(name: string, argument: unknown, stack: Stack): Json {
    switch (name) {
      case MARK: {
        const { target, displayName } = this.resolver.marked[argument as number];
        return this.reference(target as CfnResource | CfnParameter, displayName);
      }
      case 'Ref': return this.named(argument, 'Ref', stack);
      case 'Fn::GetAtt': {
        const path = Array.isArray(argument) ? argument as unknown[] : splitOnce(String(argument));
        return this.named(path[0], path.slice(1).join('.'), stack);
      }
      case 'Fn::Join': return this.join(argument, stack);
      case 'Fn::Sub': return this.substitute(argument, stack);
      case 'Fn::ImportValue': return this.imported(argument, stack);
      default: return this.undetermined(name, argument, stack);
    }
  }

  private undetermined(name: string, argument: unknown, stack: Stack): Unknown {
    return new Unknown({ template: this.readMembers({ [name]: argument }, stack) });
  }

  private reference(target: CfnResource | CfnParameter, attribute: string): Json {
    if (target instanceof CfnParameter) return this.parameter(target);
    const output = attribute.startsWith('Outputs.') ? attribute.slice('Outputs.'.length) : undefined;
    const placed = output === undefined ? undefined : this.surroundings.nestedOutput(target, output);
    return placed === undefined
      ? new Reference(this.surroundings.viewOf(target), attribute)
      : this.read(placed.value, placed.stack);
  }

  private parameter(parameter: CfnParameter): Json {
    const argument = this.surroundings.argument(parameter);
    if (argument !== undefined) return this.read(argument.value, argument.stack);
    const text = parameter.type === 'String' ? parameter.default as unknown : undefined;
    return new Unknown({
      parameterDefault: typeof text === 'string' ? text : undefined,
      template: { Ref: this.read(parameter.logicalId, parameter.stack) },
    });
  }

  private named(logicalId: unknown, attribute: string, stack: Stack): Json {
    const asWritten = attribute === 'Ref' ? { Ref: logicalId } : { 'Fn::GetAtt': [logicalId, attribute] };
    if (typeof logicalId !== 'string') return new Unknown({ template: this.readMembers(asWritten, stack) });
    const view = this.surroundings.stackView(stack);
    switch (logicalId) {
      case 'AWS::AccountId': return view.account;
      case 'AWS::Region': return view.region;
      case 'AWS::NoValue': return undefined;
    }
    if (logicalId.startsWith('AWS::')) return new Unknown({ pseudoParameter: logicalId });
    const element = this.surroundings.element(stack, logicalId);
    if (element === undefined) return new Unknown({ template: this.readMembers(asWritten, stack) });
    return this.reference(element, attribute);
  }

  private join(argument: unknown, stack: Stack): Json {
    const [separator, elements] = Array.isArray(argument) ? argument as unknown[] : [];
    if (typeof separator !== 'string' || !Array.isArray(elements)) return this.undetermined('Fn::Join', argument, stack);
    const parts = elements.map((element) => asParts(this.read(element, stack)));
    return textOf(parts.flatMap((part, index) => index === 0 ? part : [separator, ...part]));
  }

  private substitute(argument: unknown, stack: Stack): Json {
    const [text, variables = {}] = (Array.isArray(argument) ? argument : [argument]) as [unknown, object?];
    const given = variables as Record<string, unknown>;
    const parts = piecesOf(text).flatMap((piece) => {
      if (typeof piece !== 'string') return asParts(this.read(piece, stack));
      const hole = /^\$\{(.*)\}$/.exec(piece)?.[1];
      if (hole === undefined) return [piece];
      if (hole.startsWith('!')) return [`\${${hole.slice(1)}}`];
      if (hole in given) return asParts(this.read(given[hole], stack));
      const [logicalId, attribute = 'Ref'] = splitOnce(hole);
      return asParts(this.named(logicalId, attribute, stack));
    });
    return textOf(parts);
  }

  private imported(argument: unknown, stack: Stack): Json {
    const name = this.read(argument, stack);
    const placed = typeof name === 'string' ? this.surroundings.exported(name) : undefined;
    return placed === undefined ? this.undetermined('Fn::ImportValue', argument, stack) : this.read(placed.value, placed.stack);
  }
}

/** Whether there are names of properties in the value: L1 constructs have their own spelling of those. */
function hasNames(value: Json): boolean {
  return objectOf(value) !== undefined || (listOf(value) ?? []).some(hasNames);
}
