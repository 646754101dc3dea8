import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { FlowLogFormat } from '../model/flow-log-format';

/** A flow log that was created outside this app. */
export interface FlowLogAttributes {
  /** Such as `fl-0123456789abcdef0`. */
  readonly flowLogId: string;

  /**
   * What the flow log monitors. `grants.manage` needs it.
   *
   * @default - not known
   */
  readonly resourceType?: ec2.FlowLogResourceType;

  /**
   * The log group that receives the records.
   *
   * @default - none
   */
  readonly logGroup?: logs.ILogGroupRef;

  /**
   * The bucket that receives the records.
   *
   * @default - none
   */
  readonly bucket?: s3.IBucket;

  /**
   * The prefix of the records' keys in `bucket`, before `AWSLogs/`.
   *
   * @default - nothing
   */
  readonly keyPrefix?: string;

  /**
   * How files are written to `bucket`.
   *
   * @default - AWS's: plain text, not Hive-compatible, a folder for each day
   */
  readonly destinationOptions?: ec2.S3DestinationOptions;

  /**
   * The Firehose stream that receives the records.
   *
   * @default - none
   */
  readonly deliveryStream?: firehose.IDeliveryStreamRef;

  /**
   * The role that delivers the records.
   *
   * @default - not known
   */
  readonly role?: iam.IRole;

  /**
   * The fields of the records. Required by `FlowLogTable`, because other columns would mix up the values.
   *
   * @default FlowLogFormat.DEFAULT; FlowLogFormat.TRANSIT_GATEWAY_DEFAULT for a transit gateway or attachment
   */
  readonly logFormat?: FlowLogFormat;

  /**
   * Which traffic is logged.
   *
   * @default - not known
   */
  readonly trafficType?: ec2.FlowLogTrafficType;

  /**
   * The maximum aggregation interval.
   *
   * @default - not known; an alarm's `simulate` then assumes ten minutes
   */
  readonly maxAggregationInterval?: ec2.FlowLogMaxAggregationInterval;
}
