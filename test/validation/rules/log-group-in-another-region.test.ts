import { logGroupInAnotherRegion } from '../../../src/validation/rules/log-group-in-another-region';
import { judges } from '../../support/rules';
import { flowLog, Reference, stackIn, UNKNOWN, view } from '../../support/views';

const stack = stackIn('111122223333', 'us-east-1');
const elsewhere = view('log-group', { stack: stackIn('111122223333', 'eu-west-1') });
const at = (region: string) => `arn:aws:logs:${region}:111122223333:log-group:g`;
const byArn = { stack, logGroupName: undefined };

judges(logGroupInAnotherRegion, {
  faults: [
    ['an ARN elsewhere', flowLog({ ...byArn, logDestination: at('eu-west-1') }),
      /^LogDestination: .* us-east-1, got one in eu-west-1/],
    ['a name, of which the construct knows that it is elsewhere',
      flowLog({ stack, target: { logGroup: { account: '111122223333', region: 'eu-west-1' } } }), /^LogGroupName: .* got one in eu-west-1/],
    ['a group of another stack', flowLog({ stack, logGroupName: new Reference(elsewhere) }), /^LogGroupName/],
  ],
  passes: [
    ['a name, of which the construct knows that it is here',
      flowLog({ stack, target: { logGroup: { account: '111122223333', region: 'us-east-1' } } })],
    ['an ARN of the Region', flowLog({ ...byArn, logDestination: at('us-east-1') })],
    ['a group of the Region', flowLog({ stack, logGroupName: new Reference(view('log-group', { stack })) })],
    ['a name', flowLog({ stack })],
    ['an ARN elsewhere, while the own Region is unknown', flowLog({ logGroupName: undefined, logDestination: at('eu-west-1') })],
    ['a bucket', flowLog({ ...byArn, logDestinationType: 's3', logDestination: 'arn:aws:s3:::b' })],
    ['an unknown destination', flowLog({ ...byArn, logDestination: UNKNOWN })],
  ],
});
