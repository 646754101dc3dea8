import { logGroupArnWithoutWildcard } from '../../../src/validation/rules/log-group-arn-without-wildcard';
import { Unknown } from '../../../src/validation/view/template';
import type { Json } from '../../../src/validation/view/template';
import { judges } from '../../support/rules';
import { flowLog, Reference, statement, UNKNOWN, view } from '../../support/views';

const on = (...resources: Json[]) => {
  const writing = statement({ actions: ['logs:PutLogEvents'], resources });
  const role = view('role', { permissions: { statements: [writing], complete: true } });
  return flowLog({ deliverLogsPermissionArn: new Reference(role, 'Arn') });
};
const ARN = 'arn:aws:logs:us-east-1:111122223333:log-group:flow-logs';

judges(logGroupArnWithoutWildcard, {
  faults: [
    ['an ARN that ends with the name', on(ARN), /^PolicyDocument.Statement.0.Resource: .* got 'arn:.*:flow-logs': .*TheFlowLog/],
    ['an ARN that is put together',
      on(new Unknown({ parts: ['arn:aws:logs:', UNKNOWN, ':', UNKNOWN, ':log-group:', new Reference(view('log-group'))] })),
      /got 'arn:aws:logs:\?:\?:log-group:TheLogGroup'/],
    ['an ARN that ends with the Region', on(new Unknown({
      parts: [`${ARN}-`, new Unknown({ pseudoParameter: 'AWS::Region' })],
    })), /got 'arn:.*:flow-logs-\?'/],
    ['several of the kind', on(ARN, `${ARN}-2`), /got/],
  ],
  passes: [
    ['an ARN with a wildcard', on(`${ARN}:*`)],
    ['an ARN with streams', on(`${ARN}:log-stream:*`)],
    ['a wildcard in the name', on('arn:aws:logs:*:*:log-group:*')],
    ['the Arn of a log group', on(new Reference(view('log-group'), 'Arn'))],
    ['everything', on('*')],
    ['one with and one without', on(ARN, `${ARN}:*`)],
    ['an ARN with an unknown end', on(new Unknown({ parts: ['arn:aws:logs:us-east-1:111122223333:log-group:', UNKNOWN] }))],
    ['an unknown resource', on(UNKNOWN)],
    ['a role that is no part of the app', flowLog()],
  ],
});
