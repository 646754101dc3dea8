import { destinationPrefixReserved } from '../../../src/validation/rules/destination-prefix-reserved';
import { Unknown } from '../../../src/validation/view/template';
import { judges } from '../../support/rules';
import { flowLog, Reference, UNKNOWN, view } from '../../support/views';

judges(destinationPrefixReserved, {
  faults: [
    ['the reserved folder', flowLog({ logDestination: 'arn:aws:s3:::b/AWSLogs/' }),
      /^LogDestination: LogDestination must not have a folder 'AWSLogs', got '\/AWSLogs\/'/],
    ['the reserved folder in another', flowLog({ logDestination: 'arn:aws:s3:::b/network/AWSLogs' }), /network/],
    ['the reserved folder of a bucket in the app',
      flowLog({ logDestination: new Unknown({ parts: [new Reference(view('bucket'), 'Arn'), '/AWSLogs'] }) }), /AWSLogs/],
  ],
  passes: [
    ['another folder', flowLog({ logDestination: 'arn:aws:s3:::b/MyAWSLogs/' })],
    ['no folder', flowLog({ logDestination: 'arn:aws:s3:::AWSLogs' })],
    ['no destination', flowLog()],
    ['an unknown one', flowLog({ logDestination: UNKNOWN })],
  ],
});
