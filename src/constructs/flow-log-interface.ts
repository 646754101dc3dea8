import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { FlowLogGrants } from './flow-log-grants';
import type { FlowLogFormat } from '../model/flow-log-format';

/** A flow log whose destination and records are known, not only its ID. */
export interface IFlowLog extends ec2.IFlowLog {
  /** Grants permissions on the flow log and its records. */
  readonly grants: FlowLogGrants;

  /** What the flow log monitors. Undefined if unknown. */
  readonly resourceType?: ec2.FlowLogResourceType;

  /** The kind of destination. */
  readonly destinationType: ec2.FlowLogDestinationType;

  /** The log group that receives the records. Undefined for other destinations. */
  readonly logGroup?: logs.ILogGroup;

  /** The bucket that receives the records. Undefined for other destinations. */
  readonly bucket?: s3.IBucket;

  /** The prefix of the records' keys in the bucket, before `AWSLogs/`. */
  readonly keyPrefix?: string;

  /** How files are written to the bucket. Undefined for AWS's defaults (plain text) and other destinations. */
  readonly destinationOptions?: ec2.S3DestinationOptions;

  /** The Firehose stream that receives the records. Undefined for other destinations. */
  readonly deliveryStream?: firehose.IDeliveryStreamRef;

  /** The role that delivers the records. Undefined if none is needed or known. */
  readonly role?: iam.IRole;

  /** The fields of the records. */
  readonly logFormat: FlowLogFormat;

  /** Which traffic is logged. Undefined for transit gateways and attachments, and if unknown. */
  readonly trafficType?: ec2.FlowLogTrafficType;

  /** The maximum aggregation interval. Undefined if unknown. */
  readonly maxAggregationInterval?: ec2.FlowLogMaxAggregationInterval;
}
