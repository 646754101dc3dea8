import type * as iam from 'aws-cdk-lib/aws-iam';

/** How a flow log delivers to a stream of Amazon Data Firehose. */
export interface FirehoseDestinationOptions {
  /**
   * For a stream of another account: the role in that account, a `FirehoseDestinationRole` or its ARN by
   * `iam.Role.fromRoleArn`. Its name must begin with `AWSLogDeliveryFirehoseCrossAccountRole`.
   *
   * @default - the stream is in the account of the flow log
   * @see https://docs.aws.amazon.com/vpc/latest/userguide/firehose-cross-account-delivery.html
   */
  readonly destinationRole?: iam.IRole;

  /**
   * The name of the role in the account of the flow log, which the role in the account of the stream must know. Only with
   * `destinationRole`.
   *
   * @default 'FlowLogsToFirehose'
   */
  readonly sourceRoleName?: string;
}
