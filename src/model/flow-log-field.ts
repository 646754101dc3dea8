import { FlowLogError } from './errors';
import { isFieldName, notAFieldName } from './field-name';
import { FlowLogFieldType, FlowLogParquetType } from './flow-log-field-type';
import { frozen } from './frozen';
import { GATEWAY_RESOURCE_TYPES, RESOURCE_TYPE_NAMES, VPC_RESOURCE_TYPES } from './resource-types';
import { isTagField } from './tag-fields';

const { TEXT, NUMBER, ADDRESS, TIMESTAMP } = FlowLogFieldType;
const { STRING, INT_32, INT_64 } = FlowLogParquetType;

const NAT = ['RegionalNatGateway'];
const VPC = VPC_RESOURCE_TYPES.filter((type) => !NAT.includes(type));
const VPC_AND_NAT = VPC_RESOURCE_TYPES;
const GATEWAY = GATEWAY_RESOURCE_TYPES;
const ALL = RESOURCE_TYPE_NAMES;

/**
 * A field of a flow log record.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html#flow-logs-fields
 * @see https://docs.aws.amazon.com/vpc/latest/tgw/tgw-flow-logs.html#flow-logs-fields
 */
export class FlowLogField {
  private static readonly known = new Map<string, FlowLogField>();

  // ---- version 2: the default format, in its order

  /** The highest version among the format's fields. 2 for the default format. */
  public static readonly VERSION = FlowLogField.define('version', 2, NUMBER, ALL, INT_32);

  /** The account that owns the network interface or transit gateway. `unknown` for some interfaces of AWS services. */
  public static readonly ACCOUNT_ID = FlowLogField.define('account-id', 2, TEXT, ALL);

  /** The network interface that saw the traffic. `-` at a regional NAT gateway. */
  public static readonly INTERFACE_ID = FlowLogField.define('interface-id', 2, TEXT, VPC);

  /**
   * Where the traffic came from. For outgoing traffic the interface's primary private IPv4 address, or IPv6 address. At
   * a regional NAT gateway, the address in the packet.
   */
  public static readonly SRC_ADDR = FlowLogField.define('srcaddr', 2, ADDRESS, ALL);

  /**
   * Where the traffic went. For incoming traffic the interface's primary private IPv4 address, or IPv6 address. At a
   * regional NAT gateway, the address in the packet.
   */
  public static readonly DST_ADDR = FlowLogField.define('dstaddr', 2, ADDRESS, ALL);

  /** Source port. 0 for ICMP, which has no ports. */
  public static readonly SRC_PORT = FlowLogField.define('srcport', 2, NUMBER, ALL, INT_32);

  /** Destination port. 0 for ICMP, which has no ports. */
  public static readonly DST_PORT = FlowLogField.define('dstport', 2, NUMBER, ALL, INT_32);

  /** IANA protocol number: 6 is TCP, 17 UDP, 1 ICMP. */
  public static readonly PROTOCOL = FlowLogField.define('protocol', 2, NUMBER, ALL, INT_32);

  /** Packets within the aggregation interval. */
  public static readonly PACKETS = FlowLogField.define('packets', 2, NUMBER, ALL, INT_64);

  /** Bytes within the aggregation interval. */
  public static readonly BYTES = FlowLogField.define('bytes', 2, NUMBER, ALL, INT_64);

  /**
   * When the first packet was received within the aggregation interval, in Unix seconds: up to 60 s before the
   * interface received it, or after it transmitted it.
   */
  public static readonly START = FlowLogField.define('start', 2, TIMESTAMP, ALL);

  /**
   * When the last packet was received within the aggregation interval, in Unix seconds: up to 60 s after the interface
   * received or transmitted it.
   */
  public static readonly END = FlowLogField.define('end', 2, TIMESTAMP, ALL);

  /** `ACCEPT` or `REJECT`. `-` where nothing was recorded. Transit gateways do not have it. */
  public static readonly ACTION = FlowLogField.define('action', 2, TEXT, VPC_AND_NAT);

  /** `OK`, `NODATA` (no traffic in the interval) or `SKIPDATA` (records were skipped). */
  public static readonly LOG_STATUS = FlowLogField.define('log-status', 2, TEXT, ALL);

  // ---- version 3

  /** The VPC of the network interface. */
  public static readonly VPC_ID = FlowLogField.define('vpc-id', 3, TEXT, VPC_AND_NAT);

  /** The subnet of the network interface. `-` at a regional NAT gateway. */
  public static readonly SUBNET_ID = FlowLogField.define('subnet-id', 3, TEXT, VPC);

  /** The instance of the network interface, if it is yours. `-` for interfaces of AWS services. */
  public static readonly INSTANCE_ID = FlowLogField.define('instance-id', 3, TEXT, VPC);

  /** Sum of the TCP flags seen: FIN 1, SYN 2, RST 4, SYN-ACK 18. 0 for only ACK or PSH, `-` when it is invalid. */
  public static readonly TCP_FLAGS = FlowLogField.define('tcp-flags', 3, NUMBER, ALL, INT_32);

  /** `IPv4`, `IPv6` or `EFA`. `ec2.LogFormat` calls it `TRAFFIC_TYPE`. */
  public static readonly TYPE = FlowLogField.define('type', 3, TEXT, ALL);

  /** Source address in the packet, where an intermediate interface or a secondary address hides it. */
  public static readonly PKT_SRC_ADDR = FlowLogField.define('pkt-srcaddr', 3, ADDRESS, VPC_AND_NAT);

  /** Destination address in the packet, where an intermediate interface or a secondary address hides it. */
  public static readonly PKT_DST_ADDR = FlowLogField.define('pkt-dstaddr', 3, ADDRESS, VPC_AND_NAT);

  // ---- version 4

  /** The Region of the network interface or transit gateway. */
  public static readonly REGION = FlowLogField.define('region', 4, TEXT, ALL);

  /** The Availability Zone, by its ID: `use1-az4`. `-` for traffic from a sublocation. */
  public static readonly AZ_ID = FlowLogField.define('az-id', 4, TEXT, VPC_AND_NAT);

  /** `wavelength`, `outpost` or `localzone`. `-` elsewhere. */
  public static readonly SUBLOCATION_TYPE = FlowLogField.define('sublocation-type', 4, TEXT, VPC_AND_NAT);

  /** Which Wavelength Zone, Outpost or Local Zone. `-` elsewhere. */
  public static readonly SUBLOCATION_ID = FlowLogField.define('sublocation-id', 4, TEXT, VPC_AND_NAT);

  // ---- version 5

  /** AWS service of the packet's source address, as in AWS's list of address ranges: `S3`. */
  public static readonly PKT_SRC_AWS_SERVICE = FlowLogField.define('pkt-src-aws-service', 5, TEXT, ALL);

  /** AWS service of the packet's destination address, as in AWS's list of address ranges: `S3`. */
  public static readonly PKT_DST_AWS_SERVICE = FlowLogField.define('pkt-dst-aws-service', 5, TEXT, ALL);

  /** `ingress` or `egress`, as the interface or transit gateway sees it. */
  public static readonly FLOW_DIRECTION = FlowLogField.define('flow-direction', 5, TEXT, ALL);

  /** The path of outgoing traffic, from 1 (within the VPC) to 8 (internet gateway). `-` for all other. */
  public static readonly TRAFFIC_PATH = FlowLogField.define('traffic-path', 5, NUMBER, VPC_AND_NAT, INT_32);

  // ---- version 7: tasks of Amazon ECS in network mode awsvpc

  /** ARN of the ECS cluster. */
  public static readonly ECS_CLUSTER_ARN = FlowLogField.define('ecs-cluster-arn', 7, TEXT, VPC);

  /** Name of the ECS cluster. */
  public static readonly ECS_CLUSTER_NAME = FlowLogField.define('ecs-cluster-name', 7, TEXT, VPC);

  /** ARN of the ECS container instance. `-` on Fargate. */
  public static readonly ECS_CONTAINER_INSTANCE_ARN = FlowLogField.define('ecs-container-instance-arn', 7, TEXT, VPC);

  /** Id of the ECS container instance. `-` on Fargate. */
  public static readonly ECS_CONTAINER_INSTANCE_ID = FlowLogField.define('ecs-container-instance-id', 7, TEXT, VPC);

  /** Docker's id of the task's first container. */
  public static readonly ECS_CONTAINER_ID = FlowLogField.define('ecs-container-id', 7, TEXT, VPC);

  /** Docker's id of the task's second container. */
  public static readonly ECS_SECOND_CONTAINER_ID = FlowLogField.define('ecs-second-container-id', 7, TEXT, VPC);

  /** Name of the ECS service, if one started the task. */
  public static readonly ECS_SERVICE_NAME = FlowLogField.define('ecs-service-name', 7, TEXT, VPC);

  /** ARN of the ECS task definition. */
  public static readonly ECS_TASK_DEFINITION_ARN = FlowLogField.define('ecs-task-definition-arn', 7, TEXT, VPC);

  /** ARN of the running ECS task. */
  public static readonly ECS_TASK_ARN = FlowLogField.define('ecs-task-arn', 7, TEXT, VPC);

  /** Id of the running ECS task. */
  public static readonly ECS_TASK_ID = FlowLogField.define('ecs-task-id', 7, TEXT, VPC);

  // ---- versions 8, 9 and 10

  /**
   * Why traffic was rejected: `BPA` (VPC Block Public Access), `EC` (encryption controls, at a VPC endpoint) or `-`.
   */
  public static readonly REJECT_REASON = FlowLogField.define('reject-reason', 8, TEXT, VPC_AND_NAT);

  /** The regional NAT gateway that saw the traffic. `-` for all other traffic. */
  public static readonly RESOURCE_ID = FlowLogField.define('resource-id', 9, TEXT, ['VPC', ...NAT]);

  /** 0 not encrypted, 1 by Nitro, 2 by the application, 3 by both. `-` if unknown or without VPC Encryption Controls. */
  public static readonly ENCRYPTION_STATUS = FlowLogField.define('encryption-status', 10, NUMBER, VPC_AND_NAT, INT_32);

  // ---- version 11: tags (the flow log must name their keys) and the next hop

  /** Value of the instance's first tag that the flow log names. */
  public static readonly INSTANCE_TAG = FlowLogField.define('instance-tag', 11, TEXT, VPC);

  /** Value of the instance's second tag that the flow log names. */
  public static readonly INSTANCE_TAG_2 = FlowLogField.define('instance-tag-2', 11, TEXT, VPC);

  /** Value of the network interface's first tag that the flow log names. */
  public static readonly INTERFACE_TAG = FlowLogField.define('interface-tag', 11, TEXT, VPC);

  /** Value of the network interface's second tag that the flow log names. */
  public static readonly INTERFACE_TAG_2 = FlowLogField.define('interface-tag-2', 11, TEXT, VPC);

  /** Value of the Auto Scaling group's first tag that the flow log names. */
  public static readonly ASG_TAG = FlowLogField.define('asg-tag', 11, TEXT, VPC);

  /** Value of the Auto Scaling group's second tag that the flow log names. */
  public static readonly ASG_TAG_2 = FlowLogField.define('asg-tag-2', 11, TEXT, VPC);

  /** The AWS service of the interface, such as `nat_gateway` or `vpc_endpoint`. `-` for none or another. */
  public static readonly INTERFACE_TYPE = FlowLogField.define('interface-type', 11, TEXT, VPC_AND_NAT);

  /** Where outgoing traffic goes next, or incoming traffic came from: the network interface. */
  public static readonly NEXT_HOP_INTERFACE_ID = FlowLogField.define('next-hop-interface-id', 11, TEXT, VPC_AND_NAT);

  /** Where outgoing traffic goes next, or incoming traffic came from: the subnet. */
  public static readonly NEXT_HOP_SUBNET_ID = FlowLogField.define('next-hop-subnet-id', 11, TEXT, VPC_AND_NAT);

  /** Where outgoing traffic goes next, or incoming traffic came from: the Availability Zone, by its ID. */
  public static readonly NEXT_HOP_AZ_ID = FlowLogField.define('next-hop-az-id', 11, TEXT, VPC_AND_NAT);

  /** Where outgoing traffic goes next, or incoming traffic came from: the VPC. */
  public static readonly NEXT_HOP_VPC_ID = FlowLogField.define('next-hop-vpc-id', 11, TEXT, VPC_AND_NAT);

  /** Where outgoing traffic goes next, or incoming traffic came from: the AWS service of the interface. */
  public static readonly NEXT_HOP_INTERFACE_TYPE = FlowLogField.define('next-hop-interface-type', 11, TEXT, VPC_AND_NAT);

  // ---- version 6: transit gateways only

  /** `TransitGateway`. */
  public static readonly RESOURCE_TYPE = FlowLogField.define('resource-type', 6, TEXT, GATEWAY);

  /** The transit gateway. */
  public static readonly TGW_ID = FlowLogField.define('tgw-id', 6, TEXT, GATEWAY);

  /** The attachment that saw the traffic. */
  public static readonly TGW_ATTACHMENT_ID = FlowLogField.define('tgw-attachment-id', 6, TEXT, GATEWAY);

  /** The account of the VPC that the traffic came from. */
  public static readonly TGW_SRC_VPC_ACCOUNT_ID = FlowLogField.define('tgw-src-vpc-account-id', 6, TEXT, GATEWAY);

  /** The account of the VPC that the traffic went to. */
  public static readonly TGW_DST_VPC_ACCOUNT_ID = FlowLogField.define('tgw-dst-vpc-account-id', 6, TEXT, GATEWAY);

  /** The VPC that the traffic came from. */
  public static readonly TGW_SRC_VPC_ID = FlowLogField.define('tgw-src-vpc-id', 6, TEXT, GATEWAY);

  /** The VPC that the traffic went to. */
  public static readonly TGW_DST_VPC_ID = FlowLogField.define('tgw-dst-vpc-id', 6, TEXT, GATEWAY);

  /** The subnet that the traffic came from. */
  public static readonly TGW_SRC_SUBNET_ID = FlowLogField.define('tgw-src-subnet-id', 6, TEXT, GATEWAY);

  /** The subnet that the traffic went to. */
  public static readonly TGW_DST_SUBNET_ID = FlowLogField.define('tgw-dst-subnet-id', 6, TEXT, GATEWAY);

  /** The network interface of the attachment that the traffic came from. */
  public static readonly TGW_SRC_ENI = FlowLogField.define('tgw-src-eni', 6, TEXT, GATEWAY);

  /** The network interface of the attachment that the traffic went to. */
  public static readonly TGW_DST_ENI = FlowLogField.define('tgw-dst-eni', 6, TEXT, GATEWAY);

  /** The Availability Zone that the traffic came from, by its ID. `-` for traffic from a sublocation. */
  public static readonly TGW_SRC_AZ_ID = FlowLogField.define('tgw-src-az-id', 6, TEXT, GATEWAY);

  /** The Availability Zone that the traffic went to, by its ID. */
  public static readonly TGW_DST_AZ_ID = FlowLogField.define('tgw-dst-az-id', 6, TEXT, GATEWAY);

  /** The attachment on the other side: where ingress traffic leaves, where egress traffic came in. */
  public static readonly TGW_PAIR_ATTACHMENT_ID = FlowLogField.define('tgw-pair-attachment-id', 6, TEXT, GATEWAY);

  /** Packets lost because there was no route. */
  public static readonly PACKETS_LOST_NO_ROUTE = FlowLogField.define('packets-lost-no-route', 6, NUMBER, GATEWAY, INT_64);

  /** Packets lost because the route was a black hole. */
  public static readonly PACKETS_LOST_BLACKHOLE =
    FlowLogField.define('packets-lost-blackhole', 6, NUMBER, GATEWAY, INT_64);

  /** Packets lost because they exceeded the MTU. */
  public static readonly PACKETS_LOST_MTU_EXCEEDED =
    FlowLogField.define('packets-lost-mtu-exceeded', 6, NUMBER, GATEWAY, INT_64);

  /** Packets lost because their TTL expired. */
  public static readonly PACKETS_LOST_TTL_EXPIRED =
    FlowLogField.define('packets-lost-ttl-expired', 6, NUMBER, GATEWAY, INT_64);

  /** Every field that this library lists: VPC fields by version, then those of transit gateways only. */
  public static all(): FlowLogField[] {
    return [...FlowLogField.known.values()];
  }

  /**
   * The field of this name, as in a log format. A field that this library does not list yet is treated as text.
   *
   * A name that is not lower-case words joined by `-` is an error.
   */
  public static of(name: string): FlowLogField {
    const known = FlowLogField.known.get(name);
    if (known !== undefined) return known;
    if (!isFieldName(name)) throw new FlowLogError(notAFieldName(name));
    return new FlowLogField(name, undefined, TEXT, ALL, STRING);
  }

  private static define(
    name: string, version: number, type: FlowLogFieldType, resourceTypes: string[], parquetType?: FlowLogParquetType,
  ): FlowLogField {
    const field = new FlowLogField(
      name, version, type, resourceTypes, parquetType ?? (type === TIMESTAMP ? INT_64 : STRING),
    );
    FlowLogField.known.set(name, field);
    return field;
  }

  /** The name, as in a log format. */
  public readonly name: string;

  /** The version of flow logs that introduced the field. Undefined if this library does not list it. */
  public readonly version?: number;

  /** What kind of value it holds. */
  public readonly valueType: FlowLogFieldType;

  /** The type of its column in Parquet files. */
  public readonly parquetType: FlowLogParquetType;

  /** Which of `AWS::EC2::FlowLog`'s `ResourceType`s fill it. For others it is `-` or refused. */
  public readonly resourceTypes: string[];

  private constructor(
    name: string,
    version: number | undefined,
    type: FlowLogFieldType,
    resourceTypes: string[],
    parquetType: FlowLogParquetType,
  ) {
    this.name = name;
    this.version = version;
    this.valueType = type;
    this.resourceTypes = frozen(resourceTypes);
    this.parquetType = parquetType;
  }

  /** The name as a column of a pattern or table: `pkt_srcaddr`. */
  public get column(): string {
    return this.name.replaceAll('-', '_');
  }

  /** Whether the field holds the value of a tag, whose key the flow log must name. */
  public get isTag(): boolean {
    return isTagField(this.name);
  }

  /**
   * Whether records of such a resource fill the field.
   *
   * @param resourceType A `ResourceType` of `AWS::EC2::FlowLog`, such as `VPC`.
   */
  public isFilledBy(resourceType: string): boolean {
    return this.resourceTypes.includes(resourceType);
  }

  /** The field, as in a log format: `${pkt-srcaddr}`. */
  public toString(): string {
    return `\${${this.name}}`;
  }
}
