import { Duration, Size } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { FlowLogTable, FlowLogTableProps } from '../../../src';
import { propertiesOf } from '../../support/stacks';
import { tableApp } from './table-app';

let { stack, archived, table } = tableApp();
beforeEach(() => ({ stack, archived, table } = tableApp()));

describe('the workgroup', () => {
  const configuration = () =>
    propertiesOf(stack, 'AWS::Athena::WorkGroup').WorkGroupConfiguration as Record<string, unknown>;

  test('lets nobody choose other settings, encrypts results, and limits what a query reads', () => {
    table([archived()]);

    expect(configuration()).toMatchObject({
      EnforceWorkGroupConfiguration: true,
      BytesScannedCutoffPerQuery: 107_374_182_400,
      ResultConfiguration: { EncryptionConfiguration: { EncryptionOption: 'SSE_S3' } },
    });
  });

  test('deletes results after 30 days, in a bucket that nobody reads in public', () => {
    table([archived()]);

    Template.fromStack(stack).hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 30, Status: 'Enabled' }] },
      PublicAccessBlockConfiguration: { BlockPublicAcls: true },
    });
  });

  test('takes the smallest limit that Athena does', () => {
    table([archived()], { scanLimit: Size.bytes(10_000_000) });

    expect(configuration()).toMatchObject({ BytesScannedCutoffPerQuery: 10_000_000 });
  });

  test('tells how much is read, is deleted with its queries, and keeps no half uploads', () => {
    table([archived()]);

    expect(configuration()).toMatchObject({ PublishCloudWatchMetricsEnabled: true });
    expect(propertiesOf(stack, 'AWS::Athena::WorkGroup')).toMatchObject({ RecursiveDeleteOption: true });
    expect(propertiesOf(stack, 'AWS::S3::Bucket')).toMatchObject({
      LifecycleConfiguration: { Rules: [{ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } }] },
    });
  });

  test('takes another limit, another time and a key', () => {
    const encryptionKey = new kms.Key(stack, 'Key');
    table([archived()], { scanLimit: Size.gibibytes(1), resultsExpiration: Duration.days(1), encryptionKey });

    expect(configuration()).toMatchObject({
      BytesScannedCutoffPerQuery: 1_073_741_824,
      ResultConfiguration: {
        EncryptionConfiguration: { EncryptionOption: 'SSE_KMS', KmsKey: stack.resolve(encryptionKey.keyArn) as unknown },
      },
    });
    Template.fromStack(stack).hasResourceProperties('AWS::S3::Bucket', {
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 1 }] },
    });
  });

  test('writes results to a given bucket, with its key', () => {
    const encryptionKey = new kms.Key(stack, 'Key');
    const resultsBucket = new s3.Bucket(stack, 'Results', { encryptionKey });
    table([archived()], { resultsBucket });

    expect(configuration()).toMatchObject({
      ResultConfiguration: {
        OutputLocation: { 'Fn::Join': ['', ['s3://', stack.resolve(resultsBucket.bucketName) as unknown, '/athena-results/']] },
        EncryptionConfiguration: { EncryptionOption: 'SSE_KMS' },
      },
    });
    expect(() => new FlowLogTable(stack, 'Other', {
      flowLogs: [archived({}, undefined, 'B')], resultsBucket, resultsExpiration: Duration.days(1),
    })).toThrow("'resultsExpiration' is for a new bucket");
  });
});

test.each<[string, Partial<FlowLogTableProps>, string]>([
  ['a limit below 10 MB', { scanLimit: Size.bytes(9_999_999) }, "'scanLimit' must be at least 10 MB"],
])('%s is an error', (_, props, message) => {
  expect(() => table([archived()], props)).toThrow(message);
});
