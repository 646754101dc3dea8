import { gatewayIntervalTooLong } from '../../../src/validation/rules/gateway-interval-too-long';
import { judges } from '../../support/rules';
import { flowLog, UNKNOWN } from '../../support/views';

judges(gatewayIntervalTooLong, {
  faults: [
    ['ten minutes for a gateway', flowLog({ resourceType: 'TransitGateway', maxAggregationInterval: 600 }),
      /^MaxAggregationInterval: .* must be 60 s for a transit gateway, got 600 s/],
    ['ten minutes for an attachment', flowLog({ resourceType: 'TransitGatewayAttachment', maxAggregationInterval: 600 }),
      /got 600 s/],
  ],
  passes: [
    ['one minute', flowLog({ resourceType: 'TransitGateway', maxAggregationInterval: 60 })],
    ['no interval', flowLog({ resourceType: 'TransitGateway' })],
    ['an unknown interval', flowLog({ resourceType: 'TransitGateway', maxAggregationInterval: UNKNOWN })],
    ['an unknown resource type', flowLog({ resourceType: UNKNOWN, maxAggregationInterval: 600 })],
    ['ten minutes for a VPC', flowLog({ resourceType: 'VPC', maxAggregationInterval: 600 })],
  ],
});
