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
  public readonly flowLogId: string;
  public readonly resourceType?: ec2.FlowLogResourceType;
  public readonly destinationType: ec2.FlowLogDestinationType;
  public readonly logGroup?: logs.ILogGroupRef;
  public readonly bucket?: s3.IBucket;
  public readonly deliveryStream?: firehose.IDeliveryStreamRef;
  public readonly role?: iam.IRole;
  public readonly logFormat: FlowLogFormat;
  public readonly trafficType?: ec2.FlowLogTrafficType;

  constructor(scope: Construct, id: string, attributes: FlowLogAttributes) {
    super(scope, id);
    this.destinationType = destinationTypeOf(this, attributes);
    this.flowLogId = attributes.flowLogId;
    this.resourceType = attributes.resourceType;
    this.logGroup = attributes.logGroup;
    this.bucket = attributes.bucket;
    this.deliveryStream = attributes.deliveryStream;
    this.role = attributes.role;
    this.logFormat = attributes.logFormat ?? defaultFormat(attributes.resourceType?.resourceType);
    this.trafficType = attributes.trafficType;
  }

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
