import { Resource } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { FlowLogGrants } from './flow-log-grants';
import type { IFlowLog } from './flow-log-interface';
import type { KnownFlowLog } from './known-flow-log';
import type { FlowLogFormat } from '../model/flow-log-format';

/** What is known of a flow log that is created or imported here. */
export interface KnownOwnFlowLog extends KnownFlowLog {
  readonly logGroup?: logs.ILogGroup;
  readonly logFormat: FlowLogFormat;
}

/**
 * What created and imported flow logs have in common.
 *
 * @internal
 */
export abstract class FlowLogBase extends Resource implements IFlowLog {
  /**
   * What is known of the flow log.
   *
   * @internal
   */
  public abstract readonly _known: KnownOwnFlowLog;

  /**
   * The id of the flow log.
   *
   * @attribute
   */
  public get flowLogId(): string {
    return this._known.flowLogId;
  }

  /** A reference to this flow log. */
  public get flowLogRef(): ec2.FlowLogReference {
    return { flowLogId: this.flowLogId };
  }

  /** Grants permissions on the flow log and its records. */
  public get grants(): FlowLogGrants {
    return FlowLogGrants.fromFlowLog(this);
  }

  /** What the flow log monitors. Undefined if unknown. */
  public get resourceType(): ec2.FlowLogResourceType | undefined {
    return this._known.resourceType;
  }

  /** The kind of destination. */
  public get destinationType(): ec2.FlowLogDestinationType {
    return this._known.destinationType;
  }

  /** The log group that receives the records. Undefined for other destinations. */
  public get logGroup(): logs.ILogGroup | undefined {
    return this._known.logGroup;
  }

  /** The bucket that receives the records. Undefined for other destinations. */
  public get bucket(): s3.IBucket | undefined {
    return this._known.bucket;
  }

  /** The prefix of the records' keys in the bucket, before `AWSLogs/`. */
  public get keyPrefix(): string | undefined {
    return this._known.keyPrefix;
  }

  /** How files are written to the bucket. Undefined for AWS's defaults (plain text) and other destinations. */
  public get destinationOptions(): ec2.S3DestinationOptions | undefined {
    return this._known.destinationOptions;
  }

  /** The Firehose stream that receives the records. Undefined for other destinations. */
  public get deliveryStream(): firehose.IDeliveryStreamRef | undefined {
    return this._known.deliveryStream;
  }

  /** The role that delivers the records. Undefined if none is needed or known. */
  public get role(): iam.IRole | undefined {
    return this._known.role;
  }

  /** The fields of the records. */
  public get logFormat(): FlowLogFormat {
    return this._known.logFormat;
  }

  /** Which traffic is logged. Undefined for transit gateways and attachments, and if unknown. */
  public get trafficType(): ec2.FlowLogTrafficType | undefined {
    return this._known.trafficType;
  }

  /** The maximum aggregation interval. Undefined if unknown. */
  public get maxAggregationInterval(): ec2.FlowLogMaxAggregationInterval | undefined {
    return this._known.maxAggregationInterval;
  }
}
