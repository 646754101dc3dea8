import { App } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { keyDeliveryStatement, writeStatements } from '../../../src/constructs/destinations/bucket-statements';
import { IN_IRELAND, stackIn } from '../../support/stacks';

const stack = stackIn(new App({ context: { '@aws-cdk/core:enablePartitionLiterals': true } }), 'Stack', IN_IRELAND);
const bucket = s3.Bucket.fromBucketName(stack, 'Bucket', 'records');
const ONE = { accounts: ['111122223333'], regions: ['eu-west-1'] };
const TWO = { accounts: ['111122223333', '444455556666'], regions: ['eu-west-1', 'us-east-1'] };

test('files are written to the given keys, with full control for the owner of the bucket', () => {
  const [write, look] = writeStatements(stack, bucket, ['a/*', 'b/*'], ONE).map((statement) => statement.toJSON() as unknown);

  expect(write).toMatchObject({
    Action: 's3:PutObject', Resource: ['arn:aws:s3:::records/a/*', 'arn:aws:s3:::records/b/*'],
    Condition: { StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', 'aws:SourceAccount': '111122223333' } },
  });
  expect(look).toMatchObject({ Action: 's3:GetBucketAcl', Resource: 'arn:aws:s3:::records' });
  expect(JSON.stringify(look)).not.toContain('s3:x-amz-acl');
});

test('each account delivers from each Region, and from nowhere else', () => {
  const condition = {
    StringEquals: { 'aws:SourceAccount': TWO.accounts },
    ArnLike: { 'aws:SourceArn': TWO.accounts.flatMap((account) => TWO.regions.map((region) => `arn:aws:logs:${region}:${account}:*`)) },
  };

  expect(writeStatements(stack, bucket, ['*'], TWO)[1].toJSON()).toMatchObject({ Condition: condition });
  expect(keyDeliveryStatement(stack, TWO).toJSON()).toMatchObject({ Condition: condition });
});
