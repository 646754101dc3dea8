import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { FlowLogGrants } from './flow-log-grants';
import type { FlowLogFormat } from '../model/flow-log-format';

/** A flow log of which more is known than its id: where its records go, and what is in them. */
export interface IFlowLog extends ec2.IFlowLog {
  /** Grants permissions to manage this flow log, view its configuration, or read its records. */
  readonly grants: FlowLogGrants;

  /** What the flow log monitors; absent where it is not known. */
  readonly resourceType?: ec2.FlowLogResourceType;

  /** What kind of destination the records go to. */
  readonly destinationType: ec2.FlowLogDestinationType;

  /** The log group that the records go to; absent where they go elsewhere. */
  readonly logGroup?: logs.ILogGroup;

  /** The bucket that the records go to; absent where they go elsewhere. */
  readonly bucket?: s3.IBucket;

  /** What the keys of the records in the bucket begin with; absent where they begin with `AWSLogs/`, or go elsewhere. */
  readonly keyPrefix?: string;

  /** How files are written to the bucket; absent where AWS's defaults hold (plain text), or records go elsewhere. */
  readonly destinationOptions?: ec2.S3DestinationOptions;

  /** The delivery stream that the records go to; absent where they go elsewhere. */
  readonly deliveryStream?: firehose.IDeliveryStreamRef;

  /** The role that delivers the records; absent where none is needed or known. */
  readonly role?: iam.IRole;

  /** The fields of the records. */
  readonly logFormat: FlowLogFormat;

  /** Which traffic is logged; absent for transit gateways and attachments, and where it is not known. */
  readonly trafficType?: ec2.FlowLogTrafficType;

  /**
   * Within how much time packets of one flow become one record: the longer, the later the record; absent where it is not
   * known. Network interfaces of Nitro instances have a record at least every minute whatever this says.
   */
  readonly maxAggregationInterval?: ec2.FlowLogMaxAggregationInterval;
}

/** What is known of a flow log that was created elsewhere. */
export interface FlowLogAttributes {
  /** The id of the flow log: `fl-0123456789abcdef0`. */
  readonly flowLogId: string;

  /**
   * What the flow log monitors. `grants.manage` needs it.
   *
   * @default - not known
   */
  readonly resourceType?: ec2.FlowLogResourceType;

  /**
   * The log group that the records go to.
   *
   * @default - none
   */
  readonly logGroup?: logs.ILogGroupRef;

  /**
   * The bucket that the records go to.
   *
   * @default - none
   */
  readonly bucket?: s3.IBucket;

  /**
   * What the keys of the records in `bucket` begin with, before `AWSLogs/`.
   *
   * @default - nothing
   */
  readonly keyPrefix?: string;

  /**
   * How files are written to `bucket`.
   *
   * @default - as AWS writes them by default: plain text, not Hive-compatible, a folder for each day
   */
  readonly destinationOptions?: ec2.S3DestinationOptions;

  /**
   * The delivery stream that the records go to.
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
   * The fields of the records.
   *
   * @default FlowLogFormat.DEFAULT, or FlowLogFormat.TRANSIT_GATEWAY_DEFAULT for a transit gateway or an attachment
   */
  readonly logFormat?: FlowLogFormat;

  /**
   * Which traffic is logged.
   *
   * @default - not known
   */
  readonly trafficType?: ec2.FlowLogTrafficType;

  /**
   * Within how much time packets of one flow become one record.
   *
   * @default - not known; an alarm's `simulate` then assumes ten minutes
   */
  readonly maxAggregationInterval?: ec2.FlowLogMaxAggregationInterval;
}
