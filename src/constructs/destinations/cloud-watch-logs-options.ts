import type { RemovalPolicy } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type { FlowLogField } from '../../model/flow-log-field';

/** How a flow log delivers to CloudWatch Logs, and what a new log group is like. */
export interface CloudWatchLogsDestinationOptions {
  /**
   * The name of the log group.
   *
   * @default - CloudFormation generates one
   */
  readonly logGroupName?: string;

  /**
   * Whether this app creates the log group. Otherwise AWS creates `logGroupName` with the first record; it then retains
   * records forever, and metric filters can only be added once it exists.
   *
   * @default true
   */
  readonly createLogGroup?: boolean;

  /**
   * How long the new log group retains records.
   *
   * @default logs.RetentionDays.TWO_YEARS, as by default in the CDK
   */
  readonly retention?: logs.RetentionDays;

  /**
   * What happens to the new log group when the flow log is removed.
   *
   * @default RemovalPolicy.RETAIN
   */
  readonly removalPolicy?: RemovalPolicy;

  /**
   * The symmetric key that encrypts the new log group. Its policy is extended for CloudWatch Logs and this group only;
   * that of an imported key cannot be, and a warning says so.
   *
   * @default - CloudWatch Logs encrypts with a key of its own
   */
  readonly encryptionKey?: kms.IKeyRef;

  /**
   * The class of the new log group, which cannot be changed later. `INFREQUENT_ACCESS` halves the price of ingestion,
   * but has no metric filters: of the alarms on traffic only `QueryAlarm` and `RejectedSourceAlarm` work there.
   *
   * @default logs.LogGroupClass.STANDARD
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CloudWatch_Logs_Log_Classes.html
   */
  readonly logGroupClass?: logs.LogGroupClass;

  /**
   * The fields that Logs Insights indexes, so that queries for one value (`srcAddr = '…'`) need not read all records.
   * They must be fields of the default format, in records of that format (assumed: AWS lists no others as discovered).
   * An index has records from its creation on, each for 30 days. Not for the class `INFREQUENT_ACCESS`.
   *
   * @default - those that CloudWatch Logs indexes itself, such as `action` and `log-status`
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CloudWatchLogs-Field-Indexing.html
   */
  readonly indexedFields?: FlowLogField[];

  /**
   * Whether CloudWatch Logs refuses to delete the new log group until this is turned off.
   *
   * @default false
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/protecting-log-groups-from-deletion.html
   */
  readonly deletionProtection?: boolean;

  /**
   * The role that delivers the records. It is granted the permissions it needs, unless it is imported and not mutable.
   *
   * @default - a new `FlowLogRole`
   */
  readonly role?: iam.IRole;
}
