import { pathInBucket } from '../../../src/validation/questions/bucket-path';
import { Unknown } from '../../../src/validation/view/template';
import type { Json } from '../../../src/validation/view/template';
import { Reference, UNKNOWN, view } from '../../support/views';

const bucket = view('bucket');
const joined = (...parts: (string | Unknown | Reference)[]) => new Unknown({ parts });

test('the path of what a custom resource returns is unknown', () => {
  const custom = view('other', { type: 'Custom::Bucket' });

  expect(pathInBucket(new Reference(custom, 'Arn'))).toBeInstanceOf(Unknown);
});

test.each<[string, Json, string | undefined]>([
  ['a bucket', new Reference(bucket, 'Arn'), ''],
  ['a folder', joined(new Reference(bucket, 'Arn'), '/a/b/'), 'a/b/'],
  ['a bucket by its name', 'arn:aws:s3:::b', ''],
  ['a folder by the name of the bucket', 'arn:aws:s3:::b/a/', 'a/'],
  ['a folder by a reference to the name', joined('arn:aws:s3:::', new Reference(bucket), '/a/'), 'a/'],
  ['a folder in a bucket whose name is open', joined('arn:aws:s3:::logs-', UNKNOWN, '/a/'), 'a/'],
  ['a stream', 'arn:aws:firehose:us-east-1:111122223333:deliverystream/s', undefined],
  ['nothing', undefined, undefined],
])('the path of %s', (_, arn, expected) => {
  expect(pathInBucket(arn)).toBe(expected);
});
