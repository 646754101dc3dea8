import { Duration } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { FlowLogDestination } from '../../../src';
import { flowLogIn, propertiesOf, stackIn } from '../../support/stacks';

const toS3 = FlowLogDestination.toS3.bind(FlowLogDestination);

describe('a new bucket', () => {
  test('is private, encrypted, takes TLS only, and is retained', () => {
    const stack = stackIn();
    flowLogIn(stack, { destination: toS3() });

    const template = Template.fromStack(stack);
    template.hasResource('AWS::S3::Bucket', {
      Properties: {
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true,
        },
        BucketEncryption: { ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }] },
        LifecycleConfiguration: { Rules: [{ AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 } }] },
      },
      DeletionPolicy: 'Retain',
    });
    template.hasResourceProperties('AWS::S3::BucketPolicy', { PolicyDocument: { Statement: Match.arrayWith([
      Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    ]) } });
  });

  test('has the name, versions and life cycle that are asked for', () => {
    const stack = stackIn();
    flowLogIn(stack, { destination: toS3(undefined, {
      bucketName: 'records', versioned: true, lifecycleRules: [{ expiration: Duration.days(365) }],
    }) });

    expect(propertiesOf(stack, 'AWS::S3::Bucket')).toMatchObject({
      BucketName: 'records',
      VersioningConfiguration: { Status: 'Enabled' },
      LifecycleConfiguration: { Rules: [{ ExpirationInDays: 365 }] },
    });
  });
});
