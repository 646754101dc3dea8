import { readPolicies, inlinePolicies } from './read-policies';
import { listOf, Reference } from './values';
import type { Json } from './values';
import type { AppView, BucketView, PolicyView, ResourceView, RoleView } from './views';

/** Which policies of an app are attached to its roles and buckets. Found once, when a rule first asks. */
export class Attachments {
  private readonly app: Pick<AppView, 'ofType'>;
  private ofRoles?: Holders;
  private ofBuckets?: Holders;

  constructor(app: Pick<AppView, 'ofType'>) {
    this.app = app;
  }

  /** All that the app allows a role: its inline policies and those attached to it. */
  public permissionsOf(role: RoleView): PolicyView {
    this.ofRoles ??= new Holders([
      ...this.app.ofType('AWS::IAM::Policy').map((policy) => [policy, policy.properties.Roles] as const),
      ...this.app.ofType('AWS::IAM::ManagedPolicy').map((policy) => [policy, policy.properties.Roles] as const),
      ...this.app.ofType('AWS::IAM::RolePolicy').map((policy) => [policy, policy.properties.RoleName] as const),
    ]);
    const { ManagedPolicyArns: managed } = role.properties;
    const attached = managed === undefined ? [] : listOf(managed) ?? [managed];
    const inApp = attached.flatMap((arn) =>
      arn instanceof Reference && arn.target.type === 'AWS::IAM::ManagedPolicy' ? [arn.target] : []);
    const sources = [...new Set([...this.ofRoles.of(role, role.roleName), ...inApp])].map(toSource);
    const complete = this.ofRoles.complete && inApp.length === attached.length;
    return readPolicies([...inlinePolicies(role), ...sources], complete);
  }

  /** What the bucket policies of the app say about a bucket. */
  public policyOf(bucket: BucketView): PolicyView | undefined {
    this.ofBuckets ??= new Holders(this.app.ofType('AWS::S3::BucketPolicy').map((policy) =>
      [policy, policy.properties.Bucket] as const));
    const sources = this.ofBuckets.of(bucket, bucket.bucketName).map(toSource);
    if (sources.length === 0 && this.ofBuckets.complete) return undefined;
    return readPolicies(sources, this.ofBuckets.complete);
  }
}

/** Which policies name which resource. */
class Holders {
  /** Whether all policies tell to whom they belong. */
  public readonly complete: boolean;
  private readonly policies = new Map<string, ResourceView[]>();

  constructor(attached: readonly (readonly [policy: ResourceView, holders: Json])[]) {
    let complete = true;
    for (const [policy, holders] of attached) {
      for (const holder of listOf(holders) ?? (holders === undefined ? [] : [holders])) {
        const key = keyOf(holder);
        if (key === undefined) complete = false;
        else this.policies.set(key, [...this.policies.get(key) ?? [], policy]);
      }
    }
    this.complete = complete;
  }

  public of(resource: ResourceView, name: Json): readonly ResourceView[] {
    const byName = typeof name === 'string' ? this.policies.get(name) ?? [] : [];
    return [...this.policies.get(keyOf(new Reference(resource))!) ?? [], ...byName];
  }
}

function keyOf(holder: Json): string | undefined {
  if (typeof holder === 'string') return holder;
  // Neither a role nor a bucket can have a slash at the start of its name.
  return holder instanceof Reference ? `/${holder.target.path}` : undefined;
}

function toSource(resource: ResourceView) {
  return { resource, property: 'PolicyDocument', document: resource.properties.PolicyDocument };
}
