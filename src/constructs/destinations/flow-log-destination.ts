import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as logs from 'aws-cdk-lib/aws-logs';
import { CloudWatchLogsDestination } from './cloud-watch-logs-destination';
import type { CloudWatchLogsDestinationOptions } from './cloud-watch-logs-options';

/**
 * Where a flow log delivers its records.
 *
 * What is made here fits in `FlowLog` and in `ec2.FlowLog`, and so does what `ec2.FlowLogDestination` makes. Each flow log
 * that is given a destination creates its own log group and role where the options want new ones; to share them, create
 * them yourself, or use `FlowLogs`.
 */
export class FlowLogDestination {
  /**
   * Delivers to a log group of CloudWatch Logs.
   *
   * Options that do not go together are an error: those of a new log group beside `logGroup`, for instance.
   *
   * @param logGroup A log group that exists, or that this app creates; a new one unless given. Several flow logs can share it.
   * @param options The role, and what a new log group is like.
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-cwl.html
   */
  public static toCloudWatchLogs(
    logGroup?: logs.ILogGroupRef, options?: CloudWatchLogsDestinationOptions,
  ): ec2.FlowLogDestination {
    return new CloudWatchLogsDestination(logGroup, options ?? {});
  }

  private constructor() {}
}
