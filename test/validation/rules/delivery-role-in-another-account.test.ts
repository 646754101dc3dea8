import { deliveryRoleInAnotherAccount } from '../../../src/validation/rules/delivery-role-in-another-account';
import { Unknown } from '../../../src/validation/view/template';
import { judges } from '../../support/rules';
import { flowLog, Reference, stackIn, UNKNOWN, view } from '../../support/views';

const stack = stackIn('111122223333');
const elsewhere = view('role', { stack: stackIn('444455556666') });

judges(deliveryRoleInAnotherAccount, {
  faults: [
    ['a role elsewhere', flowLog({ stack, deliverLogsPermissionArn: 'arn:aws:iam::444455556666:role/r' }),
      /^DeliverLogsPermissionArn: .* 111122223333, got one in 444455556666/],
    ['a role of another stack', flowLog({ stack, deliverLogsPermissionArn: new Reference(elsewhere, 'Arn') }), /444455556666/],
  ],
  passes: [
    ['a role of the account', flowLog({ stack })],
    ['a role of the app', flowLog({ stack, deliverLogsPermissionArn: new Reference(view('role', { stack }), 'Arn') })],
    ['a role elsewhere, while the own account is unknown', flowLog({
      deliverLogsPermissionArn: 'arn:aws:iam::444455556666:role/r',
    })],
    ['a role in an unknown account', flowLog({
      stack, deliverLogsPermissionArn: new Unknown({ parts: ['arn:aws:iam::', UNKNOWN, ':role/r'] }),
    })],
    ['an unknown role', flowLog({ stack, deliverLogsPermissionArn: UNKNOWN })],
  ],
});
