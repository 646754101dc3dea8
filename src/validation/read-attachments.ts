import type { CfnResource } from 'aws-cdk-lib';
import { LOG_GROUP_ACTIONS, mayName } from './peek';
import { inlinePolicies, readPolicies } from './read-policies';
import type { PolicySource } from './read-policies';
import { listOf, Reference } from './values';
import type { Json } from './values';
import type { BucketView, PolicyView, ResourceView, RoleView } from './views';

/** What is needed of the app to find who a policy belongs to. */
export interface Policies {
  resourcesOfType(type: string): readonly CfnResource[];
  viewOf(resource: CfnResource): ResourceView;
  sourceOf(view: ResourceView): CfnResource;
  property(view: ResourceView, name: string): Json;
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
    this.ofRoles ??= new Holders(this.app, {
      'AWS::IAM::Policy': 'Roles', 'AWS::IAM::ManagedPolicy': 'Roles', 'AWS::IAM::RolePolicy': 'RoleName',
    }, (policy) => mayName(LOG_GROUP_ACTIONS, policy));
    const managed = this.app.property(role, 'ManagedPolicyArns');
    const attached = managed === undefined ? [] : listOf(managed) ?? [managed];
    const inApp = attached.flatMap((arn) =>
      arn instanceof Reference && arn.target.type === 'AWS::IAM::ManagedPolicy' ? [arn.target] : []);
    const policies = new Set([...this.policiesOf(this.ofRoles, role, role.roleName), ...inApp]);
    return readPolicies([
      ...inlinePolicies(role, this.app.property(role, 'Policies')),
      ...[...policies].map((policy) => this.documentOf(policy)),
    ], this.ofRoles.complete && inApp.length === attached.length);
  }

  /** What the bucket policies of the app say about a bucket. */
  public policyOf(bucket: BucketView): PolicyView | undefined {
    this.ofBuckets ??= new Holders(this.app, { 'AWS::S3::BucketPolicy': 'Bucket' });
    const policies = this.policiesOf(this.ofBuckets, bucket, bucket.bucketName);
    if (policies.length === 0 && this.ofBuckets.complete) return undefined;
    return readPolicies(policies.map((policy) => this.documentOf(policy)), this.ofBuckets.complete);
  }

  private policiesOf(holders: Holders, view: ResourceView, name: Json): ResourceView[] {
    const found = holders.of(this.app.sourceOf(view));
    const byName = typeof name === 'string' ? holders.of(name) : [];
    return [...found, ...byName].map((policy) => this.app.viewOf(policy));
  }

  private documentOf(resource: ResourceView): PolicySource {
    return { resource, property: 'PolicyDocument', document: this.app.property(resource, 'PolicyDocument') };
  }
}

/** Which policies belong to which resource. */
class Holders {
  private readonly policies = new Map<CfnResource | string | undefined, CfnResource[]>();

  /**
   * @param properties The types of the policies, each with the property that names the holders.
   * @param matters Tells which policies are of interest.
   */
  constructor(
    app: Policies, properties: Readonly<Record<string, string>>, matters: (policy: CfnResource) => boolean = () => true,
  ) {
    for (const [type, property] of Object.entries(properties)) {
      for (const policy of app.resourcesOfType(type).filter(matters)) {
        for (const holder of app.namedIn(policy, property)) {
          const ofHolder = this.policies.get(holder);
          if (ofHolder === undefined) this.policies.set(holder, [policy]);
          else ofHolder.push(policy);
        }
      }
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
