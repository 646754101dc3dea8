import type { RemovalPolicy } from 'aws-cdk-lib';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type { FlowLogField } from '../../model/flow-log-field';

/** How a flow log delivers to CloudWatch Logs, and what a new log group is like. */
export interface CloudWatchLogsDestinationOptions {
  /**
   * The name of the log group: of the new one, or of the one that AWS creates if `createLogGroup` is `false`.
   *
   * @default - CloudFormation generates one
   */
  readonly logGroupName?: string;

  /**
   * Whether this app creates the log group. If `false`, AWS creates the one called `logGroupName` when the first record
   * arrives; it then retains records forever, and metric filters can only be added once it exists.
   *
   * @default true
   */
  readonly createLogGroup?: boolean;

  /**
   * How long the new log group retains records.
   *
   * @default logs.RetentionDays.TWO_YEARS, as for every log group that the CDK creates
   */
  readonly retention?: logs.RetentionDays;

  /**
   * What happens to the new log group when the flow log is removed from the stack.
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
   * The class of the new log group. `INFREQUENT_ACCESS` costs half as much for ingestion, but does not support metric filters:
   * of the alarms on traffic only `QueryAlarm` and `RejectedSourceAlarm` work there. The class cannot be changed later.
   *
   * @default logs.LogGroupClass.STANDARD
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CloudWatch_Logs_Log_Classes.html
   */
  readonly logGroupClass?: logs.LogGroupClass;

  /**
   * The fields by whose values Logs Insights finds records without reading all of them: those of the default format, in records
   * of that format (assumed: AWS lists no others as discovered). Queries for one value (`srcAddr = '…'`) gain by it. An index has
   * records from when it was created, each for 30 days. Not for the class `INFREQUENT_ACCESS`. A field that the format of the flow
   * log lacks is an error.
   *
   * @default - those that CloudWatch Logs indexes itself, such as `action` and `log-status`
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CloudWatchLogs-Field-Indexing.html
   */
  readonly indexedFields?: FlowLogField[];

  /**
   * Whether CloudWatch Logs refuses to delete the new log group until this is turned off again.
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
