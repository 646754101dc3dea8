import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { FlowLogFormat } from '../model/flow-log-format';

/** A flow log of which more is known than its id: where its records go, and what is in them. */
export interface IFlowLog extends ec2.IFlowLog {
  /** What the flow log watches; absent where it is not known. */
  readonly resourceType?: ec2.FlowLogResourceType;

  /** What kind of destination the records go to. */
  readonly destinationType: ec2.FlowLogDestinationType;

  /** The log group that the records go to; absent where they go elsewhere. */
  readonly logGroup?: logs.ILogGroupRef;

  /** The bucket that the records go to; absent where they go elsewhere. */
  readonly bucket?: s3.IBucket;

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

/** What is known of a flow log that was made elsewhere. */
export interface FlowLogAttributes {
  /** The id of the flow log: `fl-0123456789abcdef0`. */
  readonly flowLogId: string;

  /**
   * What the flow log watches.
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
   * @default FlowLogFormat.DEFAULT
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
