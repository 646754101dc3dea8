import { Resource } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as iam from 'aws-cdk-lib/aws-iam';
import type * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import type { FlowLogFormat } from '../model/flow-log-format';
import { defaultFormat, isGateway } from '../model/resource-type';
import { attachValidator } from '../validation/plugin/attach';
import { setTargetAttributes } from '../validation/reading/target-attributes';
import { checkOptions } from './check-options';
import type { FlowLogDestinationConfig } from './cloud-watch-logs-destination';
import { destinationProperties, waitForDestination } from './destination-properties';
import { FlowLogDestination } from './flow-log-destination';
import { FlowLogGrants } from './flow-log-grants';
import type { FlowLogAttributes, IFlowLog } from './flow-log-interface';
import type { FlowLogOptions } from './flow-log-options';
import { ImportedFlowLog } from './imported-flow-log';
import { WatchedResource } from './watched-resource';

/** Properties of a `FlowLog`. */
export interface FlowLogProps extends FlowLogOptions {
  /** What to watch: one of `FlowLogResource`, or of `ec2.FlowLogResourceType`. */
  readonly resourceType: ec2.FlowLogResourceType;

  /**
   * The name of the flow log: its tag `Name`.
   *
   * @default - the construct's path
   */
  readonly flowLogName?: string;
}

/**
 * Records the traffic of a VPC, a subnet, a network interface, a transit gateway or an attachment, or a regional NAT
 * gateway.
 *
 * Without further options the records of all traffic go, in the default format, to a new log group that keeps them for
 * three months, and stays when the flow log goes. The flow log waits for its role's permissions.
 *
 * To watch several resources with one role and one log group, use `FlowLogs`.
 *
 * @example
 * import { FlowLog, FlowLogDestination, FlowLogResource } from 'cdk-vpc-flow-logs';
 *
 * const flowLog = new FlowLog(stack, 'FlowLog', {
 *   resourceType: FlowLogResource.fromVpc(vpc),
 *   trafficType: ec2.FlowLogTrafficType.REJECT,
 *   destination: FlowLogDestination.toCloudWatchLogs({ retention: logs.RetentionDays.ONE_YEAR }),
 * });
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html
 */
@propertyInjectable
export class FlowLog extends Resource implements IFlowLog {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-vpc-flow-logs.FlowLog';

  /**
   * A flow log that was made elsewhere. Alarms can hang on it where its log group is known.
   *
   * More than one destination, or none, is an error.
   */
  public static fromFlowLogAttributes(scope: Construct, id: string, attributes: FlowLogAttributes): IFlowLog {
    // eslint-disable-next-line awscdk/require-passing-this -- an import has no other scope
    return new ImportedFlowLog(scope, id, attributes);
  }

  /** A flow log that was made elsewhere, and of which only the id is known. */
  public static fromFlowLogId(scope: Construct, id: string, flowLogId: string): ec2.IFlowLog {
    return ec2.FlowLog.fromFlowLogId(scope, id, flowLogId);
  }

  /**
   * The id of the flow log.
   *
   * @attribute
   */
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

  /** Within how much time packets of one flow become one record: one minute or ten; always one for transit gateways. */
  public readonly maxAggregationInterval?: ec2.FlowLogMaxAggregationInterval;

  constructor(scope: Construct, id: string, props: FlowLogProps) {
    super(scope, id);
    checkOptions(this, props.resourceType, props);
    const { resourceType, resourceId } = props.resourceType;
    const destination = bind(this, props.destination ?? FlowLogDestination.toCloudWatchLogs());

    this.resourceType = props.resourceType;
    this.destinationType = destination.logDestinationType;
    this.logGroup = destination.logGroup;
    this.bucket = destination.s3Bucket;
    this.deliveryStream = destination.deliveryStream;
    this.role = destination.iamRole;
    this.logFormat = props.logFormat ?? defaultFormat(resourceType);
    this.trafficType = isGateway(resourceType) ? undefined : props.trafficType ?? ec2.FlowLogTrafficType.ALL;
    this.maxAggregationInterval = props.maxAggregationInterval ?? (isGateway(resourceType)
      ? ec2.FlowLogMaxAggregationInterval.ONE_MINUTE
      : ec2.FlowLogMaxAggregationInterval.TEN_MINUTES);

    const resource = new ec2.CfnFlowLog(this, 'Resource', {
      resourceType,
      resourceId,
      trafficType: this.trafficType,
      ...destinationProperties(destination),
      logFormat: props.logFormat?.toString(),
      maxAggregationInterval: props.maxAggregationInterval,
      tagFieldSpecifications: props.tagFieldSpecifications,
      tags: [{ key: 'Name', value: props.flowLogName ?? nameFrom(this.node.path) }],
    });
    this.flowLogId = resource.ref;
    waitForDestination(resource, destination);
    describeTarget(resource, props.resourceType);
    attachValidator(this, resource);
  }

  /** A reference to this flow log. */
  public get flowLogRef(): ec2.FlowLogReference {
    return { flowLogId: this.flowLogId };
  }

  /** Who may manage this flow log, look at it, or read its records. */
  public get grants(): FlowLogGrants {
    return FlowLogGrants.fromFlowLog(this);
  }
}

/** The longest value that EC2 takes for a tag. */
const MAX_TAG_VALUE = 256;

/** The end of a path tells more than its beginning. */
function nameFrom(path: string): string {
  return path.slice(-MAX_TAG_VALUE);
}

/** Destinations of CDK's own are bound to an `ec2.FlowLog`, but look at nothing that every resource has not. */
function bind(flowLog: FlowLog, destination: ec2.FlowLogDestination): FlowLogDestinationConfig {
  return destination.bind(flowLog, flowLog as unknown as ec2.FlowLog);
}

/** Tells the validator what the template cannot say about the watched resource. */
function describeTarget(flowLog: ec2.CfnFlowLog, target: ec2.FlowLogResourceType): void {
  if (!(target instanceof WatchedResource) || target.networkInterface === undefined) return;
  const { vpc, ...attributes } = target.networkInterface;
  setTargetAttributes(flowLog, { ...attributes, vpcId: vpc?.vpcRef.vpcId });
}
