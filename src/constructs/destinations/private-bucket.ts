import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';

/** What of it can be chosen. */
export type PrivateBucketProps =
  Pick<s3.BucketProps, 'bucketName' | 'encryptionKey' | 'versioned' | 'lifecycleRules' | 'serverAccessLogsBucket'>;

const DEFAULT_LIFECYCLE: s3.LifecycleRule[] = [{ abortIncompleteMultipartUploadAfter: Duration.days(7) }];

/** A bucket that nobody reads in public, takes requests over TLS only, is encrypted, and is retained. */
export class PrivateBucket extends s3.Bucket {
  constructor(scope: Construct, id: string, props: PrivateBucketProps) {
    const { bucketName, encryptionKey, versioned, lifecycleRules, serverAccessLogsBucket } = props;
    super(scope, id, {
      bucketName,
      versioned,
      lifecycleRules: lifecycleRules ?? DEFAULT_LIFECYCLE,
      encryption: encryptionKey === undefined ? s3.BucketEncryption.S3_MANAGED : s3.BucketEncryption.KMS,
      encryptionKey,
      bucketKeyEnabled: encryptionKey === undefined ? undefined : false, // the documented key policy does not work with one
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      serverAccessLogsBucket,
      removalPolicy: RemovalPolicy.RETAIN,
    });
  }
}
