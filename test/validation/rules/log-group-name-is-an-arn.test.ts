import { logGroupNameIsAnArn } from '../../../src/validation/rules/log-group-name-is-an-arn';
import { Unknown } from '../../../src/validation/view/template';
import { judges } from '../../support/rules';
import { flowLog, Reference, UNKNOWN, view } from '../../support/views';

judges(logGroupNameIsAnArn, {
  faults: [
    ['an ARN', flowLog({ logGroupName: 'arn:aws:logs:us-east-1:111122223333:log-group:g' }),
      /^LogGroupName: LogGroupName must be a name, got 'arn:/],
    ['the ARN of a log group', flowLog({ logGroupName: new Reference(view('log-group'), 'Arn') }), /got an ARN/],
    ['an ARN that is put together', flowLog({
      logGroupName: new Unknown({ parts: ['arn:aws:logs:', UNKNOWN, ':', UNKNOWN, ':log-group:g'] }),
    }), /got 'arn:aws:logs:\?:\?:log-group:g'/],
  ],
  passes: [
    ['a name', flowLog()],
    ['the name of a log group', flowLog({ logGroupName: new Reference(view('log-group')) })],
    ['none', flowLog({ logGroupName: undefined })],
    ['an unknown one', flowLog({ logGroupName: UNKNOWN })],
  ],
});
