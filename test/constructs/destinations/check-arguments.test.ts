import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { checkOptionsObject, checkReference } from '../../../src/constructs/destinations/check-arguments';
import { stackIn } from '../../support/stacks';

const stack = stackIn();
const bucket = s3.Bucket.fromBucketName(stack, 'Bucket', 'records');
const role = iam.Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::111122223333:role/r');
const EXPECTED = "'bucket' must be a construct, or a reference to one, that has 'bucketArn', got";

test('a construct, a reference and nothing are references', () => {
  for (const value of [bucket, { bucketArn: 'arn' }, undefined]) {
    expect(() => checkReference('toS3', 'bucket', value, 'bucketArn')).not.toThrow();
  }
});

test.each<[string, unknown, RegExp]>([
  ['options', { keyPrefix: 'a' }, /got an object with 'keyPrefix'; options come after it: toS3\(undefined, \{ … \}\)$/],
  ['another construct', role, /got the \w+ 'Stack\/Role'$/],
  ['a name', 'records', /got 'records'$/],
  ['null', null, /got null$/],
])('%s is not one', (_, value, end) => {
  expect(() => checkReference('toS3', 'bucket', value, 'bucketArn')).toThrow(EXPECTED);
  expect(() => checkReference('toS3', 'bucket', value, 'bucketArn')).toThrow(end);
});

test('options are an object', () => {
  expect(() => checkOptionsObject('toS3', 'options', {})).not.toThrow();
});

test.each<[string, unknown, RegExp]>([
  ['a role', role, /^'options' of toS3 must be an object with options, got the \w+ 'Stack\/Role'; give it as \{ role \}$/],
  ['another construct', bucket, /got the \w+ 'Stack\/Bucket'$/],
  ['a list', ['a'], /got a list of 1$/],
  ['text', 'a', /got 'a'$/],
  ['null', null, /got null$/],
  ['nothing', undefined, /got undefined$/],
])('%s is not options', (_, value, message) => {
  expect(() => checkOptionsObject('toS3', 'options', value)).toThrow(message);
});
