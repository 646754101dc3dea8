import { Reference, targetOf, Unknown } from '../view/values';
import type { Value } from '../view/values';
import type { FlowLogView } from '../view/views';

/** The VPC that a flow log watches, or the one around the subnet or interface that it watches, as far as it is known. */
export function watchedVpc({ resourceType, resourceId, target }: FlowLogView): Value<string> {
  switch (resourceType) {
    case 'VPC':
      return resourceId;
    case 'Subnet':
      return targetOf(resourceId, 'subnet')?.vpcId ?? target.vpcId;
    case 'NetworkInterface':
      return targetOf(watchedSubnet(resourceId), 'subnet')?.vpcId ?? target.vpcId;
    default:
      return undefined;
  }
}

/** The subnet of a network interface that the app creates. */
export function watchedSubnet(interfaceId: Value<string>): Value<string> {
  return targetOf(interfaceId, 'network-interface')?.subnetId;
}

/**
 * What a VPC, subnet, interface or gateway is known by: a text that is equal for the same one, whichever of its attributes
 * refers to it; `undefined` where nothing is known.
 */
export function identityOf(id: Value<string>): string | undefined {
  if (id instanceof Reference) return id.target.path;
  return id instanceof Unknown || id === '' ? undefined : id;
}

/** Whether the two are known to name one resource. */
export function sameResource(one: Value<string>, other: Value<string>): boolean {
  const identity = identityOf(one);
  return identity !== undefined && identity === identityOf(other);
}
