import { Token } from 'aws-cdk-lib';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import { FlowLogError } from '../model/errors';
import { resourceTypeFacts, resourceTypeOfId } from '../model/resource-types';
import { given } from './given';
import { MonitoredResource } from './monitored-resource';
import type { NetworkInterfaceAttributes } from './network-interface-attributes';

/**
 * What a flow log monitors: everything that `ec2.FlowLogResourceType` offers, and more.
 *
 * An id of another kind of resource is an error.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-basics.html
 */
export class FlowLogResource {
  /** All network interfaces of a VPC, including those added later. */
  public static fromVpc(vpc: ec2.IVPCRef): ec2.FlowLogResourceType {
    return new MonitoredResource('VPC', vpc.vpcRef.vpcId);
  }

  /** A VPC by its id, such as `vpc-0123456789abcdef0`. */
  public static fromVpcId(id: string): ec2.FlowLogResourceType {
    return new MonitoredResource('VPC', checkedId('VPC', id));
  }

  /** All network interfaces of a subnet, including those added later. */
  public static fromSubnet(subnet: ec2.ISubnetRef): ec2.FlowLogResourceType {
    return new MonitoredResource('Subnet', subnet.subnetRef.subnetId);
  }

  /** A network interface of this app, such as a `CfnNetworkInterface`. */
  public static fromNetworkInterface(
    networkInterface: ec2.INetworkInterfaceRef, attributes?: NetworkInterfaceAttributes,
  ): ec2.FlowLogResourceType {
    return new MonitoredResource(
      'NetworkInterface', networkInterface.networkInterfaceRef.networkInterfaceId, attributes,
    );
  }

  /** A subnet by its id, such as `subnet-0123456789abcdef0`. */
  public static fromSubnetId(id: string): ec2.FlowLogResourceType {
    return new MonitoredResource('Subnet', checkedId('Subnet', id));
  }

  /** A network interface by its id, such as `eni-0123456789abcdef0`. */
  public static fromNetworkInterfaceId(id: string, attributes?: NetworkInterfaceAttributes): ec2.FlowLogResourceType {
    return new MonitoredResource('NetworkInterface', checkedId('NetworkInterface', id), attributes);
  }

  /**
   * A transit gateway that you own, by its id, such as `tgw-0123456789abcdef0`. Its flow log has no traffic type, and
   * an aggregation interval of one minute.
   *
   * @see https://docs.aws.amazon.com/vpc/latest/tgw/tgw-flow-logs.html
   */
  public static fromTransitGatewayId(id: string): ec2.FlowLogResourceType {
    return new MonitoredResource('TransitGateway', checkedId('TransitGateway', id));
  }

  /**
   * An attachment of a transit gateway that you own, by its id, such as `tgw-attach-0123456789abcdef0`. Its flow log
   * has no traffic type, and an aggregation interval of one minute.
   *
   * @see https://docs.aws.amazon.com/vpc/latest/tgw/tgw-flow-logs.html
   */
  public static fromTransitGatewayAttachmentId(id: string): ec2.FlowLogResourceType {
    return new MonitoredResource(
      'TransitGatewayAttachment', checkedId('TransitGatewayAttachment', id),
    );
  }

  /**
   * A regional NAT gateway by its id, such as `nat-0123456789abcdef0`. Its records name it in the field `resource-id`,
   * and have no `interface-id`.
   *
   * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateFlowLogs.html
   */
  public static fromRegionalNatGatewayId(id: string): ec2.FlowLogResourceType {
    return new MonitoredResource('RegionalNatGateway', checkedId('RegionalNatGateway', id));
  }

  /** Several VPCs, for `FlowLogs`. */
  public static fromVpcs(vpcs: ec2.IVPCRef[]): ec2.FlowLogResourceType[] {
    return vpcs.map((vpc) => FlowLogResource.fromVpc(vpc));
  }

  /** Some subnets of a VPC, for `FlowLogs`. By default its private subnets, as everywhere in the CDK. */
  public static fromSubnetSelection(vpc: ec2.IVpc, selection?: ec2.SubnetSelection): ec2.FlowLogResourceType[] {
    return FlowLogResource.fromSubnets(vpc.selectSubnets(selection).subnets);
  }

  /** Several subnets, for `FlowLogs`. */
  public static fromSubnets(subnets: ec2.ISubnetRef[]): ec2.FlowLogResourceType[] {
    return subnets.map((subnet) => FlowLogResource.fromSubnet(subnet));
  }

  private constructor() {}
}

function checkedId(resourceType: string, id: string): string {
  if (Token.isUnresolved(id)) return id;
  const { name, idPrefix, type } = resourceTypeFacts(resourceType)!;
  if (typeof id === 'string' && resourceTypeOfId(id)?.type === type) return id;
  throw new FlowLogError(`'id' must be that of a ${name} (${idPrefix}…), got ${given(id)}`);
}
