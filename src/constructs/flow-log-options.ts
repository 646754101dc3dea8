import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { FlowLogFormat } from '../model/flow-log-format';

/** The kinds of resources whose tags records can show. */
export enum FlowLogTagResource {
  /** The instance, in the fields `instance-tag` and `instance-tag-2`. */
  INSTANCE = 'instance',

  /** The network interface, in the fields `interface-tag` and `interface-tag-2`. */
  NETWORK_INTERFACE = 'network-interface',

  /** The Auto Scaling group, in the fields `asg-tag` and `asg-tag-2`. */
  AUTO_SCALING_GROUP = 'auto-scaling-group',
}

/**
 * Which tags of one kind of resource the records show.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html
 */
export interface FlowLogTagFieldSpecification {
  /** Whose tags. */
  readonly resourceType: FlowLogTagResource;

  /** The keys of one or two tags: the first fills `instance-tag`, for instance, and the second `instance-tag-2`. */
  readonly tagKeys: string[];
}

/** What flow logs have in common, whatever they monitor: the same as `ec2.FlowLogOptions` and more. */
export interface FlowLogOptions {
  /**
   * Which traffic is logged. Do not set it for a transit gateway or attachment, whose flow logs record all traffic.
   *
   * @default ec2.FlowLogTrafficType.ALL
   */
  readonly trafficType?: ec2.FlowLogTrafficType;

  /**
   * Where the records go: one of `FlowLogDestination`, or of `ec2.FlowLogDestination`.
   *
   * @default FlowLogDestination.toCloudWatchLogs()
   */
  readonly destination?: ec2.FlowLogDestination;

  /**
   * The fields of the records; `FlowLogFormat.fromLogFormats()` converts a list of `ec2.LogFormat`.
   *
   * @default - what AWS writes by default; the template then does not name it
   */
  readonly logFormat?: FlowLogFormat;

  /**
   * The maximum time during which packets of one flow are aggregated into one record. For interfaces of Nitro instances it
   * is always one minute or less. For a transit gateway it must be one minute.
   *
   * @default - ten minutes; one minute for a transit gateway or attachment
   */
  readonly maxAggregationInterval?: ec2.FlowLogMaxAggregationInterval;

  /**
   * Which tags the fields of version 11 show that are named after tags: `instance-tag`, `interface-tag`, `asg-tag` and
   * those that end in `-2`.
   *
   * @default - none, and the format must not have these fields
   */
  readonly tagFieldSpecifications?: FlowLogTagFieldSpecification[];
}
