import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type { FlowLogs } from './flow-logs';
import type { FlowLogFormat } from '../model/flow-log-format';

/** Whose records to look at: exactly one of `flowLog`, `flowLogs` and `logGroup`. */
export interface FlowLogSourceOptions {
  /**
   * A flow log of this library or the CDK that delivers to CloudWatch Logs. Of an imported one more than the ID must be
   * known.
   *
   * The records of other flow logs in its log group count as well. A log group that AWS creates with the first record
   * must exist before the stack is deployed.
   *
   * @default - `flowLogs` or `logGroup` is given
   */
  readonly flowLog?: ec2.IFlowLogRef;

  /**
   * Flow logs that share one log group. Queries can look at up to 50 log groups.
   *
   * @default - `flowLog` or `logGroup` is given
   */
  readonly flowLogs?: FlowLogs;

  /**
   * The log group of flow logs that were created outside this app, in the account and Region of the stack.
   *
   * @default - that of `flowLog` or `flowLogs`
   */
  readonly logGroup?: logs.ILogGroupRef;

  /**
   * The fields of the records in `logGroup`. A flow log knows its own, so this is an error with `flowLog` and
   * `flowLogs`.
   *
   * @default - that of the flow log; for a log group, FlowLogFormat.DEFAULT
   */
  readonly logFormat?: FlowLogFormat;
}
