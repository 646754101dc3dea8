import { bucketPolicyTooLarge as rule } from '../../../src/validation/rules/bucket-policy-too-large';
import type { Json } from '../../../src/validation/view/template';
import { faults } from '../../support/rules';
import { app, flowLog, Reference, statement, UNKNOWN, view } from '../../support/views';

const bucketRef = new Reference(view('bucket'), 'Arn');

/** What the rule finds where a bucket has a policy with these resources, and a flow log delivers there. */
function found(Resource: Json, logDestination: Json = 'own'): string[] {
  const policy = view('policy', {
    type: 'AWS::S3::BucketPolicy', properties: { PolicyDocument: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Resource }] } },
  });
  const bucket = view('bucket', { policy: { statements: [statement({ resource: policy })], complete: true } });
  const subject = flowLog({
    logGroupName: undefined, logDestinationType: 's3', logDestination: logDestination === 'own' ? new Reference(bucket, 'Arn') : UNKNOWN,
  });
  const inApp = app([bucket, policy, subject]);
  return faults(rule, inApp, inApp);
}
const arns = (count: number) => Array.from({ length: count }, (_, index) => `arn:aws:s3:::central-logs/${String(index).padStart(12, '0')}/AWSLogs/*`);

test('a policy of more than 20 KB fails', () => {
  expect(found(arns(500))).toEqual([expect.stringMatching(
    /^PolicyDocument: the policy of a bucket must have at most 20480 bytes, got at least 2\d{4}: S3 rejects it$/)]);
});

test('bytes count, not characters', () => {
  expect(found('ü'.repeat(11_000))).toHaveLength(1);
  expect(found('u'.repeat(11_000))).toEqual([]);
});

test.each([
  ['20 KB at most', arns(350)],
  ['many resources known only at deployment', Array.from({ length: 5000 }, () => UNKNOWN)],
  ['many references', Array.from({ length: 5000 }, () => bucketRef)],
  ['resources known only at deployment', UNKNOWN],
])('a policy with %s passes', (_, resource) => {
  expect(found(resource)).toEqual([]);
});

test('a large policy of a bucket without flow logs passes', () => {
  expect(found(arns(500), 'unknown')).toEqual([]);
});
