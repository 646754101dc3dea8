import type { CfnOutput, CfnResource } from 'aws-cdk-lib';
import { Stack, Stage, Token } from 'aws-cdk-lib';
import { logicalIdOf } from './construct-tree';
import type { ConstructTree } from './construct-tree';
import { addTo } from '../../model/groups';
import type { Json } from '../view/template';

/** Where values leave a stack: what it exports, and the outputs of nested ones. Found once, when a value first leads there. */
export class StackBoundaries {
  private readonly tree: ConstructTree;
  private readonly read: (value: unknown, stack: Stack) => Json;
  private exports?: Map<string, CfnOutput[]>;
  private nested?: Map<CfnResource, Map<string, CfnOutput>>;

  constructor(tree: ConstructTree, read: (value: unknown, stack: Stack) => Json) {
    this.tree = tree;
    this.read = read;
  }

  /**
   * The output of the app that a stack gets when it imports that name. Names of exports are unique per account and Region only:
   * undefined where it is not known that the two are the same, or which of several it is.
   */
  public exported(name: string, importing: Stack): CfnOutput | undefined {
    this.exports ??= this.exportsByName();
    const near = (this.exports.get(name) ?? []).filter(({ stack }) => areTogether(stack, importing));
    const ofStage = near.filter(({ stack }) => Stage.of(stack) === Stage.of(importing));
    const candidates = ofStage.length > 0 ? ofStage : near;
    return candidates.length === 1 ? candidates[0] : undefined;
  }

  /** The output of a nested stack that has that logical id. */
  public nestedOutput(nestedStack: CfnResource, logicalId: string): CfnOutput | undefined {
    this.nested ??= this.outputsByNestedStack();
    return this.nested.get(nestedStack)?.get(logicalId);
  }

  private exportsByName(): Map<string, CfnOutput[]> {
    const exports = new Map<string, CfnOutput[]>();
    for (const output of this.tree.outputs) {
      const name = output.exportName === undefined ? undefined : this.read(output.exportName, output.stack);
      if (typeof name === 'string') addTo(exports, name, output);
    }
    return exports;
  }

  private outputsByNestedStack(): Map<CfnResource, Map<string, CfnOutput>> {
    const nested = new Map<CfnResource, Map<string, CfnOutput>>();
    for (const output of this.tree.outputs) {
      const resource = output.stack.nestedStackResource;
      if (resource === undefined) continue;
      const outputs = nested.get(resource) ?? new Map<string, CfnOutput>();
      nested.set(resource, outputs.set(logicalIdOf(output), output));
    }
    return nested;
  }
}

/** Whether two stacks are known to go to one account and Region: where the app does not say which, those of one stage do. */
function areTogether(one: Stack, other: Stack): boolean {
  const fixed = (['account', 'region'] as const).map((key) => {
    const [first, second] = [one[key], other[key]];
    if (Token.isUnresolved(first) !== Token.isUnresolved(second)) return false;
    return Token.isUnresolved(first) ? 'by deployment' : first === second;
  });
  if (fixed.includes(false)) return false;
  return !fixed.includes('by deployment') || Stage.of(one) === Stage.of(other);
}
