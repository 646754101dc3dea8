import { resourceTypeMisspelled } from '../../../src/validation/rules/resource-type-misspelled';
import { judges } from '../../support/rules';
import { flowLog, UNKNOWN } from '../../support/views';

judges(resourceTypeMisspelled, {
  faults: [
    ['another case', flowLog({ resourceType: 'Vpc' }), /^ResourceType: .* must be one of VPC, .*, got 'Vpc'/],
    ['a typing error', flowLog({ resourceType: 'NetworkInterfce' }), /got 'NetworkInterfce'/],
    ['words apart', flowLog({ resourceType: 'transit-gateway' }), /got 'transit-gateway'/],
  ],
  passes: [
    ['a known one', flowLog({ resourceType: 'RegionalNatGateway' })],
    ['one that may be new', flowLog({ resourceType: 'VpcLatticeService' })],
    ['an unknown one', flowLog({ resourceType: UNKNOWN })],
  ],
});
