import { Aspects, Lazy, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as logs from 'aws-cdk-lib/aws-logs';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct, IDependable } from 'constructs';
import {
  arnOfAnyLogGroup, DeliveryStatement, deliveryStatements, DOCUMENTED_STATEMENT, keyStatements, oneOrList,
  statementsFor,
} from './delivery-statements';
import { FLOW_LOGS_SERVICE } from '../../model/services';
import { logGroupArnInPolicies } from '../log-group-arn';
import { attachPolicyFrom } from './policy-from-elsewhere';

/** Properties of a `FlowLogRole`. */
export interface FlowLogRoleProps {
  /**
   * The log groups that this role can deliver to. Flow logs of this library add theirs; without any, the role has the
   * documented permissions on every log group.
   *
   * @default - those of the flow logs that use this role
   */
  readonly logGroups?: logs.ILogGroupRef[];

  /**
   * Whether to use a managed policy instead of an inline policy, as some organizations require.
   *
   * @default false
   */
  readonly useManagedPolicy?: boolean;

  /**
   * The name of the role.
   *
   * @default - CloudFormation generates one
   */
  readonly roleName?: string;

  /**
   * The path of the role.
   *
   * @default /
   */
  readonly path?: string;

  /**
   * The role's permissions boundary.
   *
   * @default - none
   */
  readonly permissionsBoundary?: iam.IManagedPolicy;

  /**
   * A description of the role, at most 1000 characters.
   *
   * @default - none
   */
  readonly description?: string;
}

/**
 * The IAM role with which flow logs deliver to CloudWatch Logs. Flow logs can share it.
 *
 * Its trust policy is the documented one, for flow logs of this account and Region only.
 *
 * @example
 * import { FlowLog, FlowLogDestination, FlowLogResource, FlowLogRole } from 'cdk-vpc-flow-logs';
 *
 * const logGroup = new logs.LogGroup(stack, 'Records');
 * const role = new FlowLogRole(stack, 'Role', { useManagedPolicy: true });
 *
 * new FlowLog(stack, 'FlowLog', {
 *   resourceType: FlowLogResource.fromVpc(vpc),
 *   destination: FlowLogDestination.toCloudWatchLogs(logGroup, { role }),
 * });
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html
 */
@propertyInjectable
export class FlowLogRole extends iam.Role {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-vpc-flow-logs.FlowLogRole';

  private readonly sourceArns: Set<string>;
  private readonly existingGroups = new Set<string>();
  private readonly groupsCreatedByService = new Set<string>();
  private readonly keyStatements = new Map<string, DeliveryStatement>();
  private readonly usesManagedPolicy: boolean;
  private readonly policy?: IDependable;
  private isUsed = false;

  constructor(scope: Construct, id: string, props?: FlowLogRoleProps) {
    const stack = Stack.of(scope);
    const sourceArns = new Set([arnOfFlowLogsIn(stack)]);
    super(scope, id, {
      assumedBy: new iam.ServicePrincipal(FLOW_LOGS_SERVICE).withConditions({
        StringEquals: { 'aws:SourceAccount': stack.account },
        ArnLike: { 'aws:SourceArn': Lazy.any({ produce: () => oneOrList([...sourceArns]) }) },
      }),
      roleName: props?.roleName,
      path: props?.path,
      permissionsBoundary: props?.permissionsBoundary,
      description: props?.description,
    });
    this.sourceArns = sourceArns;
    this.usesManagedPolicy = props?.useManagedPolicy ?? false;
    this.policy = this.isPrecreated ? this.reportPolicy() : this.createPolicy();

    for (const logGroup of props?.logGroups ?? []) this.addLogGroup(logGroup);
  }

  /** Adds a log group that flow logs can deliver to. Flow logs of this library call it themselves. */
  public addLogGroup(logGroup: logs.ILogGroupRef): void {
    this._permitDelivery(this, logGroup, false);
  }

  /**
   * Lets the flow logs at `scope` deliver to the log group.
   *
   * @returns what must exist before the flow log does
   *
   * @internal
   */
  public _permitDelivery(
    scope: Construct, logGroup: logs.ILogGroupRef, createdByService: boolean,
  ): IDependable | undefined {
    this.isUsed = true;
    const stack = Stack.of(scope);
    if (stack.region !== this.stack.region) this.sourceArns.add(arnOfFlowLogsIn(stack));

    if (!this.isPrecreated && stack === this.stack) {
      const arn = logGroupArnInPolicies(stack, logGroup);
      this.existingGroups.add(arn);
      if (createdByService) this.groupsCreatedByService.add(arn);
      for (const keyStatement of keyStatements(stack, logGroup)) {
        this.keyStatements.set(String(keyStatement.Resource), keyStatement);
      }
      return this.policy;
    }

    const statements = statementsFor(stack, logGroup, createdByService);
    if (!this.isPrecreated) return attachPolicyFrom(scope, this, statements, this.usesManagedPolicy);
    for (const statement of statements) super.addToPrincipalPolicy(iam.PolicyStatement.fromJson(statement));
    return undefined;
  }

  /** Whether `Role.customizeRoles()` replaces this role by one that somebody else creates. */
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
    const targets = { existing: this.existingGroups, createdByService: this.groupsCreatedByService };
    return [...deliveryStatements(arnOfAnyLogGroup(this.stack), targets), ...this.keyStatements.values()];
  }
}

function arnOfFlowLogsIn(stack: Stack): string {
  return stack.formatArn({ service: 'ec2', resource: 'vpc-flow-log', resourceName: '*' });
}
