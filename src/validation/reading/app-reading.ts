import type { CfnOutput, CfnParameter, CfnResource, Stack } from 'aws-cdk-lib';
import { Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { walk } from './construct-tree';
import type { Tree } from './construct-tree';
import { oncePer } from '../view/once-per';
import { isFinal, peek, topicsOf } from './cdk-internals';
import { Attachments } from './attachments';
import type { Policies } from './attachments';
import { inlinePolicies } from './policies';
import { ResourceReading } from './resource-reading';
import type { AppOfResources } from './resource-reading';
import { ValueReader } from './value-reader';
import type { Placed, Surroundings } from './value-reader';
import { KINDS, makeView, sourceOf } from './view-factory';
import { targetAttributesOf } from './target-attributes';
import { listOf, Reference, Unknown } from '../view/values';
import type { AppView, PolicyView, ResourceView, StackView, StatementView, TargetAttributes } from '../view/views';

type Kind = ResourceView['kind'];
type View<K extends Kind> = Extract<ResourceView, { readonly kind: K }>;

/**
 * An app as rules may look at it: one walk over the construct tree, then each resource when a rule first asks for it.
 *
 * This file and its neighbours read-*.ts are the only ones that know constructs and tokens.
 */
export class AppReading implements AppView, AppOfResources, Surroundings, Policies {
  public readonly values = new ValueReader(this);
  public readonly attachments = new Attachments(this);
  private readonly root: IConstruct;
  private readonly stackViews = new Map<Stack, StackView>();
  private readonly views = new Map<CfnResource, ResourceView>();
  private readonly types = new Map<string, readonly ResourceView[]>();
  private tree?: Tree;
  private statements?: readonly StatementView[];

  constructor(root: IConstruct) {
    this.root = root;
  }

  /** Forgets which constructs there are, but not what those say that were read already. */
  public walkAgain(): void {
    this.tree = undefined;
    this.types.clear();
    this.statements = undefined;
  }

  public get stacks(): readonly StackView[] { return this.constructs.stacks.map((stack) => this.stackView(stack)); }
  public get flowLogs(): readonly View<'flow-log'>[] { return this.ofKind('flow-log'); }
  public get roles(): readonly View<'role'>[] { return this.ofKind('role'); }
  public get logGroups(): readonly View<'log-group'>[] { return this.ofKind('log-group'); }
  public get metricFilters(): readonly View<'metric-filter'>[] { return this.ofKind('metric-filter'); }
  public get alarms(): readonly View<'alarm'>[] { return this.ofKind('alarm'); }
  public get vpcs(): readonly View<'vpc'>[] { return this.ofKind('vpc'); }
  public get subnets(): readonly View<'subnet'>[] { return this.ofKind('subnet'); }
  public get networkInterfaces(): readonly View<'network-interface'>[] { return this.ofKind('network-interface'); }
  public get peerings(): readonly View<'peering'>[] { return this.ofKind('peering'); }
  public get addresses(): readonly View<'address'>[] { return this.ofKind('address'); }
  public get instances(): readonly View<'instance'>[] { return this.ofKind('instance'); }

  public get missesContext(): boolean { return missesContext(this.constructs); }

  public get flowLogStatements(): readonly StatementView[] {
    return this.statements ??= policiesByTopic(this.constructs).flowLogs
      .flatMap((resource) => statementsIn(this.viewOf(resource)))
      .filter(({ actions }) => actions.some((action) => typeof action === 'string' && /^ec2:.*flowlogs$/i.test(action)));
  }

  public permissionsWith(): readonly PolicyView[] { return []; }

  public get policiesOnLogGroups(): readonly CfnResource[] { return policiesByTopic(this.constructs).logGroups; }

  public ofType(type: string): readonly ResourceView[] {
    let views = this.types.get(type);
    if (views === undefined) {
      views = this.resourcesOfType(type).map((resource) => this.viewOf(resource));
      this.types.set(type, views);
    }
    return views;
  }

  public viewOf(resource: CfnResource): ResourceView {
    const known = this.views.get(resource);
    if (known !== undefined) return known;

    const reading = new ResourceReading(resource, this);
    const view = makeView(resource.cfnResourceType, this.stackView(resource.stack), reading);
    this.views.set(resource, view);
    return view;
  }

  public resourcesOfType(type: string): readonly CfnResource[] {
    return this.constructs.resources.get(type) ?? [];
  }

  public namedIn(resource: CfnResource, property: string): readonly (CfnResource | string | undefined)[] {
    const given = isFinal(resource) ? this.values.targetsIn(peek(resource, property), resource.stack) : undefined;
    if (given !== undefined) return given;
    const value = sourceOf(this.viewOf(resource)).property(property);
    return (listOf(value) ?? (value === undefined ? [] : [value])).map((one) => {
      if (typeof one === 'string') return one;
      return one instanceof Reference ? sourceOf(one.target).resource : undefined;
    });
  }

  public stackView(stack: Stack): StackView {
    const known = this.stackViews.get(stack);
    if (known !== undefined) return known;

    const top = outermost(stack);
    const view: StackView = {
      path: stack.node.path,
      name: Token.isUnresolved(top.stackName) ? new Unknown() : top.stackName,
      artifactId: top.artifactId + stack.node.path.slice(top.node.path.length),
      account: Token.isUnresolved(stack.account) ? new Unknown({ pseudoParameter: 'AWS::AccountId' }) : stack.account,
      region: Token.isUnresolved(stack.region) ? new Unknown({ pseudoParameter: 'AWS::Region' }) : stack.region,
    };
    this.stackViews.set(stack, view);
    return view;
  }

  public element(stack: Stack, logicalId: string): CfnResource | CfnParameter | undefined {
    const { elements, resources, parameters } = this.constructs;
    let ofStack = elements.get(stack);
    if (ofStack === undefined) {
      const inStack = [...[...resources.values()].flat(), ...parameters].filter((element) => element.stack === stack);
      ofStack = new Map(inStack.map((element) => [this.values.read(element.logicalId, stack) as string, element]));
      elements.set(stack, ofStack);
    }
    return ofStack.get(logicalId);
  }

  public argument(parameter: CfnParameter): Placed | undefined {
    const { nestedStackResource, nestedStackParent } = parameter.stack;
    if (nestedStackResource === undefined || nestedStackParent === undefined) return undefined;
    const given = this.values.definition(nestedStackResource).Properties as { Parameters?: Record<string, unknown> };
    const value = given.Parameters?.[this.values.read(parameter.logicalId, parameter.stack) as string];
    return value === undefined ? undefined : { value, stack: nestedStackParent };
  }

  public exported(name: string): Placed | undefined {
    return this.placed(this.constructs.outputs.find(({ stack, exportName }) =>
      exportName !== undefined && this.values.read(exportName, stack) === name));
  }

  public nestedOutput(nestedStack: CfnResource, name: string): Placed | undefined {
    return this.placed(this.constructs.outputs.find(({ stack, logicalId }) =>
      stack.nestedStackResource === nestedStack && this.values.read(logicalId, stack) === name));
  }

  public targetAttributes(flowLog: CfnResource): TargetAttributes {
    const attributes = this.values.read(targetAttributesOf(flowLog), flowLog.stack) as unknown as TargetAttributes;
    const id = sourceOf(this.viewOf(flowLog)).property('ResourceId');
    const owner = typeof id === 'string' ? this.constructs.vpcOwners.get(id) : undefined;
    return owner === undefined ? attributes : { ownerAccount: owner, ...attributes };
  }

  private placed(output: CfnOutput | undefined): Placed | undefined {
    return output === undefined ? undefined : { value: output.value, stack: output.stack };
  }

  private get constructs(): Tree {
    return this.tree ??= walk(this.root);
  }

  private ofKind<K extends Kind>(kind: K): readonly View<K>[] {
    return this.ofType(TYPES.get(kind)!) as readonly View<K>[];
  }
}

const TYPES = new Map(Object.entries(KINDS).map(([type, kind]) => [kind, type]));

const missesContext = oncePer(({ stacks }: Tree) =>
  // In public only the manifest says it, which is not written yet.
  stacks.some((stack) => (stack as unknown as { readonly _missingContext?: unknown[] })._missingContext?.length));

/** Policies that roles can have. */
const POLICIES = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy', 'AWS::IAM::RolePolicy'];

/** What else says what somebody may do: policies of others, and those with inline policies. */
const OTHERS = ['AWS::IAM::UserPolicy', 'AWS::IAM::GroupPolicy', 'AWS::IAM::Role', 'AWS::IAM::User', 'AWS::IAM::Group'];

const policiesByTopic = oncePer(({ resources }: Tree) => {
  const flowLogs: CfnResource[] = [];
  const logGroups: CfnResource[] = [];
  for (const type of [...POLICIES, ...OTHERS]) {
    for (const resource of resources.get(type) ?? []) {
      const topics = topicsOf(resource);
      if (topics.flowLogs) flowLogs.push(resource);
      if (topics.logGroups && POLICIES.includes(type)) logGroups.push(resource);
    }
  }
  return { flowLogs, logGroups };
});

function statementsIn(resource: ResourceView): readonly StatementView[] {
  if (resource.kind === 'policy') return resource.policyDocument.statements;
  return inlinePolicies(resource, sourceOf(resource).property('Policies')).flatMap(({ statements }) => statements);
}

function outermost(stack: Stack): Stack {
  return stack.nestedStackParent === undefined ? stack : outermost(stack.nestedStackParent);
}
