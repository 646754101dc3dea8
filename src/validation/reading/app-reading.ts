import type { CfnResource, Stack } from 'aws-cdk-lib';
import { Token } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { Attachments } from './attachments';
import { missingLookups } from './cdk-internals';
import { ConstructTree, rootStackOf, typeOf } from './construct-tree';
import { Dummies } from './dummies';
import { inlinePolicies } from './policies';
import { topicsOf } from './policy-topics';
import type { Topics } from './policy-topics';
import { makeView } from './resource-views';
import { ValueReader } from './value-reader';
import { oncePer } from '../../model/once-per';
import { Unknown } from '../view/template';
import type { StackView } from '../view/template';
import { memberOf } from '../view/values';
import type { AppView } from '../view/app-view';
import type { OwnPolicyView, PolicyView, ResourceView, StatementView } from '../view/views';

type View<K extends ResourceView['kind']> = Extract<ResourceView, { readonly kind: K }>;

/** Policies that roles can have. */
const POLICIES = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy', 'AWS::IAM::RolePolicy'];

/** What else says what somebody may do: policies of others, and those with inline policies. */
const OTHERS = ['AWS::IAM::UserPolicy', 'AWS::IAM::GroupPolicy', 'AWS::IAM::Role', 'AWS::IAM::User', 'AWS::IAM::Group'];

/** An app as rules may look at it: one walk over the construct tree, then each resource when a rule first asks for it. */
export class AppReading implements AppView {
  private readonly tree: ConstructTree;
  private readonly values: ValueReader;
  private readonly attachments: Attachments;
  private readonly views = new Map<CfnResource, ResourceView>();
  private readonly stackViews = new Map<Stack, StackView>();
  private readonly topicsOf = oncePer(topicsOf);
  private readonly types = new Map<string, readonly ResourceView[]>();
  private readonly lookingUp?: readonly Stack[];
  private statements?: readonly StatementView[];
  private found?: Dummies;

  /** @param lookingUp The stacks whose lookups may be still to be done: all of the app, if not told. */
  constructor(root: IConstruct, lookingUp?: readonly Stack[]) {
    this.tree = new ConstructTree(root);
    this.lookingUp = lookingUp;
    this.values = new ValueReader(this.tree, this);
    this.attachments = new Attachments({
      onLogGroups: () => this.policiesAbout(POLICIES, 'logGroups') as OwnPolicyView[],
      ofType: (type) => this.ofType(type),
    });
  }

  public get stacks(): readonly StackView[] { return this.tree.stacks.map((stack) => this.stackView(stack)); }
  public get flowLogs(): readonly View<'flow-log'>[] { return this.ofKind<'flow-log'>('AWS::EC2::FlowLog'); }
  public get roles(): readonly View<'role'>[] { return this.ofKind<'role'>('AWS::IAM::Role'); }
  public get logGroups(): readonly View<'log-group'>[] { return this.ofKind<'log-group'>('AWS::Logs::LogGroup'); }
  public get metricFilters(): readonly View<'metric-filter'>[] { return this.ofKind<'metric-filter'>('AWS::Logs::MetricFilter'); }
  public get subscriptionFilters(): readonly View<'subscription-filter'>[] {
    return this.ofKind<'subscription-filter'>('AWS::Logs::SubscriptionFilter');
  }

  public get alarms(): readonly View<'alarm'>[] { return this.ofKind<'alarm'>('AWS::CloudWatch::Alarm'); }
  public get logAlarms(): readonly View<'log-alarm'>[] { return this.ofKind<'log-alarm'>('AWS::CloudWatch::LogAlarm'); }
  public get vpcs(): readonly View<'vpc'>[] { return this.ofKind<'vpc'>('AWS::EC2::VPC'); }
  public get subnets(): readonly View<'subnet'>[] { return this.ofKind<'subnet'>('AWS::EC2::Subnet'); }
  public get networkInterfaces(): readonly View<'network-interface'>[] {
    return this.ofKind<'network-interface'>('AWS::EC2::NetworkInterface');
  }

  public get peerings(): readonly View<'peering'>[] { return this.ofKind<'peering'>('AWS::EC2::VPCPeeringConnection'); }
  public get addresses(): readonly View<'address'>[] { return this.ofKind<'address'>('AWS::EC2::EIP'); }
  public get instances(): readonly View<'instance'>[] { return this.ofKind<'instance'>('AWS::EC2::Instance'); }

  public get missesContext(): boolean { return this.tree.stacks.some((stack) => missingLookups(stack).length > 0); }
  public get hidesDummies(): boolean { return this.dummies.mayBeMore; }

  public get flowLogStatements(): readonly StatementView[] {
    return this.statements ??= this.policiesAbout([...POLICIES, ...OTHERS], 'flowLogs').flatMap(statementsIn)
      .filter(({ actions }) => actions.some((action) => typeof action === 'string' && /^ec2:.*flow/i.test(action)));
  }

  public permissionsWith({ resource }: StatementView): readonly PolicyView[] {
    return this.attachments.permissionsWith(resource);
  }

  public ofType(type: string): readonly ResourceView[] {
    let views = this.types.get(type);
    if (views === undefined) {
      views = this.tree.resourcesOfType(type).map((resource) => this.viewOf(resource));
      this.types.set(type, views);
    }
    return views;
  }

  public viewOf(resource: CfnResource): ResourceView {
    let view = this.views.get(resource);
    if (view === undefined) {
      const { values, attachments } = this;
      const ownerOfVpc = (vpcId: string) => this.tree.ownerOfVpc(vpcId);
      const stack = this.stackView(resource.stack);
      view = makeView(typeOf(resource), { resource, stack, values, attachments, ownerOfVpc });
      this.views.set(resource, view);
    }
    return view;
  }

  public stackView(stack: Stack): StackView {
    let view = this.stackViews.get(stack);
    if (view === undefined) this.stackViews.set(stack, view = readStack(stack));
    return view;
  }

  public isDummy(text: string): boolean {
    return this.dummies.has(text);
  }

  private get dummies(): Dummies { return this.found ??= new Dummies(this.lookingUp ?? this.tree.stacks); }

  private ofKind<K extends ResourceView['kind']>(type: string): readonly View<K>[] {
    return this.ofType(type) as readonly View<K>[];
  }

  private policiesAbout(types: readonly string[], topic: keyof Topics): readonly ResourceView[] {
    return types.flatMap((type) => this.tree.resourcesOfType(type))
      .filter((resource) => this.topicsOf(resource)[topic])
      .map((resource) => this.viewOf(resource));
  }
}

function readStack(stack: Stack): StackView {
  const top = rootStackOf(stack);
  return {
    path: stack.node.path,
    name: Token.isUnresolved(top.stackName) ? new Unknown() : top.stackName,
    artifactId: top.artifactId + stack.node.path.slice(top.node.path.length),
    account: Token.isUnresolved(stack.account) ? new Unknown({ pseudoParameter: 'AWS::AccountId' }) : stack.account,
    region: Token.isUnresolved(stack.region) ? new Unknown({ pseudoParameter: 'AWS::Region' }) : stack.region,
  };
}

function statementsIn(resource: ResourceView): readonly StatementView[] {
  if (resource.kind === 'policy') return resource.policyDocument.statements;
  return inlinePolicies(resource, memberOf(resource.properties, 'Policies')).flatMap(({ statements }) => statements);
}
