import type { IResolvable, IResolveContext, IPostProcessor } from 'aws-cdk-lib';
import { CfnParameter, CfnResource, DefaultTokenResolver, Reference as CdkReference } from 'aws-cdk-lib';

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
}

/** What a template can refer to. */
export function isElement(target: unknown): target is CfnResource | CfnParameter {
  return CfnResource.isCfnResource(target) || target instanceof CfnParameter;
}
