import { trafficTypeMisspelled } from '../../../src/validation/rules/traffic-type-misspelled';
import { judges } from '../../support/rules';
import { flowLog, UNKNOWN } from '../../support/views';

judges(trafficTypeMisspelled, {
  faults: [
    ['another form of the word', flowLog({ trafficType: 'REJECTED' }),
      /^TrafficType: TrafficType must be ACCEPT, REJECT or ALL, got 'REJECTED'/],
    ['lower case', flowLog({ trafficType: 'all' }), /got 'all'/],
    ['an empty text', flowLog({ trafficType: '' }), /got ''/],
  ],
  passes: [
    ['ACCEPT', flowLog({ trafficType: 'ACCEPT' })],
    ['REJECT', flowLog({ trafficType: 'REJECT' })],
    ['ALL', flowLog({ trafficType: 'ALL' })],
    ['none', flowLog({ trafficType: undefined })],
    ['an unknown one', flowLog({ trafficType: UNKNOWN })],
  ],
});
