import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as s3 from 'aws-cdk-lib/aws-s3';

/** How a flow log writes files to a bucket, and what a new bucket is like. */
export interface BucketDestinationOptions extends ec2.S3DestinationOptions {
  /**
   * The folder that files go to, such as `vpc/prod`. AWS adds `AWSLogs/<account>/vpcflowlogs/…` below it; the reserved
   * name `AWSLogs` is an error.
   *
   * @default - none
   */
  readonly keyPrefix?: string;

  /**
   * The name of the new bucket.
   *
   * @default - CloudFormation generates one
   */
  readonly bucketName?: string;

  /**
   * The symmetric key that encrypts the new bucket. Its policy is extended for the delivery service; that of an
   * imported key cannot be, and a warning says so. There is no S3 Bucket Key: with one, says AWS, the documented key
   * policy does not work for all requests.
   *
   * @default - Amazon S3 encrypts with a key of its own (SSE-S3)
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-S3.html#AWS-logs-SSE-KMS-S3
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * Whether the new bucket keeps earlier versions of objects.
   *
   * @default false
   */
  readonly versioned?: boolean;

  /**
   * When files of the new bucket move to colder storage, or are deleted.
   *
   * @default - files are kept; incomplete uploads are deleted after seven days
   */
  readonly lifecycleRules?: s3.LifecycleRule[];
}
