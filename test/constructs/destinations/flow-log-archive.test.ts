import { App } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { FlowLogArchive, FlowLogDestination } from '../../../src';
import { forDelivery, GUIDE_BUCKET_KEY_STATEMENT, GUIDE_BUCKET_STATEMENTS, guideWith } from '../../support/guide';
import { flowLogIn, IN_IRELAND, propertiesOf, stackIn } from '../../support/stacks';

const ARCHIVE = { env: { account: '999999999999', region: 'eu-west-1' } };

function twoAccounts() {
  const app = new App({ context: { '@aws-cdk/core:enablePartitionLiterals': true } });
  const archiveStack = stackIn(app, 'Archive', ARCHIVE);
  const archive = new FlowLogArchive(archiveStack, 'Archive', {
    bucketName: 'records', sourceAccounts: ['111122223333', '444455556666'],
  });
  return { app, archiveStack, archive };
}

test('the bucket and the key have the documented statements, for all of the accounts', () => {
  const { archiveStack } = twoAccounts();
  const accounts: [unknown, unknown][] = [
    ['111122223333', ['111122223333', '444455556666']],
    ['arn:aws:logs:eu-west-1:111122223333:*', ['arn:aws:logs:*:111122223333:*', 'arn:aws:logs:*:444455556666:*']],
  ];
  const bucketArn = { 'Fn::GetAtt': [expect.stringMatching(/Bucket/), 'Arn'] };
  const [write, aclCheck] = guideWith(GUIDE_BUCKET_STATEMENTS, ...accounts)
    .map((statement) => ({ ...statement, Sid: undefined })); // each policy has a name once

  // The accounts are in the conditions, not in the path, too: the policy has 20 KB.
  expect(forDelivery(propertiesOf(archiveStack, 'AWS::S3::BucketPolicy').PolicyDocument)).toEqual([
    { ...write, Resource: { 'Fn::Join': ['', [bucketArn, '/*']] } }, { ...aclCheck, Resource: bucketArn },
  ]);
  const key = propertiesOf(archiveStack, 'AWS::KMS::Key');
  expect(key.EnableKeyRotation).toBe(true);
  expect(forDelivery(key.KeyPolicy)).toEqual([guideWith(GUIDE_BUCKET_KEY_STATEMENT, ...accounts)]);
});

test('files move to colder storage after 90 days, earlier versions are kept as long', () => {
  const { archiveStack } = twoAccounts();

  expect(propertiesOf(archiveStack, 'AWS::S3::Bucket')).toMatchObject({
    VersioningConfiguration: { Status: 'Enabled' },
    LifecycleConfiguration: { Rules: [{
      Transitions: [{ StorageClass: 'GLACIER_IR', TransitionInDays: 90 }], NoncurrentVersionExpiration: { NoncurrentDays: 90 },
    }] },
  });
});

test('who reads the archive is recorded where that is asked for', () => {
  const stack = stackIn();
  const serverAccessLogsBucket = s3.Bucket.fromBucketName(stack, 'AccessLogs', 'access-logs');
  new FlowLogArchive(stack, 'Archive', { sourceAccounts: ['111122223333'], serverAccessLogsBucket });

  expect(propertiesOf(stack, 'AWS::S3::Bucket').LoggingConfiguration).toEqual({ DestinationBucketName: 'access-logs' });
});

test('flow logs of the named accounts add nothing to the policies', () => {
  const { app, archiveStack, archive } = twoAccounts();
  const before = JSON.stringify(Template.fromStack(twoAccounts().archiveStack).toJSON());
  const stack = stackIn(app, 'Stack', IN_IRELAND);
  flowLogIn(stack, { destination: FlowLogDestination.toS3(archive.bucket) });
  app.synth();

  expect(JSON.stringify(Template.fromStack(archiveStack).toJSON())).toBe(before);
  expect(propertiesOf(stack, 'AWS::EC2::FlowLog').LogDestination).toBe('arn:aws:s3:::records');
  Annotations.fromStack(stack).hasNoWarning('*', Match.anyValue());
});

test('more accounts than a bucket policy has room for are refused', () => {
  const accounts = (count: number) => Array.from({ length: count }, (_, index) => String(100_000_000_000 + index));
  const withAccounts = (count: number) => new FlowLogArchive(stackIn(), 'Archive', { sourceAccounts: accounts(count) });

  expect(() => withAccounts(150)).not.toThrow();
  expect(() => withAccounts(300)).toThrow("'sourceAccounts' must fit into a bucket policy of 20 KB, got 300 in 1 Region(s)");
});
