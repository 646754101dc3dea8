import type * as ec2 from 'aws-cdk-lib/aws-ec2';

/** Where in EC2 a network interface runs. */
export enum NetworkInterfacePlatform {
  /** In a VPC, as every network interface is today. */
  VPC = 'VPC',

  /** In EC2-Classic, which AWS retired in August 2022. Its interfaces cannot be monitored. */
  EC2_CLASSIC = 'EC2-Classic',
}

/** What a template cannot tell of a network interface, for the validator to check. */
export interface NetworkInterfaceAttributes {
  /**
   * The platform that the interface runs on.
   *
   * @default - unknown, so not checked
   */
  readonly platform?: NetworkInterfacePlatform;

  /**
   * Whether ClassicLink links its EC2-Classic instance to a VPC.
   *
   * @default - unknown, so not checked
   */
  readonly classicLink?: boolean;

  /**
   * The account that owns the interface, twelve digits.
   *
   * @default - unknown, so not checked
   */
  readonly ownerAccount?: string;

  /**
   * The VPC of the interface.
   *
   * @default - unknown, so not checked
   */
  readonly vpc?: ec2.IVPCRef;
}
