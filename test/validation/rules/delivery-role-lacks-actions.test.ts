import { deliveryRoleLacksActions } from '../../../src/validation/rules/delivery-role-lacks-actions';
import type { Json } from '../../../src/validation/view/template';
import type { PolicyView } from '../../../src/validation/view/views';
import { judges } from '../../support/rules';
import { flowLog, Reference, statement, UNKNOWN, view } from '../../support/views';

const withRole = (permissions: PolicyView) =>
  flowLog({ deliverLogsPermissionArn: new Reference(view('role', { permissions }), 'Arn') });
const allowing = (...actions: Json[]) => withRole({ statements: [statement({ actions })], complete: true });

judges(deliveryRoleLacksActions, {
  faults: [
    ['nothing', withRole({ statements: [], complete: true }),
      /^Policies: .* allows logs:CreateLogStream, logs:PutLogEvents, logs:DescribeLogStreams: .*TheFlowLog/],
    ['less than all', allowing('logs:CreateLogStream', 'logs:DescribeLogStreams'), /allows logs:PutLogEvents:/],
    ['a misspelled action', allowing('logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvent'), /PutLogEvents:/],
    ['only denials', withRole({ statements: [statement({ effect: 'Deny', actions: ['*'] })], complete: true }), /allows/],
    ['all but these', withRole({ statements: [statement({ notActions: ['logs:*'] })], complete: true }), /allows/],
  ],
  passes: [
    ['the three actions', allowing('logs:CreateLogStream', 'logs:DescribeLogStreams', 'logs:PutLogEvents')],
    ['wildcards', allowing('logs:Create*', 'logs:describelogstreams', 'logs:Put???Events')],
    ['everything', allowing('*')],
    ['an unknown action', allowing(UNKNOWN)],
    ['everything but something else', withRole({ statements: [statement({ notActions: ['iam:*'] })], complete: true })],
    ['a role with policies that are not in the app', withRole({ statements: [], complete: false })],
    ['a role that is no part of the app', flowLog()],
    ['a role for another destination', flowLog({
      logDestinationType: 's3',
      deliverLogsPermissionArn: new Reference(view('role'), 'Arn'),
    })],
  ],
});
