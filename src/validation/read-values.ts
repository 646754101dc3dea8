import type { IResolvable, IResolveContext, IPostProcessor, Stack } from 'aws-cdk-lib';
import { CfnParameter, CfnResource, DefaultTokenResolver, Reference as CdkReference, Tokenization } from 'aws-cdk-lib';
import { asParts, Reference, textOf, Unknown } from './values';
import type { Json, JsonObject } from './values';
import type { ResourceView, StackView } from './views';

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

const MARK = 'Fn::FlowLogsReference';

/** What the CDK makes up for lookups that are still to be done. No such id exists. */
const DUMMY = /^(vpc-12345|[sp]-(12345|67890)|dummy-value-for-.*|.*(DUMMY_ARN|1234abcd-12ab-34cd-56ef-1234567890ab))$/;

/** Leaves a mark for each reference to a construct, where the CDK would write names that depend on who asks. */
class MarkingResolver extends DefaultTokenResolver {
  public readonly marked: CdkReference[] = [];

  constructor() {
    super({ join: (left: unknown, right: unknown) => ({ 'Fn::Join': ['', [left, right]] }) });
  }

  public override resolveToken(token: IResolvable, context: IResolveContext, postProcessor: IPostProcessor): unknown {
    if (!CdkReference.isReference(token) || !isElement(token.target)) {
      return super.resolveToken(token, context, postProcessor);
    }
    this.marked.push(token);
    return { [MARK]: this.marked.length - 1 };
  }
}

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
    const resolved = this.resolve(fragment, resource.stack) as { Resources?: Record<string, Definition> };
    return Object.values(resolved.Resources ?? {})[0] ?? {};
  }

  /** A value that a construct of that stack holds. */
  public read({ value, stack }: Placed): Json {
    return this.convert(this.resolve(value, stack), stack);
  }

  /** Turns a resolved value, marks and intrinsic functions included, into a plain one. */
  public convert(value: unknown, stack: Stack): Json {
    if (typeof value === 'string' && (DUMMY.test(value) || value.includes('{{resolve:'))) {
      return new Unknown({ template: value });
    }
    if (typeof value !== 'object' || value === null) return (value ?? undefined) as Json;
    if (Array.isArray(value)) {
      return value.map((element) => this.convert(element, stack)).filter((element) => element !== undefined);
    }

    const keys = Object.keys(value);
    const [name] = keys;
    if (keys.length === 1 && (name === 'Ref' || name.startsWith('Fn::'))) {
      return this.intrinsic(name, (value as Record<string, unknown>)[name], stack);
    }
    return this.convertMembers(value, stack);
  }

  private convertMembers(object: object, stack: Stack): JsonObject {
    const entries = Object.entries(object).map(([key, member]) => [key, this.convert(member, stack)] as const);
    return Object.fromEntries<Json>(entries.filter(([, member]) => member !== undefined));
  }

  private resolve(value: unknown, scope: Stack): unknown {
    return Tokenization.resolve(value, { scope, resolver: this.resolver, preparing: false });
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
    return new Unknown({ template: this.convertMembers({ [name]: argument }, stack) });
  }

  private reference(target: CfnResource | CfnParameter, attribute: string): Json {
    if (target instanceof CfnParameter) return this.parameter(target);
    const output = attribute.startsWith('Outputs.') ? attribute.slice('Outputs.'.length) : undefined;
    const placed = output === undefined ? undefined : this.surroundings.nestedOutput(target, output);
    return placed === undefined ? new Reference(this.surroundings.viewOf(target), attribute) : this.read(placed);
  }

  private parameter(parameter: CfnParameter): Json {
    const argument = this.surroundings.argument(parameter);
    if (argument !== undefined) return this.read(argument);
    const text = parameter.type === 'String' ? parameter.default as unknown : undefined;
    return new Unknown({
      parameterDefault: typeof text === 'string' ? text : undefined,
      template: { Ref: parameter.stack.resolve(parameter.logicalId) as string },
    });
  }

  private named(logicalId: unknown, attribute: string, stack: Stack): Json {
    const asWritten = attribute === 'Ref' ? { Ref: logicalId } : { 'Fn::GetAtt': [logicalId, attribute] };
    if (typeof logicalId !== 'string') return new Unknown({ template: this.convertMembers(asWritten, stack) });
    const view = this.surroundings.stackView(stack);
    switch (logicalId) {
      case 'AWS::AccountId': return view.account;
      case 'AWS::Region': return view.region;
      case 'AWS::NoValue': return undefined;
    }
    if (logicalId.startsWith('AWS::')) return new Unknown({ pseudoParameter: logicalId });
    const element = this.surroundings.element(stack, logicalId);
    if (element === undefined) return new Unknown({ template: this.convertMembers(asWritten, stack) });
    return this.reference(element, attribute);
  }

  private join(argument: unknown, stack: Stack): Json {
    const [separator, elements] = Array.isArray(argument) ? argument as unknown[] : [];
    if (typeof separator !== 'string' || !Array.isArray(elements)) return this.undetermined('Fn::Join', argument, stack);
    const parts = elements.map((element) => asParts(this.convert(element, stack)));
    return textOf(parts.flatMap((part, index) => index === 0 ? part : [separator, ...part]));
  }

  private substitute(argument: unknown, stack: Stack): Json {
    const [text, variables = {}] = (Array.isArray(argument) ? argument : [argument]) as [unknown, object?];
    const given = variables as Record<string, unknown>;
    const parts = piecesOf(text).flatMap((piece) => {
      if (typeof piece !== 'string') return asParts(this.convert(piece, stack));
      const hole = /^\$\{(.*)\}$/.exec(piece)?.[1];
      if (hole === undefined) return [piece];
      if (hole.startsWith('!')) return [`\${${hole.slice(1)}}`];
      if (hole in given) return asParts(this.convert(given[hole], stack));
      const [logicalId, attribute = 'Ref'] = splitOnce(hole);
      return asParts(this.named(logicalId, attribute, stack));
    });
    return textOf(parts);
  }

  private imported(argument: unknown, stack: Stack): Json {
    const name = this.convert(argument, stack);
    const placed = typeof name === 'string' ? this.surroundings.exported(name) : undefined;
    return placed === undefined ? this.undetermined('Fn::ImportValue', argument, stack) : this.read(placed);
  }
}

function isElement(target: unknown): target is CfnResource | CfnParameter {
  return CfnResource.isCfnResource(target) || target instanceof CfnParameter;
}

/** The text of `Fn::Sub` with each `${name}` apart. Where a construct stands for a name, the text is a join around marks. */
function piecesOf(text: unknown): unknown[] {
  if (typeof text === 'string') return text.split(/(\$\{[^}]*\})/);
  const join = (text as { 'Fn::Join'?: [string, unknown[]] } | undefined)?.['Fn::Join'];
  return join === undefined ? [text] : join[1].flatMap(piecesOf);
}

function splitOnce(path: string): string[] {
  const dot = path.indexOf('.');
  return dot < 0 ? [path] : [path.slice(0, dot), path.slice(dot + 1)];
}
