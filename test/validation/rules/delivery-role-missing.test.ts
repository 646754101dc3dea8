import { deliveryRoleMissing } from '../../../src/validation/rules/delivery-role-missing';
import { judges } from '../../support/rules';
import { flowLog, UNKNOWN } from '../../support/views';

const noRole = { deliverLogsPermissionArn: undefined };
const GROUP = 'arn:aws:logs:us-east-1:111122223333:log-group:g';

judges(deliveryRoleMissing, {
  faults: [
    ['none for a log group', flowLog(noRole), /^DeliverLogsPermissionArn: .* got none/],
    ['none for a log group by ARN', flowLog({ ...noRole, logGroupName: undefined, logDestination: GROUP }), /got none/],
    ['none where the type is named', flowLog({ ...noRole, logDestinationType: 'cloud-watch-logs' }), /got none/],
  ],
  passes: [
    ['a role', flowLog()],
    ['an unknown role', flowLog({ deliverLogsPermissionArn: UNKNOWN })],
    ['none for S3', flowLog({ ...noRole, logDestinationType: 's3' })],
    ['none for a bucket without a type, which is another rule’s',
      flowLog({ ...noRole, logGroupName: undefined, logDestination: 'arn:aws:s3:::b' })],
    ['none for an unknown destination type', flowLog({ ...noRole, logDestinationType: UNKNOWN })],
  ],
});
