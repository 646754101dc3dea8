import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as firehose from 'aws-cdk-lib/aws-kinesisfirehose';
import type * as logs from 'aws-cdk-lib/aws-logs';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { BucketDestination } from './bucket-destination';
import type { BucketDestinationOptions } from './bucket-destination-options';
import { CloudWatchLogsDestination } from './cloud-watch-logs-destination';
import type { CloudWatchLogsDestinationOptions } from './cloud-watch-logs-options';
import { FirehoseDestination } from './firehose-destination';
import type { FirehoseDestinationOptions } from './firehose-destination-options';

/**
 * Where a flow log delivers its records; `ec2.FlowLog` accepts it, too.
 *
 * Each flow log creates its own log group and role where the options want new ones. To share them, create them
 * yourself, or use `FlowLogs`.
 */
export class FlowLogDestination {
  /**
   * Delivers to a log group.
   *
   * Options that do not go together are an error: those of a new log group with `logGroup`, for example.
   *
   * @param logGroup A log group, which flow logs can share. A new one unless given.
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-cwl.html
   */
  public static toCloudWatchLogs(
    logGroup?: logs.ILogGroupRef, options?: CloudWatchLogsDestinationOptions,
  ): ec2.FlowLogDestination {
    return new CloudWatchLogsDestination(logGroup, options ?? {});
  }

  /**
   * Delivers files to a bucket.
   *
   * The documented policies of the bucket and its key are written once for any number of flow logs, which wait for
   * them. The policy of an imported bucket cannot be changed: a warning has the statements to add.
   *
   * @param bucket A bucket, which flow logs can share. A new one unless given.
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3.html
   */
  public static toS3(bucket?: s3.IBucket, options?: BucketDestinationOptions): ec2.FlowLogDestination {
    return new BucketDestination(bucket, options ?? {});
  }

  /**
   * Delivers plain text to a stream of Amazon Data Firehose, in this or another account. Its source must be Direct PUT.
   *
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-firehose.html
   */
  public static toFirehose(
    deliveryStream: firehose.IDeliveryStreamRef, options?: FirehoseDestinationOptions,
  ): ec2.FlowLogDestination {
    return new FirehoseDestination(deliveryStream, options ?? {});
  }

  private constructor() {}
}
