import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type { FlowLogFormat } from '../model/flow-log-format';

/** Resources whose tags records can show. */
export enum FlowLogTagResource {
  /** Shown in the fields `instance-tag` and `instance-tag-2`. */
  INSTANCE = 'instance',

  /** Shown in the fields `interface-tag` and `interface-tag-2`. */
  NETWORK_INTERFACE = 'network-interface',

  /** Shown in the fields `asg-tag` and `asg-tag-2`. */
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

  /** One or two keys of tags: the first fills `instance-tag`, for example, the second `instance-tag-2`. */
  readonly tagKeys: string[];
}

/** Options of any flow log: those of `ec2.FlowLogOptions` and more. */
export interface FlowLogOptions {
  /**
   * Which traffic is logged. Leave it out for a transit gateway or attachment, whose flow logs record all traffic.
   *
   * @default ec2.FlowLogTrafficType.ALL
   */
  readonly trafficType?: ec2.FlowLogTrafficType;

  /**
   * Where the records go, by `FlowLogDestination` or `ec2.FlowLogDestination`.
   *
   * @default FlowLogDestination.toCloudWatchLogs()
   */
  readonly destination?: ec2.FlowLogDestination;

  /**
   * The fields of the records. `FlowLogFormat.fromLogFormats()` converts a list of `ec2.LogFormat`.
   *
   * @default - AWS's default, which the template then does not name
   */
  readonly logFormat?: FlowLogFormat;

  /**
   * The maximum time during which packets of one flow are aggregated into one record. Interfaces of Nitro instances
   * always have one minute or less; a transit gateway requires one minute.
   *
   * @default - ten minutes; one minute for a transit gateway or attachment
   */
  readonly maxAggregationInterval?: ec2.FlowLogMaxAggregationInterval;

  /**
   * Which tags the fields `instance-tag`, `interface-tag`, `asg-tag` and those that end in `-2` show.
   *
   * @default - none, and the format must not have these fields
   */
  readonly tagFieldSpecifications?: FlowLogTagFieldSpecification[];
}
