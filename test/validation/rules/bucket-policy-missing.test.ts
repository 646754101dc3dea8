import { bucketPolicyMissing } from '../../../src/validation/rules/bucket-policy-missing';
import type { Json, Value } from '../../../src/validation/view/template';
import type { FlowLogView, PolicyView } from '../../../src/validation/view/views';
import { judges } from '../../support/rules';
import { flowLog, Reference, STACK, stackIn, statement, view } from '../../support/views';

const toS3 = (logDestination: Value<string>, given: Partial<FlowLogView> = {}) => flowLog({
  logGroupName: undefined, deliverLogsPermissionArn: undefined, logDestinationType: 's3', logDestination, ...given,
});
const elsewhere = (policy?: PolicyView, stack = stackIn('444455556666')) =>
  toS3(new Reference(view('bucket', { policy, stack }), 'Arn'), { stack: stackIn('111122223333') });
const letting = (service: Json) => ({
  statements: [statement({ actions: ['s3:PutObject', 's3:GetBucketAcl'], principals: { Service: [service] } })], complete: true,
});

judges(bucketPolicyMissing, {
  faults: [
    ['no policy', elsewhere(), /^undefined: .* in 444455556666, .* 'Stack-111122223333-us-east-1\/TheFlowLog' of 111122223333/],
    ['a policy about something else', elsewhere(letting('cloudtrail.amazonaws.com')), /s3:PutObject, got no statement that does/],
    ['the ARN of flow logs as its source, which roles take', elsewhere({
      statements: [statement({ actions: ['s3:*'], principals: { Service: ['delivery.logs.amazonaws.com'] }, condition: {
        ArnLike: { 'aws:SourceArn': 'arn:aws:ec2:us-east-1:111122223333:vpc-flow-log/*' },
      } })],
      complete: true,
    }), /one that does not count \(aws:SourceArn must be arn:aws:logs/],
  ],
  passes: [
    ['a policy that lets the service write', elsewhere(letting('delivery.logs.amazonaws.com'))],
    ['a policy that is not known', elsewhere({ statements: [], complete: false })],
    ['a bucket of the account', elsewhere(undefined, stackIn('111122223333'))],
    ['a bucket of an unknown account', elsewhere(undefined, STACK)],
    ['a bucket that is no part of the app', toS3('arn:aws:s3:::b')],
  ],
});
