import { destinationTypeMisspelled } from '../../../src/validation/rules/destination-type-misspelled';
import { judges } from '../../support/rules';
import { flowLog, UNKNOWN } from '../../support/views';

judges(destinationTypeMisspelled, {
  faults: [
    ['another case', flowLog({ logDestinationType: 'S3' }), /^LogDestinationType: .* must be one of .*, got 'S3'/],
    ['words together', flowLog({ logDestinationType: 'cloudwatch-logs' }), /got 'cloudwatch-logs'/],
    ['another name', flowLog({ logDestinationType: 'firehose' }), /got 'firehose'/],
  ],
  passes: [
    ['a known one', flowLog({ logDestinationType: 'kinesis-data-firehose' })],
    ['none', flowLog()],
    ['one that may be new', flowLog({ logDestinationType: 'event-bridge' })],
    ['an unknown one', flowLog({ logDestinationType: UNKNOWN })],
  ],
});
