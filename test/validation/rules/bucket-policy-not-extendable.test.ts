import { bucketPolicyNotExtendable as rule } from '../../../src/validation/rules/bucket-policy-not-extendable';
import type { StackView } from '../../../src/validation/view/template';
import type { FlowLogView, StatementView } from '../../../src/validation/view/views';
import { judges } from '../../support/rules';
import { flowLog, Reference, STACK, stackIn, statement, view } from '../../support/views';

const inBucket = (given: Partial<StatementView>, stack: StackView = STACK): FlowLogView => {
  const policy = { statements: [statement(given)], complete: true };
  return flowLog({
    logGroupName: undefined, deliverLogsPermissionArn: undefined, logDestinationType: 's3',
    logDestination: new Reference(view('bucket', { policy, stack }), 'Arn'),
  });
};

judges(rule, {
  faults: [
    ['all actions but some', inBucket({ notActions: ['s3:Get*'], principals: { AWS: ['444455556666'] } }),
      /^undefined: .* EC2 adds no statements to a policy with NotPrincipal or NotAction/],
  ],
  passes: [
    ['neither', inBucket({ actions: ['s3:Get*'], principals: { AWS: ['444455556666'] } })],
    ['all actions but some, to the service', inBucket({
      notActions: ['s3:Delete*'], principals: { Service: ['delivery.logs.amazonaws.com'] },
    })],
    ['a bucket of another account, which EC2 extends in no case', {
      ...inBucket({ notActions: ['s3:Get*'] }, stackIn('444455556666')), stack: stackIn('111122223333'),
    }],
    ['a bucket that is no part of the app', flowLog({ logDestinationType: 's3', logDestination: 'arn:aws:s3:::b' })],
  ],
});
