import { destinationArnWithWildcard } from '../../../src/validation/rules/destination-arn-with-wildcard';
import { Unknown } from '../../../src/validation/view/template';
import type { Value } from '../../../src/validation/view/template';
import { judges } from '../../support/rules';
import { flowLog, Reference, UNKNOWN, view } from '../../support/views';

const group = view('log-group');
const to = (logDestination: Value<string>, logDestinationType?: string) =>
  flowLog({ logGroupName: undefined, logDestination, logDestinationType });
const joined = (...parts: (string | Unknown | Reference)[]) => new Unknown({ parts });

judges(destinationArnWithWildcard, {
  faults: [
    ['an ARN that ends in :*', to('arn:aws:logs:us-east-1:111122223333:log-group:flow-logs:*'),
      /^LogDestination: .* without ':\*', got 'arn:.*:flow-logs:\*'/],
    ['GetAtt Arn', to(new Reference(group, 'Arn')), /got the attribute Arn of the log group 'Stack\/TheLogGroup'/],
    ['the same with the type said', to(new Reference(group, 'Arn'), 'cloud-watch-logs'), /the attribute Arn/],
    ['an ARN that is put together', to(joined('arn:aws:logs:', UNKNOWN, ':log-group:', new Reference(group), ':*')), /got 'arn:aws:logs:\?:log-group:TheLogGroup:\*'/],
  ],
  passes: [
    ['an ARN without it', to('arn:aws:logs:us-east-1:111122223333:log-group:flow-logs')],
    ['an ARN that is put together without it', to(joined('arn:aws:logs:', UNKNOWN, ':log-group:', new Reference(group)))],
    ['the name of a group', flowLog()],
    ['two destinations, which is another rule\'s fault', flowLog({ logDestination: new Reference(group, 'Arn') })],
    ['a bucket', to(new Reference(view('bucket'), 'Arn'), 's3')],
    ['an unknown type', flowLog({ logDestination: new Reference(group, 'Arn'), logDestinationType: UNKNOWN })],
    ['an unknown destination', to(UNKNOWN)],
  ],
});
