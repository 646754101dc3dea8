import { gatewayIntervalTooLong } from '../../../src/validation/rules/gateway-interval-too-long';
import { faults } from '../../support/rules';
import { flowLog, UNKNOWN } from '../../support/views';

test.each([
  ['TransitGateway', 600],
  ['TransitGatewayAttachment', 600],
  ['TransitGateway', 61],
])('a %s flow log must not aggregate over %d s', (resourceType, maxAggregationInterval) => {
  expect(faults(gatewayIntervalTooLong, flowLog({ resourceType, maxAggregationInterval })))
    .toEqual([expect.stringMatching(`^MaxAggregationInterval: .* must be 60 s, got ${maxAggregationInterval} s`)]);
});

test.each([
  ['one minute', { resourceType: 'TransitGateway', maxAggregationInterval: 60 }],
  ['no interval', { resourceType: 'TransitGateway' }],
  ['an unknown interval', { resourceType: 'TransitGateway', maxAggregationInterval: UNKNOWN }],
  ['an unknown resource type', { resourceType: UNKNOWN, maxAggregationInterval: 600 }],
  ['a VPC', { resourceType: 'VPC', maxAggregationInterval: 600 }],
])('%s passes', (_, given) => {
  expect(faults(gatewayIntervalTooLong, flowLog(given))).toEqual([]);
});
