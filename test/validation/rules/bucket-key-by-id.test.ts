import { bucketKeyById } from '../../../src/validation/rules/bucket-key-by-id';
import type { Value } from '../../../src/validation/view/template';
import type { FlowLogView } from '../../../src/validation/view/views';
import { judges } from '../../support/rules';
import { flowLog, Reference, UNKNOWN, view } from '../../support/views';

const toS3 = (logDestination: Value<string>, given: Partial<FlowLogView> = {}) => flowLog({
  logGroupName: undefined, deliverLogsPermissionArn: undefined, logDestinationType: 's3', logDestination, ...given,
});
const encryptedBy = (kmsMasterKeyId: Value<string>) =>
  toS3(new Reference(view('bucket', { sseAlgorithm: 'aws:kms', kmsMasterKeyId }), 'Arn'));

judges(bucketKeyById, {
  faults: [
    ['an id', encryptedBy('01234567-89ab-cdef-0123-456789abcdef'), /^BucketEncryption: .* by ARN, got '01234567-.*TheFlowLog/],
    ['the id of a key of the app', encryptedBy(new Reference(view('key'))), /got the ID of the key \(Ref\)/],
  ],
  passes: [
    ['an ARN', encryptedBy('arn:aws:kms:us-east-1:111122223333:key/01234567-89ab-cdef-0123-456789abcdef')],
    ['the ARN of a key of the app', encryptedBy(new Reference(view('key'), 'Arn'))],
    ['an alias', encryptedBy('alias/flow-logs')],
    ['an unknown key', encryptedBy(UNKNOWN)],
    ['no key', encryptedBy(undefined)],
    ['a bucket that is no part of the app', toS3('arn:aws:s3:::b')],
  ],
});
