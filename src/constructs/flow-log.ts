import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import { defaultFormat } from '../model/default-format';
import { MAX_TAG_VALUE_LENGTH } from '../model/limits';
import { defaultInterval, isGateway } from '../model/resource-types';
import { attachValidator } from '../validation/plugin/attach';
import { setTargetAttributes } from '../validation/reading/target-attributes';
import { checkIndexedFields, checkOptions } from './check-options';
import { checkProps } from './check-props';
import type { FlowLogDestinationConfig } from './destinations/destination-config';
import { destinationProperties, waitForDestination } from './destinations/destination-properties';
import { FlowLogDestination } from './destinations/flow-log-destination';
import { logGroupOfReference } from './destinations/log-group-of-reference';
import { FlowLogBase, KnownOwnFlowLog } from './flow-log-base';
import type { FlowLogAttributes } from './flow-log-attributes';
import type { IFlowLog } from './flow-log-interface';
import type { FlowLogOptions } from './flow-log-options';
import { ImportedFlowLog } from './imported-flow-log';
import { MonitoredResource } from './monitored-resource';

/** Properties of a `FlowLog`. */
export interface FlowLogProps extends FlowLogOptions {
  /** What to monitor, by `FlowLogResource` or `ec2.FlowLogResourceType`. */
  readonly resourceType: ec2.FlowLogResourceType;

  /**
   * The flow log's tag `Name`.
   *
   * @default - the construct's path
   */
  readonly flowLogName?: string;
}

/**
 * Records the traffic of a VPC, subnet, network interface, transit gateway, attachment or regional NAT gateway.
 *
 * By default it records all traffic to a new log group that retains the records for two years and is itself retained.
 * The flow log waits for its role's permissions. For several resources with one role and one log group, use `FlowLogs`.
 *
 * @example
 * import { FlowLog, FlowLogDestination, FlowLogResource } from 'cdk-vpc-flow-logs';
 *
 * const logGroup = new logs.LogGroup(stack, 'Records', { retention: logs.RetentionDays.ONE_YEAR });
 *
 * const flowLog = new FlowLog(stack, 'FlowLog', {
 *   resourceType: FlowLogResource.fromVpc(vpc),
 *   trafficType: ec2.FlowLogTrafficType.REJECT,
 *   destination: FlowLogDestination.toCloudWatchLogs(logGroup),
 * });
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html
 */
@propertyInjectable
export class FlowLog extends FlowLogBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-vpc-flow-logs.FlowLog';

  /**
   * A flow log that was created outside this app. Alarms can use it if its log group is known.
   *
   * Anything but exactly one destination is an error.
   */
  public static fromFlowLogAttributes(scope: Construct, id: string, attributes: FlowLogAttributes): IFlowLog {
    // eslint-disable-next-line awscdk/require-passing-this -- an import has no other scope
    return new ImportedFlowLog(scope, id, attributes);
  }

  /** A flow log that was created outside this app, and of which only the ID is known. */
  public static fromFlowLogId(scope: Construct, id: string, flowLogId: string): ec2.IFlowLog {
    return ec2.FlowLog.fromFlowLogId(scope, id, flowLogId);
  }

  /** @internal */
  public readonly _known: KnownOwnFlowLog;

  constructor(scope: Construct, id: string, props: FlowLogProps) {
    super(scope, id);
    checkProps(this, props);
    checkOptions(this, props.resourceType, props);
    const { resourceType, resourceId } = props.resourceType;
    const destination = bind(this, props.destination ?? FlowLogDestination.toCloudWatchLogs());
    const logFormat = props.logFormat ?? defaultFormat(resourceType);
    checkIndexedFields(this, logFormat, destination.indexedFields);
    const trafficType = isGateway(resourceType) ? undefined : props.trafficType ?? ec2.FlowLogTrafficType.ALL;

    const resource = new ec2.CfnFlowLog(this, 'Resource', {
      resourceType,
      resourceId,
      trafficType,
      ...destinationProperties(destination),
      logFormat: props.logFormat?.toString(),
      maxAggregationInterval: props.maxAggregationInterval,
      tagFieldSpecifications: props.tagFieldSpecifications,
      tags: [{ key: 'Name', value: props.flowLogName ?? nameFrom(this.node.path) }],
    });
    waitForDestination(resource, destination);
    describeTarget(resource, props.resourceType, destination);
    attachValidator(this, resource);

    this._known = {
      get flowLogId() { return resource.ref; },
      resourceType: props.resourceType,
      destinationType: destination.logDestinationType,
      logGroup: destination.logGroup === undefined ? undefined : logGroupOfReference(this, destination.logGroup),
      bucket: destination.s3Bucket,
      keyPrefix: destination.keyPrefix,
      destinationOptions: destination.destinationOptions,
      deliveryStream: destination.deliveryStream,
      role: destination.iamRole,
      logFormat,
      trafficType,
      maxAggregationInterval: props.maxAggregationInterval ?? defaultInterval(resourceType),
    };
  }
}

/** The end of a path tells more than its beginning. */
function nameFrom(path: string): string {
  return path.slice(-MAX_TAG_VALUE_LENGTH);
}

/** Destinations of CDK's own are bound to an `ec2.FlowLog`, but look at nothing that every resource has not. */
function bind(flowLog: FlowLog, destination: ec2.FlowLogDestination): FlowLogDestinationConfig {
  return destination.bind(flowLog, flowLog);
}

/** Tells the validator what the template cannot say about the monitored resource and the log group. */
function describeTarget(
  flowLog: ec2.CfnFlowLog, target: ec2.FlowLogResourceType, { logGroupCreatedByAws }: FlowLogDestinationConfig,
): void {
  const { vpc, ...attributes } = (target instanceof MonitoredResource ? target.networkInterface : undefined) ?? {};
  const created = logGroupCreatedByAws === true && { logGroupCreatedByAws };
  setTargetAttributes(flowLog, { ...attributes, vpcId: vpc?.vpcRef.vpcId, ...created });
}
