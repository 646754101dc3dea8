import { FlowLogFormat } from './flow-log-format';

/** The values of `AWS::EC2::FlowLog`'s `ResourceType` whose records are those of VPCs. */
export const VPC_RESOURCE_TYPES = ['VPC', 'Subnet', 'NetworkInterface', 'RegionalNatGateway'];

/** The values of `AWS::EC2::FlowLog`'s `ResourceType` whose records are those of transit gateways. */
export const GATEWAY_RESOURCE_TYPES = ['TransitGateway', 'TransitGatewayAttachment'];

/** Whether flow logs of this resource type have the records, and the limits, of transit gateways. */
export function isGateway(resourceType: string | undefined): boolean {
  return resourceType !== undefined && GATEWAY_RESOURCE_TYPES.includes(resourceType);
}

/** What a flow log writes unless told otherwise. */
export function defaultFormat(resourceType: string | undefined): FlowLogFormat {
  return isGateway(resourceType) ? FlowLogFormat.TRANSIT_GATEWAY_DEFAULT : FlowLogFormat.DEFAULT;
}
