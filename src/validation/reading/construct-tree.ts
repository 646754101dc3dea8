import { CfnOutput, CfnParameter, CfnResource, Resource, Stack, Token } from 'aws-cdk-lib';
import type { CfnElement } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { isSynthesized, overridesOf } from './cdk-internals';
import { addTo } from '../../model/groups';

/** What a template can refer to. */
export type Referable = CfnResource | CfnParameter;

/** Whether a template can refer to it. */
export function isReferable(target: unknown): target is Referable {
  return CfnResource.isCfnResource(target) || target instanceof CfnParameter;
}

/** The constructs of an app that matter to its templates, in the order of the tree; stages and nested stacks included. */
export class ConstructTree {
  private readonly root: IConstruct;
  private found?: Found;
  private byName?: Map<Stack, Map<string, Referable>>;

  constructor(root: IConstruct) {
    this.root = root;
  }

  public get stacks(): readonly Stack[] { return this.constructs.stacks; }
  public get outputs(): readonly CfnOutput[] { return this.constructs.outputs; }

  /** The resources that the templates give that type. */
  public resourcesOfType(type: string): readonly CfnResource[] {
    return this.constructs.resources.get(type) ?? [];
  }

  /** The account that owns an imported VPC, where its import names another one than that of its stack. */
  public ownerOfVpc(vpcId: string): string | undefined {
    const owners = this.constructs.vpcOwners.get(vpcId) ?? [];
    return new Set(owners).size === 1 ? owners[0] : undefined;
  }

  /** The resource or parameter of a stack that has that logical id. */
  public element(stack: Stack, logicalId: string): Referable | undefined {
    this.byName ??= new Map();
    let names = this.byName.get(stack);
    if (names === undefined) {
      names = new Map((this.constructs.referable.get(stack) ?? []).map((element) => [logicalIdOf(element), element]));
      this.byName.set(stack, names);
    }
    return names.get(logicalId);
  }

  private get constructs(): Found {
    return this.found ??= walk(this.root);
  }
}

/** The type of a resource as its template says it. */
export function typeOf(resource: CfnResource): string {
  const { Type: type } = overridesOf(resource);
  return typeof type === 'string' ? type : resource.cfnResourceType;
}

/** The logical id as the template has it. */
export function logicalIdOf(element: CfnElement): string {
  return element.stack.resolve(element.logicalId) as string;
}

/** The stack that a construct is deployed with: for one in a nested stack, the outermost. */
export function rootStackOf(construct: IConstruct): Stack {
  const stack = Stack.of(construct);
  return stack.nestedStackParent === undefined ? stack : rootStackOf(stack.nestedStackParent);
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

interface Found {
  readonly stacks: Stack[];
  readonly resources: Map<string, CfnResource[]>;
  readonly referable: Map<Stack, Referable[]>;
  readonly outputs: CfnOutput[];
  readonly vpcOwners: Map<string, string[]>;
}

function walk(root: IConstruct): Found {
  const found: Found = { stacks: [], resources: new Map(), referable: new Map(), outputs: [], vpcOwners: new Map() };
  visit(root, found);
  return found;
}

function visit(construct: IConstruct, found: Found): void {
  if (CfnResource.isCfnResource(construct)) {
    if (isSynthesized(construct)) {
      addTo(found.resources, typeOf(construct), construct);
      addTo(found.referable, construct.stack, construct);
    }
  } else if (Stack.isStack(construct)) {
    found.stacks.push(construct);
  } else if (construct instanceof CfnParameter) {
    addTo(found.referable, construct.stack, construct);
  } else if (construct instanceof CfnOutput) {
    found.outputs.push(construct);
  } else if (Resource.isResource(construct)) {
    const [vpcId, owner] = declaredOwner(construct);
    if (vpcId !== undefined) addTo(found.vpcOwners, vpcId, owner);
  }
  for (const child of construct.node.children) visit(child, found);
}

/** The id of a VPC and the account that owns it; nothing where an import only tells in which stack it stands. */
function declaredOwner(construct: Resource): [vpcId: string, owner: string] | [] {
  if (!('vpcId' in construct && 'vpcArn' in construct)) return [];
  try {
    const { vpcId, env: { account }, stack } = construct;
    if (typeof vpcId !== 'string' || Token.isUnresolved(vpcId) || Token.isUnresolved(account)) return [];
    return account === stack.account ? [] : [vpcId, account];
  } catch {
    return []; // a construct may refuse to tell
  }
}
