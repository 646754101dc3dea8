import { defineRule } from '../rule';
import { Reference } from '../view/template';
import { memberOf } from '../view/values';

/** A zonal NAT gateway has a network interface, which flow logs monitor; a regional one has none. */
export const natGatewayNotRegional = defineRule({
  id: 'nat-gateway-not-regional',
  summary: 'A flow log of a regional NAT gateway is on one that is not regional.',
  severity: 'warning',
  subject: 'flow-log',
  check({ resourceType, resourceId }) {
    if (resourceType !== 'RegionalNatGateway' || !(resourceId instanceof Reference)) return [];
    const { type, path, properties } = resourceId.target;
    const mode = memberOf(properties, 'AvailabilityMode') ?? 'zonal';
    if (type !== 'AWS::EC2::NatGateway' || typeof mode !== 'string' || mode === 'regional') return [];
    return [{
      property: 'ResourceId',
      message: `ResourceId should be that of a NAT gateway whose AvailabilityMode is 'regional', got '${path}' with '${mode}': `
        + 'EC2 monitors such a NAT gateway by its network interface',
      fix: 'Monitor the subnet or the network interface of the NAT gateway, or set its AvailabilityMode to regional.',
    }];
  },
});
