import { bucketKeyAwsManaged } from '../../../src/validation/rules/bucket-key-aws-managed';
import type { Value } from '../../../src/validation/view/template';
import type { BucketView, FlowLogView } from '../../../src/validation/view/views';
import { judges } from '../../support/rules';
import { flowLog, Reference, UNKNOWN, view } from '../../support/views';

const toS3 = (logDestination: Value<string>, given: Partial<FlowLogView> = {}) => flowLog({
  logGroupName: undefined, deliverLogsPermissionArn: undefined, logDestinationType: 's3', logDestination, ...given,
});
const encrypted = (given: Partial<BucketView>) => toS3(new Reference(view('bucket', given), 'Arn'));

judges(bucketKeyAwsManaged, {
  faults: [
    ['KMS without a key', encrypted({ sseAlgorithm: 'aws:kms' }), /^BucketEncryption: .* AWS managed key for S3: .*TheFlowLog/],
    ['the alias of AWS', encrypted({ sseAlgorithm: 'aws:kms', kmsMasterKeyId: 'alias/aws/s3' }), /AWS managed key/],
    ['its ARN', encrypted({ sseAlgorithm: 'aws:kms:dsse', kmsMasterKeyId: 'arn:aws:kms:us-east-1:1:alias/aws/s3' }), /AWS/],
  ],
  passes: [
    ['a key of one’s own', encrypted({ sseAlgorithm: 'aws:kms', kmsMasterKeyId: 'arn:aws:kms:us-east-1:1:key/k' })],
    ['S3-managed keys', encrypted({ sseAlgorithm: 'AES256' })],
    ['no encryption of one’s own', encrypted({})],
    ['an unknown key', encrypted({ sseAlgorithm: 'aws:kms', kmsMasterKeyId: UNKNOWN })],
    ['unknown encryption', encrypted({ sseAlgorithm: UNKNOWN })],
    ['a bucket that is no part of the app', toS3('arn:aws:s3:::b')],
  ],
});
