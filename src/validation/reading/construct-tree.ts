import { CfnOutput, CfnParameter, CfnResource, Resource, Stack, Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** The constructs of an app that matter to its templates, in the order of the tree. */
export interface Tree {
  readonly stacks: Stack[];
  /** By CloudFormation type. */
  readonly resources: Map<string, CfnResource[]>;
  readonly parameters: CfnParameter[];
  readonly outputs: CfnOutput[];
  /** The accounts that own imported VPCs, by the VPCs' ids; only where both are known. */
  readonly vpcOwners: Map<string, string>;
  /** By stack and logical id; filled on first use, since few apps write logical ids themselves. */
  readonly elements: Map<Stack, Map<string, CfnResource | CfnParameter>>;
}

/** Walks over everything below a construct, stages and nested stacks included. */
export function walk(root: IConstruct): Tree {
  const tree: Tree = {
    stacks: [], resources: new Map(), parameters: [], outputs: [], vpcOwners: new Map(), elements: new Map(),
  };
  visit(root, tree);
  return tree;
}

function visit(construct: IConstruct, tree: Tree): void {
  if (CfnResource.isCfnResource(construct)) {
    const ofType = tree.resources.get(construct.cfnResourceType);
    if (ofType === undefined) tree.resources.set(construct.cfnResourceType, [construct]);
    else ofType.push(construct);
  } else if (Stack.isStack(construct)) {
    tree.stacks.push(construct);
  } else if (construct instanceof CfnParameter) {
    tree.parameters.push(construct);
  } else if (construct instanceof CfnOutput) {
    tree.outputs.push(construct);
  } else if ('vpcId' in construct && 'vpcArn' in construct && Resource.isResource(construct)) {
    const { vpcId, env: { account } } = construct as Resource & { readonly vpcId: unknown };
    const isKnown = typeof vpcId === 'string' && !Token.isUnresolved(vpcId) && !Token.isUnresolved(account);
    if (isKnown) tree.vpcOwners.set(vpcId, account);
  }
  for (const child of construct.node.children) visit(child, tree);
}

/** The constructs from the root to that path, as far as there are any. */
export function constructsTo(root: IConstruct, path: string): IConstruct[] {
  const found = [root];
  for (const id of path.split('/')) {
    const child = found[found.length - 1].node.tryFindChild(id);
    if (child === undefined) break;
    found.push(child);
  }
  return found;
}
