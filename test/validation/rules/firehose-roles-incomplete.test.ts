import { firehoseRolesIncomplete } from '../../../src/validation/rules/firehose-roles-incomplete';
import type { FlowLogView } from '../../../src/validation/view/views';
import { judges } from '../../support/rules';
import { flowLog, stackIn, UNKNOWN } from '../../support/views';

const OURS = '111122223333';
const THEIRS = '444455556666';
const role = (account: string) => `arn:aws:iam::${account}:role/deliver`;
const stream = (account: string) => `arn:aws:firehose:us-east-1:${account}:deliverystream/records`;
const toFirehose = (given: Partial<FlowLogView> = {}) => flowLog({
  stack: stackIn(OURS), logGroupName: undefined, deliverLogsPermissionArn: undefined,
  logDestinationType: 'kinesis-data-firehose', logDestination: stream(THEIRS), ...given,
});

judges(firehoseRolesIncomplete, {
  faults: [
    ['neither role for a stream of another account', toFirehose(),
      /^DeliverLogsPermissionArn: .* got neither for a stream in 444455556666/],
    ['the role there missing', toFirehose({ deliverLogsPermissionArn: role(OURS) }),
      /^DeliverCrossAccountRole: .* got no DeliverCrossAccountRole/],
    ['the role here missing', toFirehose({ deliverCrossAccountRole: role(THEIRS) }), /^DeliverLogsPermissionArn: .* got no/],
    ['the role here missing, for a stream that may be anywhere',
      toFirehose({ logDestination: UNKNOWN, deliverCrossAccountRole: role(THEIRS) }),
      /got no DeliverLogsPermissionArn: EC2/],
  ],
  passes: [
    ['both', toFirehose({ deliverLogsPermissionArn: role(OURS), deliverCrossAccountRole: role(THEIRS) })],
    ['roles known only at deployment', toFirehose({ deliverLogsPermissionArn: UNKNOWN, deliverCrossAccountRole: UNKNOWN })],
    ['none for a stream of the account', toFirehose({ logDestination: stream(OURS) })],
    ['none for a stream that may be anywhere', toFirehose({ logDestination: UNKNOWN })],
    ['a log group', flowLog()],
  ],
});
