import { intervalNotSupported } from '../../../src/validation/rules/interval-not-supported';
import { judges } from '../../support/rules';
import { flowLog, UNKNOWN } from '../../support/views';

judges(intervalNotSupported, {
  faults: [
    ['five minutes', flowLog({ maxAggregationInterval: 300 }),
      /^MaxAggregationInterval: .* must be 60 or 600 s for a VPC, got 300 s/],
    ['minutes instead of seconds', flowLog({ maxAggregationInterval: 10 }), /got 10 s:/],
  ],
  passes: [
    ['one minute', flowLog({ maxAggregationInterval: 60 })],
    ['ten minutes', flowLog({ maxAggregationInterval: 600 })],
    ['none', flowLog()],
    ['an unknown one', flowLog({ maxAggregationInterval: UNKNOWN })],
    ['five minutes for a gateway, which is another rule’s',
      flowLog({ resourceType: 'TransitGateway', maxAggregationInterval: 300 })],
  ],
});
