import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type { FlowLogs } from './flow-logs';
import type { FlowLogFormat } from '../model/flow-log-format';

/** Whose records to look at: those of a flow log, of several, or of a log group. */
export interface FlowLogSourceOptions {
  /**
   * The flow log whose records count: one of this library or of the CDK, created or imported. It must deliver to CloudWatch
   * Logs, and more must be known of it than its id.
   *
   * The records of flow logs that share its log group count as well. A log group that AWS is to create with the first record
   * must be there before the stack can be deployed. Exactly one of `flowLog`, `flowLogs` and `logGroup` is needed.
   *
   * @default - `flowLogs` or `logGroup` says whose records count
   */
  readonly flowLog?: ec2.IFlowLogRef;

  /**
   * Several flow logs whose records count. They must share one log group, except for queries, which can look at 50.
   *
   * @default - `flowLog` or `logGroup` says whose records count
   */
  readonly flowLogs?: FlowLogs;

  /**
   * The log group with the records, for a flow log created outside this app. It must be in the account and Region of the stack.
   *
   * @default - the log group of `flowLog` or `flowLogs`
   */
  readonly logGroup?: logs.ILogGroupRef;

  /**
   * The fields of the records in `logGroup`. Only for a log group; a flow log knows its format.
   *
   * @default - the format of the flow log; for a log group, FlowLogFormat.DEFAULT
   */
  readonly logFormat?: FlowLogFormat;
}
