import { logGroupInAnotherAccount } from '../../../src/validation/rules/log-group-in-another-account';
import { judges } from '../../support/rules';
import { flowLog, Reference, stackIn, UNKNOWN, view } from '../../support/views';

const stack = stackIn('111122223333');
const elsewhere = view('log-group', { stack: stackIn('444455556666') });
const at = (account: string) => `arn:aws:logs:us-east-1:${account}:log-group:g`;
const byArn = { stack, logGroupName: undefined };

judges(logGroupInAnotherAccount, {
  faults: [
    ['an ARN elsewhere', flowLog({ ...byArn, logDestination: at('444455556666') }),
      /^LogDestination: .* 111122223333, got one in 444455556666/],
    ['a group of another stack', flowLog({ stack, logGroupName: new Reference(elsewhere) }), /^LogGroupName/],
  ],
  passes: [
    ['an ARN of the account', flowLog({ ...byArn, logDestination: at('111122223333') })],
    ['a group of the account', flowLog({ stack, logGroupName: new Reference(view('log-group', { stack })) })],
    ['a name', flowLog({ stack })],
    ['an ARN elsewhere, while the own account is unknown', flowLog({
      logGroupName: undefined, logDestination: at('444455556666'),
    })],
    ['a bucket of another account', flowLog({
      ...byArn, logDestinationType: 's3', logDestination: new Reference(view('bucket', { stack: stackIn('4') }), 'Arn'),
    })],
    ['an unknown destination', flowLog({ ...byArn, logDestination: UNKNOWN })],
  ],
});
