import { trafficTypeMissing } from '../../../src/validation/rules/traffic-type-missing';
import { judges } from '../../support/rules';
import { flowLog, UNKNOWN } from '../../support/views';

judges(trafficTypeMissing, {
  faults: [
    ['none for a VPC', flowLog({ resourceType: 'VPC', trafficType: undefined }),
      /^TrafficType: .* must be ACCEPT, REJECT or ALL for a VPC, got none/],
    ['none for a subnet', flowLog({ resourceType: 'Subnet', trafficType: undefined }), /for a subnet/],
    ['none for an interface', flowLog({ resourceType: 'NetworkInterface', trafficType: undefined }), /for a network interface/],
  ],
  passes: [
    ['a traffic type', flowLog({ trafficType: 'ACCEPT' })],
    ['an unknown traffic type', flowLog({ trafficType: UNKNOWN })],
    ['none for a transit gateway', flowLog({ resourceType: 'TransitGateway', trafficType: undefined })],
    ['none for an unknown resource type', flowLog({ resourceType: UNKNOWN, trafficType: undefined })],
    ['none for a resource type that is new', flowLog({ resourceType: 'Planet', trafficType: undefined })],
  ],
});
