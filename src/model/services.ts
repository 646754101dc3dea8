/**
 * The service that assumes the role of a flow log to CloudWatch Logs.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html
 */
export const FLOW_LOGS_SERVICE = 'vpc-flow-logs.amazonaws.com';

/**
 * The service that writes flow logs into buckets, and into delivery streams of other accounts.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-permissions.html
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/firehose-cross-account-delivery.html
 */
export const LOG_DELIVERY_SERVICE = 'delivery.logs.amazonaws.com';

/**
 * The service that publishes to the topics of alarms.
 *
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html#compatibility-with-aws-services
 */
export const ALARMS_SERVICE = 'cloudwatch.amazonaws.com';

/**
 * The service that runs the queries of log alarms, and encrypts log groups with keys, there by its name in a Region.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Alarm-On-Logs.html#log-alarm-prereq-query-role
 */
export const LOGS_SERVICE = 'logs.amazonaws.com';

/**
 * How the name of the role in the account of a delivery stream begins, to which flow logs of other accounts deliver.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/firehose-cross-account-delivery.html
 */
export const DESTINATION_ROLE_PREFIX = 'AWSLogDeliveryFirehoseCrossAccountRole';
