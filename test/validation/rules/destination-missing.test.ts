import { destinationMissing } from '../../../src/validation/rules/destination-missing';
import { judges } from '../../support/rules';
import { flowLog, UNKNOWN } from '../../support/views';

judges(destinationMissing, {
  faults: [
    ['no log group', flowLog({ logGroupName: undefined }), /^LogGroupName: LogGroupName or LogDestination must specify/],
    ['no bucket', flowLog({ logGroupName: undefined, logDestinationType: 's3' }), /^LogDestination: LogDestination must specify/],
  ],
  passes: [
    ['a log group by name', flowLog()],
    ['a log group by ARN', flowLog({ logGroupName: undefined, logDestination: 'arn:aws:logs:us-east-1:111122223333:g' })],
    ['an unknown destination', flowLog({ logGroupName: undefined, logDestination: UNKNOWN })],
    ['an unknown destination type', flowLog({ logGroupName: undefined, logDestinationType: UNKNOWN })],
  ],
});
