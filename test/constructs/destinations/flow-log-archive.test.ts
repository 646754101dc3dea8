import { App } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { FlowLogArchive, FlowLogDestination } from '../../../src';
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

test('the bucket lets the accounts deliver, and the key lets them encrypt', () => {
  const { archiveStack } = twoAccounts();
  const condition = {
    StringEquals: Match.objectLike({ 'aws:SourceAccount': ['111122223333', '444455556666'] }),
    ArnLike: { 'aws:SourceArn': ['arn:aws:logs:*:111122223333:*', 'arn:aws:logs:*:444455556666:*'] },
  };

  const template = Template.fromStack(archiveStack);
  template.hasResourceProperties('AWS::S3::BucketPolicy', { PolicyDocument: { Statement: Match.arrayWith([
    Match.objectLike({ Action: 's3:PutObject', Condition: condition }),
    Match.objectLike({ Action: 's3:GetBucketAcl', Condition: condition }),
  ]) } });
  template.hasResourceProperties('AWS::KMS::Key', {
    EnableKeyRotation: true,
    KeyPolicy: { Statement: Match.arrayWith([Match.objectLike({ Condition: condition })]) },
  });
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
