import { Resource } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { FlowLogFormat } from '../model/flow-log-format';
import { defaultFormat } from '../model/resource-type';
import { fail } from './fail';
import type { FlowLogAttributes, IFlowLog } from './flow-log-interface';

/** A flow log that was made elsewhere. */
export class ImportedFlowLog extends Resource implements IFlowLog {
  /** The id of the flow log. */
  public readonly flowLogId: string;

  /** What the flow log watches; absent where it is not known. */
  public readonly resourceType?: ec2.FlowLogResourceType;

  /** What kind of destination the records go to. */
  public readonly destinationType: ec2.FlowLogDestinationType;

  /** The log group that the records go to; absent where they go elsewhere. */
  public readonly logGroup?: logs.ILogGroupRef;

  /** The bucket that the records go to; absent where they go elsewhere. */
  public readonly bucket?: s3.IBucket;

  /** The delivery stream that the records go to; absent where they go elsewhere. */
  public readonly deliveryStream?: firehose.IDeliveryStreamRef;

  /** The role that delivers the records; absent where none is needed or known. */
  public readonly role?: iam.IRole;

  /** The fields of the records. */
  public readonly logFormat: FlowLogFormat;

  /** Which traffic is logged; absent for transit gateways and attachments, and where it is not known. */
  public readonly trafficType?: ec2.FlowLogTrafficType;

  /** Within how much time packets of one flow become one record; absent where it is not known. */
  public readonly maxAggregationInterval?: ec2.FlowLogMaxAggregationInterval;

  constructor(scope: Construct, id: string, props: FlowLogAttributes) {
    super(scope, id);
    this.destinationType = destinationTypeOf(this, props);
    this.flowLogId = props.flowLogId;
    this.resourceType = props.resourceType;
    this.logGroup = props.logGroup;
    this.bucket = props.bucket;
    this.deliveryStream = props.deliveryStream;
    this.role = props.role;
    this.logFormat = props.logFormat ?? defaultFormat(props.resourceType?.resourceType);
    this.trafficType = props.trafficType;
    this.maxAggregationInterval = props.maxAggregationInterval;
  }

  /** A reference to this flow log. */
  public get flowLogRef(): ec2.FlowLogReference {
    return { flowLogId: this.flowLogId };
  }
}

function destinationTypeOf(scope: Construct, attributes: FlowLogAttributes): ec2.FlowLogDestinationType {
  const { CLOUD_WATCH_LOGS, S3, KINESIS_DATA_FIREHOSE } = ec2.FlowLogDestinationType;
  const given = [
    { name: 'logGroup', type: CLOUD_WATCH_LOGS },
    { name: 'bucket', type: S3 },
    { name: 'deliveryStream', type: KINESIS_DATA_FIREHOSE },
  ].filter(({ name }) => attributes[name as 'logGroup'] !== undefined);
  if (given.length === 1) return given[0].type;
  return fail(scope, "expected one of 'logGroup', 'bucket' and 'deliveryStream', got "
    + (given.map(({ name }) => `'${name}'`).join(' and ') || 'none'));
}
