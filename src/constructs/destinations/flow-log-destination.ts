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
 * Where a flow log delivers its records.
 *
 * What is made here fits in `FlowLog` and in `ec2.FlowLog`, and so does what `ec2.FlowLogDestination` makes. Each flow log
 * that is given a destination creates its own log group and role where the options want new ones; to share them, create
 * them yourself, or use `FlowLogs`.
 */
export class FlowLogDestination {
  /**
   * Delivers to a log group of CloudWatch Logs.
   *
   * Options that do not go together are an error: those of a new log group beside `logGroup`, for instance.
   *
   * @param logGroup A log group that exists, or that this app creates; a new one unless given. Several flow logs can share it.
   * @param options The role, and what a new log group is like.
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-cwl.html
   */
  public static toCloudWatchLogs(
    logGroup?: logs.ILogGroupRef, options?: CloudWatchLogsDestinationOptions,
  ): ec2.FlowLogDestination {
    return new CloudWatchLogsDestination(logGroup, options ?? {});
  }

  /**
   * Delivers to a bucket, as files.
   *
   * The policy of the bucket, and that of its key, are the documented ones, written once for any number of flow logs; the
   * flow log waits for them. The policy of an imported bucket cannot be changed: a warning has the statements to be added.
   *
   * @param bucket A bucket that exists, or that this app creates; a new one unless given. Several flow logs can share it.
   * @param options How files are written, and what a new bucket is like.
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3.html
   */
  public static toS3(bucket?: s3.IBucket, options?: BucketDestinationOptions): ec2.FlowLogDestination {
    return new BucketDestination(bucket, options ?? {});
  }

  /**
   * Delivers to a stream of Amazon Data Firehose, as plain text. The source of the stream must be Direct PUT.
   *
   * @param deliveryStream The stream, in the account of the flow log or in another one.
   * @param options The role in the account of the stream, if that is another one.
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-firehose.html
   */
  public static toFirehose(
    deliveryStream: firehose.IDeliveryStreamRef, options?: FirehoseDestinationOptions,
  ): ec2.FlowLogDestination {
    return new FirehoseDestination(deliveryStream, options ?? {});
  }

  private constructor() {}
}
