import type * as iam from 'aws-cdk-lib/aws-iam';

/** How a flow log delivers to a stream of Amazon Data Firehose. */
export interface FirehoseDestinationOptions {
  /**
   * The role in the account of the stream, if that is another one: a `FirehoseDestinationRole`, or its ARN by
   * `iam.Role.fromRoleArn`. Its name must begin with `AWSLogDeliveryFirehoseCrossAccountRole`.
   *
   * @default - the stream is in the account of the flow log
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/firehose-cross-account-delivery.html
   */
  readonly destinationRole?: iam.IRole;

  /**
   * The name of the role in the flow log's account, which `destinationRole` must know. Only with that.
   *
   * @default 'FlowLogsToFirehose'
   */
  readonly sourceRoleName?: string;
}
