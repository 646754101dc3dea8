import { Token } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { BucketDestinationOptions } from './bucket-destination-options';
import { permitBucketDelivery } from './bucket-policy';
import { checkOptionsObject, checkReference } from './check-arguments';
import type { FlowLogDestinationConfig } from './destination-config';
import { PrivateBucket } from './private-bucket';
import { FlowLogError } from '../../model/errors';
import { LOGS_FOLDER } from '../../model/s3-folders';

/** A bucket, existing or new, whose policy lets the delivery service write. */
export class BucketDestination extends ec2.FlowLogDestination {
  private readonly keyPrefix?: string;

  constructor(private readonly bucket: s3.IBucket | undefined, private readonly options: BucketDestinationOptions) {
    super();
    checkReference('toS3', 'bucket', bucket, 'bucketArn');
    checkOptionsObject('toS3', 'options', options);
    checkOptions(bucket, options);
    this.keyPrefix = options.keyPrefix?.replace(/\/+$/, '');
  }

  public bind(parent: Construct): FlowLogDestinationConfig {
    const s3Bucket = this.bucket ?? new PrivateBucket(parent, 'Bucket', this.options);
    const { hiveCompatiblePartitions = false, perHourPartition = false, fileFormat } = this.options;
    permitBucketDelivery(parent, s3Bucket, { keyPrefix: this.keyPrefix, hiveCompatiblePartitions });
    return {
      logDestinationType: ec2.FlowLogDestinationType.S3,
      s3Bucket,
      keyPrefix: this.keyPrefix,
      destinationOptions: hiveCompatiblePartitions || perHourPartition || fileFormat !== undefined
        ? { hiveCompatiblePartitions, perHourPartition, fileFormat: fileFormat ?? ec2.FlowLogFileFormat.PLAIN_TEXT }
        : undefined,
    };
  }
}

/** The options that only a bucket created by this app can have. */
const OF_NEW_BUCKETS = ['bucketName', 'encryptionKey', 'versioned', 'lifecycleRules'] as const;

function checkOptions(bucket: s3.IBucket | undefined, options: BucketDestinationOptions): void {
  const vain = bucket === undefined ? undefined : OF_NEW_BUCKETS.find((name) => options[name] !== undefined);
  if (vain !== undefined) {
    throw new FlowLogError(`'bucket' is a bucket that exists already, so '${vain}' cannot be chosen for it; `
      + 'leave out one of the two');
  }
  const { keyPrefix } = options;
  if (keyPrefix === undefined || Token.isUnresolved(keyPrefix)) return;
  if (keyPrefix.split('/').includes(LOGS_FOLDER)) {
    throw new FlowLogError(`'keyPrefix' must have no folder '${LOGS_FOLDER}', which is reserved, got '${keyPrefix}'; leave it out: `
      + `AWS adds ${LOGS_FOLDER}/<account>/vpcflowlogs/ below the prefix itself`);
  }
  if (keyPrefix === '' || keyPrefix.startsWith('/')) {
    throw new FlowLogError(`'keyPrefix' must begin with the name of a folder, got '${keyPrefix}'`);
  }
}
