import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';
import { fail } from './fail';
import type { GrantedActions } from './granted-actions';
import { KnownFlowLog, knownFlowLog } from './known-flow-log';
import { managementStatements } from './management-statements';
import { readingStatements } from './reading-statements';
import { logsPath } from '../model/s3-folders';

/**
 * Grants permissions to manage flow logs, view their configuration, or read their records.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html
 */
export class FlowLogGrants {
  /** The grants of a flow log of this library or the CDK, created or imported. One known only by its ID is an error. */
  public static fromFlowLog(flowLog: ec2.IFlowLogRef): FlowLogGrants {
    return FlowLogGrants._fromFlowLogs(flowLog, [flowLog]);
  }

  /**
   * The grants of several flow logs.
   *
   * @internal
   */
  public static _fromFlowLogs(scope: IConstruct, flowLogs: ec2.IFlowLogRef[]): FlowLogGrants {
    return new FlowLogGrants(scope, flowLogs.map((flowLog) => knownFlowLog(flowLog, flowLog)
      ?? fail(flowLog, 'more than the id of the flow log must be known to grant anything; '
      + 'import it with FlowLog.fromFlowLogAttributes')));
  }

  private constructor(private readonly scope: IConstruct, private readonly flowLogs: KnownFlowLog[]) {}

  /**
   * Allows the grantee to view the configuration of all flow logs of the account: `ec2:DescribeFlowLogs` does not
   * support resource-level permissions.
   */
  public describe(grantee: iam.IGrantable): iam.Grant {
    return iam.Grant.addToPrincipal({ grantee, actions: ['ec2:DescribeFlowLogs'], resourceArns: ['*'] });
  }

  /**
   * Allows the grantee to delete the flow log, create flow logs on the same resource, pass the role to them, and view
   * configurations: a flow log cannot be changed, only replaced.
   *
   * An imported flow log without `resourceType` is an error.
   */
  public manage(grantee: iam.IGrantable): iam.Grant {
    const statements = this.flowLogs.flatMap((flowLog) => managementStatements(this.scope, flowLog));
    return grantAll(grantee, statements).combine(this.describe(grantee));
  }

  /**
   * Allows the grantee to read the records: in the log group, including with Logs Insights, or in the bucket, below the
   * flow log's prefix. Other destinations are an error.
   */
  public readRecords(grantee: iam.IGrantable): iam.Grant {
    return this.flowLogs.map((flowLog) => this.readRecordsOf(flowLog, grantee))
      .reduce((all, grant) => all.combine(grant));
  }

  private readRecordsOf(flowLog: KnownFlowLog, grantee: iam.IGrantable): iam.Grant {
    const { logGroup, bucket, keyPrefix, destinationType } = flowLog;
    if (logGroup !== undefined) return grantAll(grantee, readingStatements(Stack.of(this.scope), logGroup));
    if (bucket !== undefined) return bucket.grantRead(grantee, `${logsPath(keyPrefix)}/*`);
    return fail(this.scope, 'records can be read from a log group or a bucket, and this flow log delivers to '
      + `'${destinationType}'; grant access to what the stream delivers to`);
  }
}

function grantAll(grantee: iam.IGrantable, statements: GrantedActions[]): iam.Grant {
  return statements.map((statement) => iam.Grant.addToPrincipal({ grantee, ...statement }))
    .reduce((all, grant) => all.combine(grant));
}
