import { bucketPolicyDeniesDelivery as rule } from '../../../src/validation/rules/bucket-policy-denies-delivery';
import type { FlowLogView, StatementView } from '../../../src/validation/view/views';
import { judges } from '../../support/rules';
import { flowLog, Reference, statement, view } from '../../support/views';

const inBucket = (given: Partial<StatementView>): FlowLogView => {
  const policy = { statements: [statement({ effect: 'Deny', ...given })], complete: true };
  return flowLog({
    logGroupName: undefined, deliverLogsPermissionArn: undefined, logDestinationType: 's3',
    logDestination: new Reference(view('bucket', { policy }), 'Arn'),
  });
};

judges(rule, {
  faults: [
    ['a denial of everything to everybody', inBucket({ actions: ['s3:*'], principals: { AWS: ['*'] } }),
      /^undefined: the policy of the bucket must not deny delivery.logs.amazonaws.com s3:PutObject/],
    ['a denial of all objects', inBucket({ actions: ['s3:Put*'], principals: { AWS: ['*'] }, resources: ['arn:aws:s3:::b/*'] }),
      /must not deny/],
  ],
  passes: [
    ['a denial of connections without TLS', inBucket({
      actions: ['s3:*'], principals: { AWS: ['*'] }, condition: { Bool: { 'aws:SecureTransport': 'false' } },
    })],
    ['a denial to somebody', inBucket({ actions: ['s3:*'], principals: { AWS: ['444455556666'] } })],
    ['a denial of other actions', inBucket({ actions: ['s3:DeleteObject'], principals: { AWS: ['*'] } })],
    ['a bucket that is no part of the app', flowLog({ logDestinationType: 's3', logDestination: 'arn:aws:s3:::b' })],
  ],
});
