import { inlinePolicies, joinPolicies } from './policies';
import { addTo } from '../../model/groups';
import { oncePer } from '../../model/once-per';
import { Reference } from '../view/template';
import type { Json } from '../view/template';
import { listOf, memberOf, same, viewOf } from '../view/values';
import type { BucketView, OwnPolicyView, PolicyView, ResourceView, RoleView } from '../view/views';

/** The policies of an app. */
export interface Policies {
  /** Those that are resources of their own and may be about log groups. */
  onLogGroups(): readonly OwnPolicyView[];
  ofType(type: string): readonly ResourceView[];
}

const IDENTITY_POLICIES = [
  'AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy', 'AWS::IAM::RolePolicy', 'AWS::IAM::UserPolicy', 'AWS::IAM::GroupPolicy',
];

/** Who can have policies, and the properties by which policies name them. */
const PRINCIPALS = [
  { type: 'AWS::IAM::Role', name: 'RoleName', namedIn: ['Roles', 'RoleName'] },
  { type: 'AWS::IAM::User', name: 'UserName', namedIn: ['Users', 'UserName'] },
  { type: 'AWS::IAM::Group', name: 'GroupName', namedIn: ['Groups', 'GroupName'] },
];

/** What else a policy refers to may return the name of any holder. */
const HOLDERS = [...PRINCIPALS.map(({ type }) => type), 'AWS::S3::Bucket'];

/** Which policies of an app are attached to whom. Found once, when a rule first asks. */
export class Attachments {
  private readonly app: Policies;
  private onLogGroups?: Holders;
  private ofBuckets?: Holders;
  private holders?: ReadonlyMap<ResourceView, readonly PolicyView[]>;

  constructor(app: Policies) {
    this.app = app;
  }

  /** All that the app allows a role: its inline policies and those attached to it that may be about log groups. */
  public permissionsOf(role: RoleView): PolicyView {
    this.onLogGroups ??= new Holders(this.app.onLogGroups(), ['Roles', 'RoleName']);
    return joinPolicies(...attachedTo(role, 'RoleName', this.onLogGroups));
  }

  /** What the bucket policies of the app say about a bucket: one object, which rules remember their answers by. */
  public readonly policyOf = oncePer((bucket: BucketView): PolicyView | undefined => {
    this.ofBuckets ??= new Holders(this.app.ofType('AWS::S3::BucketPolicy').filter(isPolicy), ['Bucket']);
    const policies = this.ofBuckets.of(bucket, bucket.bucketName);
    const isComplete = !this.ofBuckets.mayHaveMore(bucket.bucketName);
    if (policies.length === 0 && isComplete) return undefined;
    return joinPolicies(policies.map((policy) => saidOf(bucket, policy)), isComplete);
  });

  /** All that each role, user and group may do that has this policy, or has it as an inline policy; of one that is not in the app, nothing is known. */
  public permissionsWith(policy: ResourceView): readonly PolicyView[] {
    this.holders ??= this.permissionsByPolicy();
    return this.holders.get(policy) ?? [];
  }

  private permissionsByPolicy(): ReadonlyMap<ResourceView, readonly PolicyView[]> {
    const policies = IDENTITY_POLICIES.flatMap((type) => this.app.ofType(type)).filter(isPolicy);
    const found = new Map<ResourceView, PolicyView[]>();
    for (const { type, name, namedIn } of PRINCIPALS) {
      const holders = new Holders(policies, namedIn);
      const principals = this.app.ofType(type);
      const names = new Set(principals.map(({ properties }) => memberOf(properties, name)));
      for (const policy of holders.ofOthersThan(names)) addTo(found, policy, { statements: [], complete: false });
      for (const principal of principals) {
        const [attached, complete] = attachedTo(principal, name, holders);
        // Who is in a group may do more than the group, and what a user's groups may do is not looked at.
        const all = joinPolicies(attached, complete && type === 'AWS::IAM::Role');
        for (const one of new Set(all.statements.map(({ resource }) => resource))) addTo(found, one, all);
      }
    }
    return found;
  }
}

/** The policies of a role, user or group as far as the app has them, and whether these are all. */
function attachedTo(
  principal: ResourceView, name: string, holders: Holders,
): [policies: PolicyView[], complete: boolean] {
  const managed = memberOf(principal.properties, 'ManagedPolicyArns');
  const arns = managed === undefined ? [] : listOf(managed) ?? [managed];
  const inApp = arns.filter((arn) => arn instanceof Reference).map(viewOf).filter(isPolicy);
  const policies = new Set([...holders.of(principal, memberOf(principal.properties, name)), ...inApp]);
  return [
    [
      ...inlinePolicies(principal, memberOf(principal.properties, 'Policies')),
      ...[...policies].map((policy) => saidOf(principal, policy)),
    ],
    !holders.mayHaveMore(memberOf(principal.properties, name)) && inApp.length === arns.length,
  ];
}

/** What a policy says of its holder: under a condition of its own, or in another account, it may not be there to deny anything. */
function saidOf(holder: ResourceView, { condition, stack, policyDocument }: OwnPolicyView): PolicyView {
  const isThere = condition === undefined || (condition === holder.condition && stack === holder.stack);
  if (isThere && same(stack.account, holder.stack.account)) return policyDocument;
  return { ...policyDocument, statements: policyDocument.statements.filter(({ effect }) => effect !== 'Deny') };
}

function isPolicy(resource: ResourceView): resource is OwnPolicyView {
  return resource.kind === 'policy';
}

/** Which policies belong to which resource. */
class Holders {
  private readonly policies = new Map<ResourceView | string | undefined, OwnPolicyView[]>();
  private readonly hasNames: boolean;

  /** @param namedIn The properties of policies that name their holders. */
  constructor(policies: readonly OwnPolicyView[], namedIn: readonly string[]) {
    for (const policy of policies) {
      for (const property of namedIn) {
        const value = memberOf(policy.properties, property);
        const holders = listOf(value) ?? (value === undefined ? [] : [value]);
        for (const holder of holders) addTo(this.policies, keyOf(holder), policy);
      }
    }
    this.hasNames = [...this.policies.keys()].some((key) => typeof key === 'string');
  }

  /** Whether a holder of that name may have other policies: one that does not tell whose it is, or one by a name that may be this. */
  public mayHaveMore(name: Json): boolean {
    const isNamed = name === undefined || typeof name === 'string';
    return this.policies.has(undefined) || (!isNamed && this.hasNames);
  }

  /** The policies of holders that are not in the app, as far as is known: of other names than those. */
  public ofOthersThan(names: ReadonlySet<Json>): readonly OwnPolicyView[] {
    return [...this.policies].flatMap(([key, policies]) => key === undefined || (typeof key === 'string' && !names.has(key)) ? policies : []);
  }

  public of(holder: ResourceView, name: Json): readonly OwnPolicyView[] {
    const byName = typeof name === 'string' ? this.policies.get(name) ?? [] : [];
    return [...this.policies.get(holder) ?? [], ...byName];
  }
}

function keyOf(holder: Json): ResourceView | string | undefined {
  if (typeof holder === 'string') return holder;
  return holder instanceof Reference && HOLDERS.includes(holder.target.type) ? viewOf(holder) : undefined;
}
