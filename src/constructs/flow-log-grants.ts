import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import { fail } from './fail';
import type { IFlowLog } from './flow-log-interface';
import { logGroupArnInPolicies } from './log-group-arn';

/**
 * Lets people and programs manage a flow log, look at its configuration, or read its records.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
 */
export class FlowLogGrants {
  /** The grants of a flow log, also of an imported one. */
  public static fromFlowLog(flowLog: IFlowLog): FlowLogGrants {
    return new FlowLogGrants(flowLog);
  }

  private constructor(private readonly flowLog: IFlowLog) {}

  /**
   * Lets the grantee see the configuration of flow logs.
   *
   * Of all flow logs of the account: AWS knows no permission to describe a single one.
   */
  public describe(grantee: iam.IGrantable): iam.Grant {
    return allow(grantee, ['ec2:DescribeFlowLogs'], ['*']);
  }

  /**
   * Lets the grantee delete this flow log, create flow logs on the same resource, hand the role to them, and see the
   * configuration of flow logs.
   *
   * A flow log cannot be changed, so whoever manages one deletes it and creates another.
   */
  public manage(grantee: iam.IGrantable): iam.Grant {
    const { flowLogId, role } = this.flowLog;
    const grants = [
      // A new flow log has no id yet, and the watched resource is a resource of the action too.
      allow(grantee, ['ec2:CreateFlowLogs'], [this.ec2Arn('vpc-flow-log', '*'), ...this.watchedArns()]),
      allow(grantee, ['ec2:CreateTags'], [this.ec2Arn('vpc-flow-log', '*')], { 'ec2:CreateAction': 'CreateFlowLogs' }),
      allow(grantee, ['ec2:DeleteFlowLogs'], [this.ec2Arn('vpc-flow-log', flowLogId)]),
    ];
    if (role !== undefined) {
      grants.push(allow(grantee, ['iam:PassRole'], [role.roleArn], { 'iam:PassedToService': SERVICE }));
    }
    if (this.flowLog.destinationType !== ec2.FlowLogDestinationType.CLOUD_WATCH_LOGS) {
      grants.push(allow(grantee, ['logs:CreateLogDelivery', 'logs:DeleteLogDelivery'], ['*']));
    }
    return grants.reduce((all, grant) => all.combine(grant), this.describe(grantee));
  }

  /**
   * Lets the grantee read the records: in the log group, or in the bucket.
   *
   * Records of a flow log that delivers elsewhere cannot be granted here, which is an error.
   */
  public readRecords(grantee: iam.IGrantable): iam.Grant {
    const { logGroup, bucket } = this.flowLog;
    if (logGroup !== undefined) {
      return allow(grantee, READ_ACTIONS, [logGroupArnInPolicies(Stack.of(this.flowLog), logGroup)]);
    }
    if (bucket !== undefined) return bucket.grantRead(grantee);
    return fail(this.flowLog, 'records can be read from a log group or a bucket, and this flow log delivers to '
      + `'${this.flowLog.destinationType}'; grant access to what the stream delivers to`);
  }

  private watchedArns(): string[] {
    const watched = this.flowLog.resourceType;
    const known = watched === undefined ? undefined : ARN_RESOURCES.get(watched.resourceType);
    return known === undefined
      ? [...ARN_RESOURCES.values()].map((resource) => this.ec2Arn(resource, '*'))
      : [this.ec2Arn(known, watched!.resourceId)];
  }

  private ec2Arn(resource: string, resourceName: string): string {
    return Stack.of(this.flowLog).formatArn({ service: 'ec2', resource, resourceName });
  }
}

const SERVICE = 'vpc-flow-logs.amazonaws.com';

/** What the resource types of flow logs are called in ARNs. */
const ARN_RESOURCES = new Map([
  ['VPC', 'vpc'],
  ['Subnet', 'subnet'],
  ['NetworkInterface', 'network-interface'],
  ['RegionalNatGateway', 'natgateway'],
  ['TransitGateway', 'transit-gateway'],
  ['TransitGatewayAttachment', 'transit-gateway-attachment'],
]);

const READ_ACTIONS = [
  'logs:DescribeLogStreams', 'logs:FilterLogEvents', 'logs:GetLogEvents', 'logs:GetLogGroupFields',
];

function allow(
  grantee: iam.IGrantable, actions: string[], resourceArns: string[], stringEquals?: Record<string, string>,
): iam.Grant {
  const conditions = stringEquals === undefined ? undefined : { StringEquals: stringEquals };
  return iam.Grant.addToPrincipal({ grantee, actions, resourceArns, conditions });
}
