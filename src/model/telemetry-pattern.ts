/**
 * What a telemetry rule calls its log groups unless a pattern is given.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/telemetry-config-rules.html
 */
export const DEFAULT_LOG_GROUP_NAME_PATTERN = '/aws/vpc/<vpc-id>';

/** What a telemetry rule puts into a pattern for VPC flow logs. */
export const LOG_GROUP_NAME_MACROS = ['<vpc-id>', '<account-id>'];

/** Whether a pattern leads all VPCs of an account to one log group, whose name it then is. */
export function isSingleLogGroup(pattern: string): boolean {
  return !LOG_GROUP_NAME_MACROS.some((macro) => pattern.includes(macro));
}
