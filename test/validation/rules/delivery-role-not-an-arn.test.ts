import { deliveryRoleNotAnArn } from '../../../src/validation/rules/delivery-role-not-an-arn';
import { Unknown } from '../../../src/validation/view/template';
import { judges } from '../../support/rules';
import { flowLog, Reference, UNKNOWN, view } from '../../support/views';

judges(deliveryRoleNotAnArn, {
  faults: [
    ['a name', flowLog({ deliverLogsPermissionArn: 'my-role' }),
      /^DeliverLogsPermissionArn: DeliverLogsPermissionArn must be an ARN, got 'my-role'/],
    ['Ref of a role', flowLog({ deliverLogsPermissionArn: new Reference(view('role')) }),
      /got the name of the role 'Stack\/TheRole'/],
    ['the name of the role elsewhere', flowLog({ deliverCrossAccountRole: 'my-role' }), /^DeliverCrossAccountRole/],
  ],
  passes: [
    ['an ARN', flowLog()],
    ['the ARN of a role', flowLog({ deliverLogsPermissionArn: new Reference(view('role'), 'Arn') })],
    ['an ARN that is put together', flowLog({
      deliverLogsPermissionArn: new Unknown({ parts: ['arn:aws:iam::', UNKNOWN, ':role/r'] }),
    })],
    ['none', flowLog({ deliverLogsPermissionArn: undefined })],
    ['an unknown one', flowLog({ deliverLogsPermissionArn: UNKNOWN })],
  ],
});
