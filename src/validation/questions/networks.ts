import { Reference, Unknown } from '../view/template';
import type { Value } from '../view/template';
import { targetOf } from '../view/values';
import type { AppView } from '../view/app-view';
import type { FlowLogView } from '../view/views';

/** The VPC that a flow log monitors, or the one that contains the monitored subnet or interface, as far as known. */
export function monitoredVpc({ resourceType, resourceId, target }: FlowLogView): Value<string> {
  switch (resourceType) {
    case 'VPC':
      return resourceId;
    case 'Subnet':
      return targetOf(resourceId, 'subnet')?.vpcId ?? target.vpcId;
    case 'NetworkInterface':
      return targetOf(monitoredSubnet(resourceId), 'subnet')?.vpcId ?? target.vpcId;
    default:
      return undefined;
  }
}

/** The subnet of a network interface that the app creates. */
export function monitoredSubnet(interfaceId: Value<string>): Value<string> {
  return targetOf(interfaceId, 'network-interface')?.subnetId;
}

/** The attribute of each type that is its id, as `Ref` is. */
const ID_ATTRIBUTES = new Map([
  ['AWS::EC2::VPC', 'VpcId'],
  ['AWS::EC2::Subnet', 'SubnetId'],
  ['AWS::EC2::NetworkInterface', 'Id'],
  ['AWS::EC2::TransitGateway', 'Id'],
  ['AWS::EC2::TransitGatewayAttachment', 'Id'],
  ['AWS::EC2::TransitGatewayVpcAttachment', 'Id'],
  ['AWS::EC2::TransitGatewayPeeringAttachment', 'TransitGatewayAttachmentId'],
  ['AWS::EC2::NatGateway', 'NatGatewayId'],
]);

/** Whether a reference gives the id of the resource itself. */
export function isId({ attribute, target: { type } }: Reference): boolean {
  return attribute === 'Ref' || attribute === ID_ATTRIBUTES.get(type);
}

/**
 * What a VPC, subnet, interface or gateway is known by: a text that is equal for the same one and for no other;
 * `undefined` where nothing is known. Of a resource that the app creates it is the path.
 */
export function identityOf(id: Value<string>): string | undefined {
  if (id instanceof Reference) return isId(id) ? id.target.path : `${id.target.path}.${id.attribute}`;
  return id instanceof Unknown || id === '' ? undefined : id;
}

/** Whether the two are known to name one resource. */
export function sameResource(one: Value<string>, other: Value<string>): boolean {
  const identity = identityOf(one);
  return identity !== undefined && identity === identityOf(other);
}

/** Whether the id may be a dummy that stands for a lookup which is still to be done: equal ones then say nothing. */
export function mayBeDummy(id: Value<string>, { hidesDummies }: AppView): boolean {
  return hidesDummies && typeof id === 'string';
}
