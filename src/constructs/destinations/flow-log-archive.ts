import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import { Construct } from 'constructs';
import { markCovered, permitKey } from './bucket-policy';
import { writeStatements } from './bucket-statements';
import { checkAccounts } from './check-accounts';
import { ROOM_FOR_STATEMENTS, sizeOf } from './policy-size';
import { PrivateBucket } from './private-bucket';
import { fail } from '../fail';

/** Properties of FlowLogArchive. */
export interface FlowLogArchiveProps {
  /**
   * The accounts whose flow logs come here, twelve digits each; name this one, too, if its flow logs do.
   *
   * The bucket policy has room for about 170 accounts in one Region; more are an error.
   */
  readonly sourceAccounts: string[];

  /**
   * The Regions of their flow logs.
   *
   * @default - every Region
   */
  readonly sourceRegions?: string[];

  /**
   * The name of the bucket, by which stacks of other accounts refer to it.
   *
   * @default - CloudFormation generates one
   */
  readonly bucketName?: string;

  /**
   * The symmetric key that encrypts the bucket.
   *
   * @default - a new key with yearly rotation
   */
  readonly encryptionKey?: kms.IKey;

  /**
   * When files move to colder storage, or are deleted.
   *
   * @default - after 90 days to S3 Glacier Instant Retrieval, which Athena can read; never deleted
   */
  readonly lifecycleRules?: s3.LifecycleRule[];

  /**
   * The bucket for access logs, which tell who read the archive.
   *
   * @default - none
   * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html
   */
  readonly serverAccessLogsBucket?: s3.IBucket;
}

/**
 * The bucket where flow logs of many accounts come together, with its key and policies.
 *
 * It is private, requires TLS, keeps earlier versions of objects, and is retained. Give it to `FlowLogDestination.toS3`
 * in the stacks of the other accounts.
 *
 * @example
 * import { FlowLogArchive } from 'cdk-vpc-flow-logs';
 *
 * const archive = new FlowLogArchive(stack, 'Archive', {
 *   bucketName: 'example-flow-logs',
 *   sourceAccounts: ['111122223333', '444455556666'],
 * });
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-permissions.html
 */
@propertyInjectable
export class FlowLogArchive extends Construct {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-vpc-flow-logs.FlowLogArchive';

  /** The bucket. */
  // eslint-disable-next-line awscdk/no-construct-in-public-property-of-construct -- only the class has all methods
  public readonly bucket: s3.Bucket;

  /** The key that encrypts the bucket. */
  public readonly encryptionKey: kms.IKey;

  constructor(scope: Construct, id: string, props: FlowLogArchiveProps) {
    super(scope, id);
    checkAccounts(this, 'sourceAccounts', props.sourceAccounts);
    const source = { accounts: props.sourceAccounts, regions: props.sourceRegions ?? ['*'] };

    this.encryptionKey = props.encryptionKey
      ?? new kms.Key(this, 'Key', { enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN });
    this.bucket = new PrivateBucket(this, 'Bucket', {
      bucketName: props.bucketName,
      encryptionKey: this.encryptionKey,
      versioned: true,
      lifecycleRules: props.lifecycleRules ?? DEFAULT_LIFECYCLE,
      serverAccessLogsBucket: props.serverAccessLogsBucket,
    });

    // The conditions say whose flow logs; a folder for each account would only say it again, and the policy has 20 KB.
    const statements = writeStatements(Stack.of(this), this.bucket, ['*'], source);
    const size = sizeOf(this, statements);
    if (size > ROOM_FOR_STATEMENTS) {
      fail(this, `'sourceAccounts' must fit into a bucket policy of 20 KB, got ${source.accounts.length} in `
      + `${source.regions.length} Region(s), which take ${size} bytes; create another archive for the rest`);
    }
    for (const statement of statements) this.bucket.addToResourcePolicy(statement);
    permitKey(this, this.encryptionKey, source);
    markCovered(this.bucket, source);
  }
}

const DEFAULT_LIFECYCLE: s3.LifecycleRule[] = [{
  abortIncompleteMultipartUploadAfter: Duration.days(7),
  noncurrentVersionExpiration: Duration.days(90),
  transitions: [{ storageClass: s3.StorageClass.GLACIER_INSTANT_RETRIEVAL, transitionAfter: Duration.days(90) }],
}];
