import { deliveryRoleNotAllowed } from '../../../src/validation/rules/delivery-role-not-allowed';
import { judges } from '../../support/rules';
import { flowLog, Reference, stackIn, UNKNOWN, view } from '../../support/views';

const toS3 = { logGroupName: undefined, logDestinationType: 's3', logDestination: 'arn:aws:s3:::b' };
const toFirehose = {
  ...toS3, stack: stackIn('111122223333'), logDestinationType: 'kinesis-data-firehose',
  logDestination: 'arn:aws:firehose:us-east-1:111122223333:deliverystream/records',
};

judges(deliveryRoleNotAllowed, {
  faults: [
    ['a role for S3', flowLog(toS3), /^DeliverLogsPermissionArn: .* must not be set if LogDestinationType is 's3'/],
    ['a referenced role for S3', flowLog({ ...toS3, deliverLogsPermissionArn: new Reference(view('role'), 'Arn') }), /must not be set/],
    ['a role for a stream of the account', flowLog(toFirehose), /'kinesis-data-firehose'/],
  ],
  passes: [
    ['a role for a stream of another account', flowLog({
      ...toFirehose, logDestination: 'arn:aws:firehose:us-east-1:444455556666:deliverystream/records',
    })],
    ['a role for a stream that may be in any account', flowLog({ ...toFirehose, logDestination: UNKNOWN })],
    ['a role for a log group', flowLog()],
    ['no role for S3', flowLog({ ...toS3, deliverLogsPermissionArn: undefined })],
    ['two roles for a stream in another account', flowLog({
      ...toFirehose, deliverCrossAccountRole: 'arn:aws:iam::444455556666:role/r',
    })],
    ['a role that may turn out to be none', flowLog({ ...toS3, deliverLogsPermissionArn: UNKNOWN })],
    ['an unknown destination type', flowLog({ logDestinationType: UNKNOWN })],
  ],
});
