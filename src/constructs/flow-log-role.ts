import { Aspects, Lazy, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as logs from 'aws-cdk-lib/aws-logs';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct, IDependable } from 'constructs';
import { arnOfAnyLogGroup, deliveryStatements, DOCUMENTED_STATEMENT } from './delivery-statements';
import { logGroupArnInPolicies } from './log-group-arn';
import { oncePerStack } from './once-per-stack';
import { attachPolicyFrom } from './policy-from-elsewhere';

/** Properties of a `FlowLogRole`. */
export interface FlowLogRoleProps {
  /**
   * The log groups that flow logs may deliver to with this role.
   *
   * Flow logs of this library add theirs. A role that is never given any may do what AWS documents, on every log group.
   *
   * @default - those of the flow logs that are given this role
   */
  readonly logGroups?: logs.ILogGroupRef[];

  /**
   * Whether the permissions are a managed policy, as some organizations demand, and not an inline one.
   *
   * @default false
   */
  readonly useManagedPolicy?: boolean;

  /**
   * The name of the role.
   *
   * @default - CloudFormation makes one up
   */
  readonly roleName?: string;

  /**
   * The path of the role.
   *
   * @default /
   */
  readonly path?: string;

  /**
   * What limits the role's permissions.
   *
   * @default - no permissions boundary
   */
  readonly permissionsBoundary?: iam.IManagedPolicy;

  /**
   * What the role is for, at most 1000 characters.
   *
   * @default - no description
   */
  readonly description?: string;
}

/**
 * Lets the flow logs of one account deliver to CloudWatch Logs, and nobody else.
 *
 * The trust policy is the documented one: the service assumes the role for flow logs of this account and region only.
 * Several flow logs can share one role.
 *
 * @example
 * import { FlowLog, FlowLogDestination, FlowLogResource, FlowLogRole } from 'cdk-vpc-flow-logs';
 *
 * const role = new FlowLogRole(stack, 'Role', { useManagedPolicy: true });
 *
 * new FlowLog(stack, 'FlowLog', {
 *   resourceType: FlowLogResource.fromVpc(vpc),
 *   destination: FlowLogDestination.toCloudWatchLogs({ role }),
 * });
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html
 */
@propertyInjectable
export class FlowLogRole extends iam.Role {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-vpc-flow-logs.FlowLogRole';

  private readonly sourceArns: string[];
  private readonly existingGroups = new Set<string>();
  private readonly groupsCreatedByService = new Set<string>();
  private readonly usesManagedPolicy: boolean;
  private readonly policy?: IDependable;
  private isUsed = false;

  constructor(scope: Construct, id: string, props?: FlowLogRoleProps) {
    const stack = Stack.of(scope);
    const sourceArns = [arnOfFlowLogsIn(stack)];
    super(scope, id, {
      // The name is the same everywhere; as a token it would make the trust of each role another text.
      assumedBy: iam.ServicePrincipal.fromStaticServicePrincipleName('vpc-flow-logs.amazonaws.com').withConditions({
        StringEquals: { 'aws:SourceAccount': stack.account },
        ArnLike: {
          'aws:SourceArn': Lazy.any({ produce: () => (sourceArns.length === 1 ? sourceArns[0] : sourceArns) }),
        },
      }),
      roleName: props?.roleName,
      path: props?.path,
      permissionsBoundary: props?.permissionsBoundary,
      description: props?.description,
    });
    this.sourceArns = sourceArns;
    this.usesManagedPolicy = props?.useManagedPolicy ?? false;
    this.renderTrustOnce();
    this.policy = this.isPrecreated ? this.reportPolicy() : this.createPolicy();

    for (const logGroup of props?.logGroups ?? []) this.addLogGroup(logGroup);
  }

  /** Lets flow logs deliver to one more log group with this role. A flow log of this library does it by itself. */
  public addLogGroup(logGroup: logs.ILogGroupRef): void {
    this._permitDelivery(this, logGroup, false);
  }

  /**
   * Lets the flow log (or flow logs) at `scope` deliver to the log group.
   *
   * @internal
   * @returns what must exist before the flow log does
   */
  public _permitDelivery(
    scope: Construct, logGroup: logs.ILogGroupRef, createdByService: boolean,
  ): IDependable | undefined {
    this.isUsed = true;
    const stack = Stack.of(scope);
    if (stack.region !== this.stack.region) this.sourceArns.push(arnOfFlowLogsIn(stack));

    const arn = logGroupArnInPolicies(stack, logGroup);
    if (!this.isPrecreated && stack === this.stack) {
      this.existingGroups.add(arn);
      if (createdByService) this.groupsCreatedByService.add(arn);
      return this.policy;
    }

    const statements = deliveryStatements(arnOfAnyLogGroup(stack), {
      existing: [arn], createdByService: createdByService ? [arn] : [],
    });
    if (!this.isPrecreated) return attachPolicyFrom(scope, this, statements, this.usesManagedPolicy);
    for (const statement of statements) super.addToPrincipalPolicy(iam.PolicyStatement.fromJson(statement));
    return undefined;
  }

  /** Most roles of this kind in a stack have the same trust policy; one that somebody adds to has not. */
  private renderTrustOnce(): void {
    const { assumeRolePolicy: trust, sourceArns, stack } = this;
    const { defaultChild: resource } = this.node;
    if (!(resource instanceof iam.CfnRole) || trust === undefined) return;
    let statement: string | undefined;
    resource.assumeRolePolicyDocument = Lazy.uncachedAny({
      produce: () => {
        if (trust.statementCount > 1) return trust;
        statement ??= JSON.stringify(trust.toJSON());
        return oncePerStack(stack, [statement, ...sourceArns].join('\n'), () => stack.resolve(trust));
      },
    });
  }

  /** Whether `Role.customizeRoles()` puts a role made by somebody else in the place of this one. */
  private get isPrecreated(): boolean {
    return this.node.tryFindChild(`PrecreatedRole${this.node.id}`) !== undefined;
  }

  /** Says in the report of `Role.customizeRoles()` what a role without log groups needs. */
  private reportPolicy(): undefined {
    Aspects.of(this).add({
      visit: (node) => {
        if (node !== this || this.isUsed) return;
        super.addToPrincipalPolicy(iam.PolicyStatement.fromJson(DOCUMENTED_STATEMENT));
      },
    });
  }

  private createPolicy(): IDependable {
    const policyDocument = Lazy.any({ produce: () => ({ Version: '2012-10-17', Statement: this.statements() }) });
    const roles = [this.roleName];
    return this.usesManagedPolicy
      ? new iam.CfnManagedPolicy(this, 'Policy', { policyDocument, roles })
      : new iam.CfnPolicy(this, 'Policy', { policyName: 'DeliverFlowLogs', policyDocument, roles });
  }

  private statements() {
    if (!this.isUsed) return [DOCUMENTED_STATEMENT];
    const { stack } = this;
    const anyLogGroup = oncePerStack(stack, 'any-log-group', () => stack.resolve(arnOfAnyLogGroup(stack)));
    return deliveryStatements(anyLogGroup, {
      existing: this.existingGroups, createdByService: this.groupsCreatedByService,
    });
  }
}

function arnOfFlowLogsIn(stack: Stack): string {
  return stack.formatArn({ service: 'ec2', resource: 'vpc-flow-log', resourceName: '*' });
}
