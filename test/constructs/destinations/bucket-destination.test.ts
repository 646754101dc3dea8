import { App,
} from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { BucketDestinationOptions, FlowLogDestination, FlowLogResource, FlowLogs } from '../../../src';
import { forDelivery, GUIDE_BUCKET_KEY_STATEMENT } from '../../support/guide';
import { flowLogIn, IN_IRELAND, propertiesOf, stackIn } from '../../support/stacks';

const toS3 = FlowLogDestination.toS3.bind(FlowLogDestination);
const literalPartitions = () => new App({ context: { '@aws-cdk/core:enablePartitionLiterals': true } });

describe('a new bucket', () => {
  test('with a key has the documented key policy, and no S3 Bucket Key', () => {
    const stack = stackIn(literalPartitions(), 'Stack', IN_IRELAND);
    flowLogIn(stack, { destination: toS3(undefined, { encryptionKey: new kms.Key(stack, 'Key') }) });

    expect(forDelivery(propertiesOf(stack, 'AWS::KMS::Key').KeyPolicy)).toEqual([GUIDE_BUCKET_KEY_STATEMENT]);
    expect(propertiesOf(stack, 'AWS::S3::Bucket').BucketEncryption).toMatchObject({
      ServerSideEncryptionConfiguration: [{ BucketKeyEnabled: false, ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
    });
  });

  test('is shared by several flow logs of FlowLogs', () => {
    const stack = stackIn();
    const flowLogs = new FlowLogs(stack, 'FlowLogs', {
      resourceTypes: ['vpc-1', 'vpc-2'].map((id) => FlowLogResource.fromVpcId(id)), destination: toS3(),
    });

    Template.fromStack(stack).resourceCountIs('AWS::S3::Bucket', 1);
    expect(flowLogs.members[0].bucket).toBe(flowLogs.members[1].bucket);
  });
});

describe('is refused:', () => {
  const stack = stackIn();
  const bucket = s3.Bucket.fromBucketName(stack, 'Bucket', 'records');

  test.each<[string, s3.IBucket | undefined, BucketDestinationOptions, string]>([
    ['the reserved folder', bucket, { keyPrefix: 'a/AWSLogs' }, "'keyPrefix' must have no folder 'AWSLogs', which is reserved, got 'a/AWSLogs'"],
    ['a prefix that begins with a slash', bucket, { keyPrefix: '/a' }, "'keyPrefix' must begin with the name of a folder, got '/a'"],
    ['a name for a bucket that exists', bucket, { bucketName: 'b' }, "so 'bucketName' cannot be chosen for it"],
    ['versions of a bucket that exists', bucket, { versioned: true }, "so 'versioned' cannot be chosen for it"],
  ])('%s', (_, existing, options, message) => {
    expect(() => toS3(existing, options)).toThrow(message);
  });

  test.each<[string, unknown[], string]>([
    ['a prefix, as the CDK takes it', [bucket, 'vpc'], "'options' of toS3 must be an object with options, got 'vpc'"],
    ['a name', ['records'], "'bucket' must be a construct, or a reference to one, that has 'bucketArn', got 'records'"],
  ])('%s, which JavaScript lets through', (_, args, message) => {
    expect(() => (FlowLogDestination.toS3 as (...all: unknown[]) => unknown)(...args)).toThrow(message);
  });
});
