import { natGatewayNotRegional } from '../../../src/validation/rules/nat-gateway-not-regional';
import type { Json } from '../../../src/validation/view/template';
import { judges } from '../../support/rules';
import { flowLog, Reference, UNKNOWN, view } from '../../support/views';

const on = (properties: { readonly [name: string]: Json }, type = 'AWS::EC2::NatGateway') => flowLog({
  resourceType: 'RegionalNatGateway', resourceId: new Reference(view('other', { type, logicalId: 'Nat', properties })),
});

judges(natGatewayNotRegional, {
  faults: [
    ['a NAT gateway that says nothing', on({ SubnetId: 'subnet-1' }), /^ResourceId: .* 'regional', got 'Stack\/Nat' with 'zonal'/],
    ['a zonal one', on({ AvailabilityMode: 'zonal' }), /with 'zonal'/],
  ],
  passes: [
    ['a regional one', on({ AvailabilityMode: 'regional' })],
    ['one whose mode is known only at deployment', on({ AvailabilityMode: UNKNOWN })],
    ['one whose mode a macro may add', on({ 'SubnetId': 'subnet-1', 'Fn::Transform': UNKNOWN })],
    ['an id', flowLog({ resourceType: 'RegionalNatGateway', resourceId: 'nat-0123456789abcdef0' })],
    ['an unknown one', flowLog({ resourceType: 'RegionalNatGateway', resourceId: UNKNOWN })],
    ['something else, which is another rule\'s fault', on({}, 'AWS::EC2::VPC')],
    ['a VPC', flowLog()],
  ],
});
