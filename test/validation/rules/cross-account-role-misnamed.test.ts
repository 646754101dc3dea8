import { crossAccountRoleMisnamed } from '../../../src/validation/rules/cross-account-role-misnamed';
import type { FlowLogView } from '../../../src/validation/view/views';
import { judges } from '../../support/rules';
import { flowLog, Reference, UNKNOWN, view } from '../../support/views';

const by = (deliverCrossAccountRole: FlowLogView['deliverCrossAccountRole']) =>
  flowLog({ logDestinationType: 'kinesis-data-firehose', deliverCrossAccountRole });
const role = (roleName?: string) => new Reference(view('role', { roleName }), 'Arn');

judges(crossAccountRoleMisnamed, {
  faults: [
    ['another name in an ARN', by('arn:aws:iam::444455556666:role/deliver'), /^DeliverCrossAccountRole: .* got 'deliver'/],
    ['another name after a path', by('arn:aws:iam::444455556666:role/AWSLogDeliveryFirehoseCrossAccountRole/deliver'), /got 'deliver'/],
    ['a role of the app with another name', by(role('deliver')), /got 'deliver'/],
  ],
  passes: [
    ['the name', by('arn:aws:iam::444455556666:role/AWSLogDeliveryFirehoseCrossAccountRole')],
    ['a name that starts so', by(role('AWSLogDeliveryFirehoseCrossAccountRole-network'))],
    ['a role of the app whose name is generated', by(role())],
    ['an unknown role', by(UNKNOWN)],
    ['no role', by(undefined)],
    ['a log group', flowLog()],
  ],
});
