import type { RemovalPolicy } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as logs from 'aws-cdk-lib/aws-logs';
import { CloudWatchLogsDestination } from './cloud-watch-logs-destination';

/** Where flow logs in CloudWatch Logs go. Without any option a new log group is made. */
export interface CloudWatchLogsDestinationOptions {
  /**
   * A log group that exists, or that this app makes. Several flow logs can share it.
   *
   * @default - a new log group
   */
  readonly logGroup?: logs.ILogGroupRef;

  /**
   * The name of the log group: of the new one, or of the one that AWS creates if `createLogGroup` is `false`.
   *
   * @default - CloudFormation makes one up
   */
  readonly logGroupName?: string;

  /**
   * Whether this app makes the log group. If `false`, AWS creates the one called `logGroupName` when the first record
   * arrives; it then keeps records forever, and metric filters can only be added once it exists.
   *
   * @default true
   */
  readonly createLogGroup?: boolean;

  /**
   * How long the new log group keeps records.
   *
   * @default logs.RetentionDays.THREE_MONTHS
   */
  readonly retention?: logs.RetentionDays;

  /**
   * What becomes of the new log group when the flow log leaves the stack.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;

  /**
   * The symmetric key that encrypts the new log group. Its policy is extended so that CloudWatch Logs can use it for
   * this group only; the policy of an imported key cannot be changed, and a warning says so.
   *
   * @default - CloudWatch Logs encrypts with a key of its own
   */
  readonly encryptionKey?: kms.IKeyRef;

  /**
   * The role that delivers. It is given the permissions it needs, unless it is imported and not mutable.
   *
   * @default - a new `FlowLogRole`
   */
  readonly role?: iam.IRole;
}

/**
 * Where a flow log delivers its records. What is not here, `ec2.FlowLogDestination` has: `toS3`, `toFirehose`.
 *
 * Both kinds fit in `FlowLog` and in `ec2.FlowLog`. Each flow log that is given a destination makes its own log group and
 * role where the options want new ones; to share them, make them yourself, or use `FlowLogs`.
 */
export class FlowLogDestination {
  /**
   * Delivers to a log group of CloudWatch Logs.
   *
   * Options that do not go together are an error: those of a new log group with `logGroup`, for instance.
   *
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-cwl.html
   */
  public static toCloudWatchLogs(options: CloudWatchLogsDestinationOptions = {}): ec2.FlowLogDestination {
    return new CloudWatchLogsDestination(options);
  }

  private constructor() {}
}
