/**
 * What a telemetry rule calls its log groups unless a pattern is given.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/telemetry-config-rules.html
 */
export const DEFAULT_LOG_GROUP_NAME_PATTERN = '/aws/vpc/<vpc-id>';

/**
 * What a telemetry rule puts into a pattern for VPC flow logs: the user guide names the first two, the API reference the others.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/telemetry-config-rules.html
 * @see https://docs.aws.amazon.com/cloudwatch/latest/observabilityadmin/API_TelemetryDestinationConfiguration.html
 */
export const LOG_GROUP_NAME_MACROS = ['<vpc-id>', '<account-id>', '<resourceId>', '<accountId>'];

/** Everything in a pattern that may be a macro, also one that AWS has added. */
export const MACRO = /<[^>]*>/g;

/** Whether a pattern leads all VPCs of an account to one log group, whose name it then is. */
export function isSingleLogGroup(pattern: string): boolean {
  return pattern.match(MACRO) === null;
}
