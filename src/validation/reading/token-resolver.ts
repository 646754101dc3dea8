import type { IPostProcessor, IResolvable, IResolveContext, Stack } from 'aws-cdk-lib';
import { DefaultTokenResolver, Reference as CdkReference, Tokenization } from 'aws-cdk-lib';
import { PolicyDocument } from 'aws-cdk-lib/aws-iam';
import { isReferable } from './construct-tree';
import { decoded, fragmentsOf } from './text-pieces';
import type { Fragment } from './text-pieces';

/** The intrinsic function that stands where a reference was; its argument is the index of that in `marked`. */
export const MARK = 'Fn::FlowLogsReference';

/**
 * Turns what constructs hold into what a template says, with a mark for each reference to a construct, where the CDK would write
 * names that depend on who asks.
 *
 * Walks over lists, objects and texts itself, which takes a fifth of the CDK's time; what a token is, the CDK says.
 */
export class TokenResolver extends DefaultTokenResolver {
  public readonly marked: CdkReference[] = [];

  constructor() {
    super({ join: (left: unknown, right: unknown) => ({ 'Fn::Join': ['', [left, right]] }) });
  }

  /** A value of that stack without any token in it. */
  public resolve(value: unknown, stack: Stack): unknown {
    if (typeof value === 'string') {
      const fragments = fragmentsOf(value);
      return fragments === undefined ? value : this.resolveText(fragments, stack);
    }
    if (typeof value === 'number') {
      const token = decoded(() => Tokenization.reverseNumber(value));
      return token === undefined ? value : this.resolveOne(token, stack);
    }
    if (typeof value !== 'object' || value === null) return value ?? undefined;
    if (Tokenization.isResolvable(value)) return this.resolveOne(value, stack);
    if (!Array.isArray(value)) return this.resolveMembers(value, stack);
    const list = mayBeList(value) ? decoded(() => Tokenization.reverseList(value)) : undefined;
    return list === undefined ? this.resolveElements(value, stack) : this.resolveOne(list, stack);
  }

  /** The template entry of a resource as far as rules look at it: without what it depends on, its metadata and its policies. */
  public resolveEntry(entry: unknown, stack: Stack): unknown {
    return Tokenization.isResolvable(entry) ? this.resolveOne(entry, stack, withoutRest) : this.resolve(entry, stack);
  }

  /** Asked by the CDK where a token resolves others itself. */
  public override resolveToken(token: IResolvable, context: IResolveContext, postProcessor: IPostProcessor): unknown {
    return isReference(token) ? this.mark(token) : super.resolveToken(token, context, postProcessor);
  }

  private resolveOne(token: IResolvable, scope: Stack, select = (value: unknown) => value): unknown {
    if (isReference(token)) return this.mark(token);
    const processors: IPostProcessor[] = [];
    const context: IResolveContext = {
      scope,
      preparing: false,
      documentPath: [],
      resolve: (part: unknown, options) => Tokenization.resolve(part, {
        scope, resolver: this, preparing: false, removeEmpty: options?.removeEmpty,
      }) as unknown,
      registerPostProcessor: (processor) => processors.push(processor),
    };
    const value = this.resolve(select(token.resolve(context)), scope);
    // That of a policy document sorts its actions, which changes nothing.
    if (token instanceof PolicyDocument) return value;
    return processors.reduce((resolved, processor) => processor.postProcess(resolved, context) as unknown, value);
  }

  private resolveText(fragments: readonly Fragment[], stack: Stack): unknown {
    const pieces: unknown[] = [];
    for (const fragment of fragments) {
      const piece = typeof fragment === 'string' ? fragment : this.resolve(fragment.token, stack);
      const last = pieces.length - 1;
      if (piece === undefined || piece === null) continue;
      if (isText(piece) && isText(pieces[last])) pieces[last] = `${pieces[last]}${piece}`;
      else pieces.push(piece);
    }
    return pieces.length <= 1 ? pieces[0] : { 'Fn::Join': ['', pieces] };
  }

  // The two that follow are loops because they run for every part of every policy.
  private resolveElements(list: readonly unknown[], stack: Stack): unknown[] {
    const elements: unknown[] = [];
    for (const element of list) {
      const resolved = this.resolve(element, stack);
      if (resolved !== undefined) elements.push(resolved);
    }
    return elements;
  }

  private resolveMembers(object: object, stack: Stack): object {
    const members: Record<string, unknown> = {};
    for (const key of Object.keys(object)) {
      const resolved = this.resolve((object as Record<string, unknown>)[key], stack);
      if (resolved !== undefined) members[key] = resolved;
    }
    return members;
  }

  private mark(reference: CdkReference): object {
    this.marked.push(reference);
    return { [MARK]: this.marked.length - 1 };
  }
}

function withoutRest(entry: unknown): object {
  const { Type, Properties, Condition, 'Fn::Transform': transform } = entry as Record<string, unknown>;
  return { Type, Properties, Condition, 'Fn::Transform': transform };
}

function isReference(token: IResolvable): token is CdkReference {
  return CdkReference.isReference(token) && isReferable(token.target);
}

/** Whether an array may stand for a list that is a token. */
function mayBeList(value: readonly unknown[]): value is string[] {
  return value.length === 1 && typeof value[0] === 'string' && value[0].includes('Token[');
}

function isText(piece: unknown): piece is string | number | boolean {
  return typeof piece === 'string' || typeof piece === 'number' || typeof piece === 'boolean';
}
