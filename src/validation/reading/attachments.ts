import type { CfnResource } from 'aws-cdk-lib';
import { addTo } from '../view/group';
import { inlinePolicies, joinPolicies } from './policies';
import { sourceOf } from './view-factory';
import { listOf, Reference } from '../view/values';
import type { Json } from '../view/values';
import type { BucketView, OwnPolicyView, PolicyView, ResourceView, RoleView } from '../view/views';

/** What is needed of the app to find who a policy belongs to. */
export interface Policies {
  resourcesOfType(type: string): readonly CfnResource[];
  /** The managed and inline policies that may be about log groups. */
  readonly policiesOnLogGroups: readonly CfnResource[];
  viewOf(resource: CfnResource): ResourceView;
  /** The resources and names in a property, without views of them; `undefined` for what is known only at deployment. */
  namedIn(resource: CfnResource, property: string): readonly (CfnResource | string | undefined)[];
}

/** Which policies of an app are attached to its roles and buckets. Found once, when a rule first asks. */
export class Attachments {
  private readonly app: Policies;
  private ofRoles?: Holders;
  private ofBuckets?: Holders;

  constructor(app: Policies) {
    this.app = app;
  }

  /** All that the app allows a role: its inline policies and those attached to it. */
  public permissionsOf(role: RoleView): PolicyView {
    this.ofRoles ??= new Holders(this.app, this.app.policiesOnLogGroups, ({ cfnResourceType: type }) =>
      type === 'AWS::IAM::RolePolicy' ? 'RoleName' : 'Roles');
    const reading = sourceOf(role);
    const managed = reading.property('ManagedPolicyArns');
    const attached = managed === undefined ? [] : listOf(managed) ?? [managed];
    const inApp = attached.flatMap((arn) =>
      arn instanceof Reference && arn.target.kind === 'policy' ? [arn.target] : []);
    const policies = new Set([...this.policiesOf(this.ofRoles, role, role.roleName), ...inApp]);
    return joinPolicies([
      ...inlinePolicies(role, reading.property('Policies')),
      ...[...policies].map(({ policyDocument }) => policyDocument),
    ], this.ofRoles.complete && inApp.length === attached.length);
  }

  /** What the bucket policies of the app say about a bucket. */
  public policyOf(bucket: BucketView): PolicyView | undefined {
    this.ofBuckets ??= new Holders(this.app, this.app.resourcesOfType('AWS::S3::BucketPolicy'), () => 'Bucket');
    const policies = this.policiesOf(this.ofBuckets, bucket, bucket.bucketName);
    if (policies.length === 0 && this.ofBuckets.complete) return undefined;
    return joinPolicies(policies.map(({ policyDocument }) => policyDocument), this.ofBuckets.complete);
  }

  private policiesOf(holders: Holders, view: ResourceView, name: Json): OwnPolicyView[] {
    const found = holders.of(sourceOf(view).resource);
    const byName = typeof name === 'string' ? holders.of(name) : [];
    return [...found, ...byName].map((policy) => this.app.viewOf(policy) as OwnPolicyView);
  }
}

/** Which policies belong to which resource. */
class Holders {
  private readonly policies = new Map<CfnResource | string | undefined, CfnResource[]>();

  /** @param holdersOf Tells the property of a policy that names its holders. */
  constructor(app: Policies, policies: readonly CfnResource[], holdersOf: (policy: CfnResource) => string) {
    for (const policy of policies) {
      for (const holder of app.namedIn(policy, holdersOf(policy))) addTo(this.policies, holder, policy);
    }
  }

  /** Whether all policies tell to whom they belong. */
  public get complete(): boolean {
    return !this.policies.has(undefined);
  }

  public of(holder: CfnResource | string): readonly CfnResource[] {
    return this.policies.get(holder) ?? [];
  }
}
