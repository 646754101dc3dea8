/** The largest port number. */
export const LARGEST_PORT = 65_535;

/**
 * The numbers of ICMP and ICMPv6, which have no ports: records say 0 for both ports. AWS's examples show it for ICMP; that ICMPv6
 * is alike is assumed.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-records-examples.html#flow-log-example-security-groups
 */
export const PROTOCOLS_WITHOUT_PORTS: readonly number[] = [1, 58];

/** The largest number of an IP protocol. */
export const LARGEST_PROTOCOL = 255;

/**
 * How many flow logs of one account a resource takes.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-limitations.html
 */
export const MAX_FLOW_LOGS_PER_RESOURCE = 250;

/**
 * How many keys of tags records show for each kind of resource, and how many characters a key may have.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateFlowLogs.html
 */
export const MAX_TAG_KEYS = 2;
export const MAX_TAG_KEY_LENGTH = 128;

/**
 * How many characters the value of a tag may have.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html#tag-restrictions
 */
export const MAX_TAG_VALUE_LENGTH = 256;

/**
 * How many characters the name of a log group may have.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html
 */
export const MAX_LOG_GROUP_NAME_LENGTH = 512;

/**
 * How many characters the name of a policy may have.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html
 */
export const MAX_POLICY_NAME_LENGTH = 128;

/**
 * How many characters the name of a telemetry rule may have.
 *
 * @see https://docs.aws.amazon.com/cloudwatch/latest/observabilityadmin/API_CreateTelemetryRule.html
 */
export const MAX_TELEMETRY_RULE_NAME_LENGTH = 100;

/**
 * How many bytes the policy of a bucket may have: 20 KB.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-troubleshooting.html#flow-logs-troubleshooting-policy-limit
 */
export const MAX_BUCKET_POLICY_SIZE = 20 * 1024;

/**
 * How many characters and how many regular expressions a filter pattern may have.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 */
export const MAX_PATTERN_LENGTH = 1024;
export const MAX_REGEXES = 2;

/**
 * How many characters the namespace and the name of a metric may have.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_MetricTransformation.html
 */
export const MAX_METRIC_NAME_LENGTH = 255;

/**
 * How many metric filters, how many subscription filters, and how many filters of either kind with regular expressions a log
 * group takes.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/cloudwatch_limits_cwl.html
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 */
export const MAX_METRIC_FILTERS = 100;
export const MAX_SUBSCRIPTION_FILTERS = 2;
export const MAX_SUBSCRIPTION_FILTERS_IN_CANADA_CENTRAL = 5;
export const MAX_REGEX_FILTERS = 5;

/**
 * How many alarms an alarm status widget of a dashboard shows.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html#CloudWatch-Dashboard-Properties-Alarm-Widget-Object
 */
export const MAX_ALARMS_IN_WIDGET = 100;
