// What flow logs monitor, and what lies around it.
import type { Json, Resource, Value } from './template';

/** `AWS::EC2::VPC`. */
export interface VpcView extends Resource {
  readonly kind: 'vpc';
  readonly cidrBlock: Value<string>;
}

/** `AWS::EC2::Subnet`. */
export interface SubnetView extends Resource {
  readonly kind: 'subnet';
  readonly vpcId: Value<string>;
  readonly cidrBlock: Value<string>;
}

/** `AWS::EC2::NetworkInterface`. */
export interface NetworkInterfaceView extends Resource {
  readonly kind: 'network-interface';
  readonly subnetId: Value<string>;
  readonly privateIpAddress: Value<string>;
  /** As the template has them: `{ PrivateIpAddress, Primary }`. */
  readonly privateIpAddresses: Value<readonly Json[]>;
  readonly secondaryPrivateIpAddressCount: Value<number>;
}

/** `AWS::EC2::VPCPeeringConnection`. */
export interface PeeringView extends Resource {
  readonly kind: 'peering';
  readonly vpcId: Value<string>;
  readonly peerVpcId: Value<string>;
  /** Absent: the stack's own account. */
  readonly peerOwnerId: Value<string>;
  readonly peerRegion: Value<string>;
}

/** `AWS::EC2::EIP`. */
export interface AddressView extends Resource {
  readonly kind: 'address';
  /** 'vpc' or 'standard'. */
  readonly domain: Value<string>;
  readonly instanceId: Value<string>;
}

/** `AWS::EC2::Instance`. */
export interface InstanceView extends Resource {
  readonly kind: 'instance';
  readonly subnetId: Value<string>;
  readonly privateIpAddress: Value<string>;
  /** As the template has them: `{ NetworkInterfaceId, DeviceIndex, SubnetId, … }`. */
  readonly networkInterfaces: Value<readonly Json[]>;
}
