import type { IResolvable, IResolveContext, IPostProcessor, Stack } from 'aws-cdk-lib';
import { CfnParameter, CfnResource, DefaultTokenResolver, Reference as CdkReference, Tokenization } from 'aws-cdk-lib';
import { PolicyDocument } from 'aws-cdk-lib/aws-iam';

/** The intrinsic function that stands where a reference was; its argument is the place of that in `marked`. */
export const MARK = 'Fn::FlowLogsReference';

/** Leaves a mark for each reference to a construct, where the CDK would write names that depend on who asks. */
export class MarkingResolver extends DefaultTokenResolver {
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

  /** A value of that stack without any token in it. */
  public resolve(value: unknown, scope: Stack): unknown {
    return Tokenization.resolve(value, { scope, resolver: this, preparing: false });
  }

  /** What a token stands for; there may be tokens in that again. */
  public resolveOnce(token: IResolvable, scope: Stack): unknown {
    let isFinished = true;
    const value: unknown = token.resolve({
      scope,
      preparing: false,
      documentPath: [],
      resolve: (part) => this.resolve(part, scope),
      // That of a policy document sorts its statements, which changes nothing.
      registerPostProcessor: () => isFinished = token instanceof PolicyDocument,
    });
    return isFinished ? value : this.resolve(token, scope);
  }
}

/** What a template can refer to. */
export function isElement(target: unknown): target is CfnResource | CfnParameter {
  return CfnResource.isCfnResource(target) || target instanceof CfnParameter;
}
