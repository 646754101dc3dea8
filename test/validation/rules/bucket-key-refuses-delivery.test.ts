import { bucketKeyRefusesDelivery } from '../../../src/validation/rules/bucket-key-refuses-delivery';
import type { Json, Value } from '../../../src/validation/view/template';
import type { FlowLogView, PolicyView, StatementView } from '../../../src/validation/view/views';
import { judges } from '../../support/rules';
import { flowLog, Reference, statement, UNKNOWN, view } from '../../support/views';

const toS3 = (logDestination: Value<string>, given: Partial<FlowLogView> = {}) => flowLog({
  logGroupName: undefined, deliverLogsPermissionArn: undefined, logDestinationType: 's3', logDestination, ...given,
});
const encrypted = (policy: PolicyView) => toS3(new Reference(view('bucket', {
  sseAlgorithm: 'aws:kms', kmsMasterKeyId: new Reference(view('key', { policy }), 'Arn'),
}), 'Arn'));
const letting = (service: Json, given: Partial<StatementView> = {}) =>
  ({ statements: [statement({ actions: ['kms:*'], principals: { Service: [service] }, ...given })], complete: true });

judges(bucketKeyRefusesDelivery, {
  faults: [
    ['only the account', encrypted({
      statements: [statement({ actions: ['kms:*'], principals: { AWS: ['arn:aws:iam::111122223333:root'] } })],
      complete: true,
    }), /^KeyPolicy: .* delivery.logs.amazonaws.com .* not allow kms:GenerateDataKey: .*TheFlowLog.*TheBucket/],
    ['another service', encrypted(letting('logs.us-east-1.amazonaws.com')), /does not allow/],
    ['too little', encrypted(letting('delivery.logs.amazonaws.com', { actions: ['kms:Decrypt'] })), /does not allow/],
  ],
  passes: [
    ['the service', encrypted(letting('delivery.logs.amazonaws.com', { actions: ['kms:GenerateDataKey*'] }))],
    ['an unknown service', encrypted(letting(UNKNOWN))],
    ['a key policy that is not known', encrypted({ statements: [], complete: false })],
    ['a key that is no part of the app', toS3(new Reference(view('bucket', {
      kmsMasterKeyId: 'arn:aws:kms:us-east-1:111122223333:key/k',
    }), 'Arn'))],
    ['a bucket without a key', toS3(new Reference(view('bucket'), 'Arn'))],
    ['a bucket that is no part of the app', toS3('arn:aws:s3:::b')],
  ],
});
