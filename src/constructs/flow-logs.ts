import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import { Construct } from 'constructs';
import { checkOptionKinds, checkResourceType } from './check-props';
import { CloudWatchLogsDestination } from './destinations/cloud-watch-logs-destination';
import { SharedDestination } from './destinations/shared-destination';
import { fail } from './fail';
import { FlowLog } from './flow-log';
import { FlowLogDestination } from './destinations/flow-log-destination';
import { FlowLogGrants } from './flow-log-grants';
import type { IFlowLog } from './flow-log-interface';
import type { FlowLogOptions } from './flow-log-options';
import { given } from './given';
import { targetId, unusedId } from './target-id';

/** Properties of `FlowLogs`. */
export interface FlowLogsProps extends FlowLogOptions {
  /** What to monitor: `FlowLogResource.fromVpcs(…)`, for example, or any mixture. At least one. */
  readonly resourceTypes: ec2.FlowLogResourceType[];

  /**
   * Whether each flow log has its own log group and only the role is shared. The destination must then create its log
   * group.
   *
   * @default false
   */
  readonly separateLogGroups?: boolean;
}

/**
 * Flow logs of several resources that share one role and one log group (or bucket, or stream).
 *
 * You can add, remove and reorder resources without affecting the flow logs of the others.
 *
 * @example
 * import { FlowLogResource, FlowLogs } from 'cdk-vpc-flow-logs';
 *
 * const flowLogs = new FlowLogs(stack, 'PublicSubnets', {
 *   resourceTypes: FlowLogResource.fromSubnetSelection(vpc, { subnetType: ec2.SubnetType.PUBLIC }),
 * });
 */
@propertyInjectable
export class FlowLogs extends Construct {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-vpc-flow-logs.FlowLogs';

  /** The flow logs, in the order of the resources. */
  public readonly members: IFlowLog[];

  /** The role that they share. Undefined if the destination needs none. */
  public readonly role?: iam.IRole;

  /** The log group that they share. Undefined if each has its own, and for other destinations. */
  public readonly logGroup?: logs.ILogGroup;

  /** The bucket that they share. Undefined for other destinations. */
  public readonly bucket?: s3.IBucket;

  constructor(scope: Construct, id: string, props: FlowLogsProps) {
    super(scope, id);
    checkResources(this, props);
    this.members = createFlowLogs(this, props);
    this.role = this.members[0].role;
    this.logGroup = props.separateLogGroups === true ? undefined : this.members[0].logGroup;
    this.bucket = this.members[0].bucket;
  }

  /** Grants permissions on these flow logs and their records. */
  public get grants(): FlowLogGrants {
    return FlowLogGrants._fromFlowLogs(this, this.members);
  }
}

function checkResources(scope: Construct, props: FlowLogsProps): void {
  const { resourceTypes } = props;
  if (!Array.isArray(resourceTypes) || resourceTypes.length === 0) {
    fail(scope, `'resourceTypes' must be a list with at least one resource to monitor, got ${given(resourceTypes)}`);
  }
  for (const resourceType of resourceTypes) checkResourceType(scope, 'resourceTypes', resourceType);
  checkOptionKinds(scope, props);
}

function createFlowLogs(parent: FlowLogs, props: FlowLogsProps): IFlowLog[] {
  const destination = props.destination ?? FlowLogDestination.toCloudWatchLogs();
  const shared = shareDestination(parent, destination, props.separateLogGroups);
  return props.resourceTypes.map((resourceType) => {
    const id = unusedId(parent, targetId(parent, resourceType.resourceId));
    return new FlowLog(parent, id, { ...props, resourceType, destination: shared });
  });
}

function shareDestination(
  scope: Construct, destination: ec2.FlowLogDestination, separateLogGroups = false,
): ec2.FlowLogDestination {
  if (!separateLogGroups) return new SharedDestination(scope, destination);
  if (destination instanceof CloudWatchLogsDestination && destination.createsLogGroups) {
    return destination.sharingRole(scope);
  }
  return fail(scope, "'separateLogGroups' must not be true for a 'destination' that exists already; "
    + 'leave out one of the two');
}
