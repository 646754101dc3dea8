import { Token } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import { FlowLogError } from '../model/errors';
import { WatchedResource } from './watched-resource';

/** On which of EC2's two platforms a network interface runs. */
export enum NetworkInterfacePlatform {
  /** In a VPC, as every network interface is today. */
  VPC = 'VPC',

  /** In EC2-Classic, which AWS retired in August 2022; its interfaces cannot be watched. */
  EC2_CLASSIC = 'EC2-Classic',
}

/** What you know of a network interface beyond its id. A template cannot say it, but the validator judges it. */
export interface NetworkInterfaceAttributes {
  /**
   * The platform that the interface runs on.
   *
   * @default - not known, so not judged
   */
  readonly platform?: NetworkInterfacePlatform;

  /**
   * Whether the interface's EC2-Classic instance is linked to a VPC by ClassicLink.
   *
   * @default - not known, so not judged
   */
  readonly classicLink?: boolean;

  /**
   * The id of the account that owns the interface, twelve digits.
   *
   * @default - not known, so not judged
   */
  readonly ownerAccount?: string;

  /**
   * The VPC of the interface.
   *
   * @default - not known, so not judged
   */
  readonly vpc?: ec2.IVPCRef;
}

/**
 * What a flow log watches: the same as `ec2.FlowLogResourceType` has, and more.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html#flow-logs-basics
 */
export class FlowLogResource {
  /** All network interfaces of a VPC, also those that are added later. */
  public static fromVpc(vpc: ec2.IVPCRef): ec2.FlowLogResourceType {
    return new WatchedResource('VPC', vpc.vpcRef.vpcId);
  }

  /** All network interfaces of a subnet, also those that are added later. */
  public static fromSubnet(subnet: ec2.ISubnetRef): ec2.FlowLogResourceType {
    return new WatchedResource('Subnet', subnet.subnetRef.subnetId);
  }

  /** One network interface of this app, a `CfnNetworkInterface` for instance. */
  public static fromNetworkInterface(
    networkInterface: ec2.INetworkInterfaceRef, attributes?: NetworkInterfaceAttributes,
  ): ec2.FlowLogResourceType {
    return new WatchedResource(
      'NetworkInterface', networkInterface.networkInterfaceRef.networkInterfaceId, attributes,
    );
  }

  /**
   * One network interface.
   *
   * @param id Such as `eni-0123456789abcdef0`. The id of something else is an error.
   * @param attributes What else you know of it.
   */
  public static fromNetworkInterfaceId(id: string, attributes?: NetworkInterfaceAttributes): ec2.FlowLogResourceType {
    return new WatchedResource('NetworkInterface', checkedId('network interface', /^eni-/, 'eni-', id), attributes);
  }

  /**
   * A transit gateway that you own. Its flow log takes no traffic type, and aggregates over one minute.
   *
   * @see https://docs.aws.amazon.com/vpc/latest/tgw/tgw-flow-logs.html
   * @param id Such as `tgw-0123456789abcdef0`. The id of something else is an error.
   */
  public static fromTransitGatewayId(id: string): ec2.FlowLogResourceType {
    return new WatchedResource('TransitGateway', checkedId('transit gateway', /^tgw-(?!attach-)/, 'tgw-', id));
  }

  /**
   * One attachment of a transit gateway that you own. Its flow log takes no traffic type, and aggregates over one
   * minute.
   *
   * @see https://docs.aws.amazon.com/vpc/latest/tgw/tgw-flow-logs.html
   * @param id Such as `tgw-attach-0123456789abcdef0`. The id of something else is an error.
   */
  public static fromTransitGatewayAttachmentId(id: string): ec2.FlowLogResourceType {
    return new WatchedResource(
      'TransitGatewayAttachment', checkedId('transit gateway attachment', /^tgw-attach-/, 'tgw-attach-', id),
    );
  }

  /**
   * A regional NAT gateway. Its records name it in the field `resource-id`, and have no `interface-id`.
   *
   * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateFlowLogs.html
   * @param id Such as `nat-0123456789abcdef0`. The id of something else is an error.
   */
  public static fromRegionalNatGatewayId(id: string): ec2.FlowLogResourceType {
    return new WatchedResource('RegionalNatGateway', checkedId('regional NAT gateway', /^nat-/, 'nat-', id));
  }

  /** Several VPCs, for `FlowLogs`. */
  public static fromVpcs(vpcs: ec2.IVPCRef[]): ec2.FlowLogResourceType[] {
    return vpcs.map((vpc) => FlowLogResource.fromVpc(vpc));
  }

  /** Several subnets, for `FlowLogs`: those of a selection are `vpc.selectSubnets({ … }).subnets`. */
  public static fromSubnets(subnets: ec2.ISubnetRef[]): ec2.FlowLogResourceType[] {
    return subnets.map((subnet) => FlowLogResource.fromSubnet(subnet));
  }

  private constructor() {}
}

function checkedId(what: string, pattern: RegExp, prefix: string, id: string): string {
  if (Token.isUnresolved(id) || pattern.test(id)) return id;
  throw new FlowLogError(`'id' must be that of a ${what} (${prefix}…), got '${id}'`);
}
