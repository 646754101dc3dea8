import { destinationAmbiguous } from '../../../src/validation/rules/destination-ambiguous';
import { judges } from '../../support/rules';
import { flowLog, Reference, UNKNOWN, view } from '../../support/views';

judges(destinationAmbiguous, {
  faults: [
    ['a name and an ARN', flowLog({ logDestination: 'arn:aws:logs:us-east-1:111122223333:log-group:g' }),
      /^LogGroupName: LogGroupName and LogDestination must not both be given/],
    ['a name and a reference', flowLog({ logDestination: new Reference(view('bucket'), 'Arn') }), /not both/],
    ['a log group for S3', flowLog({ logDestinationType: 's3' }), /must not be set if LogDestinationType is 's3'/],
  ],
  passes: [
    ['a name', flowLog()],
    ['an ARN', flowLog({ logGroupName: undefined, logDestination: 'arn:aws:s3:::b', logDestinationType: 's3' })],
    ['an unknown name', flowLog({ logGroupName: UNKNOWN, logDestination: 'arn:aws:s3:::b' })],
    ['a destination that may turn out to be none', flowLog({ logDestination: UNKNOWN })],
    ['an unknown destination type', flowLog({ logDestinationType: UNKNOWN })],
  ],
});
