/**
 * How many characters the name of a query saved in Logs Insights may have, its folders included.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutQueryDefinition.html
 */
export const MAX_QUERY_DEFINITION_NAME_LENGTH = 255;

/**
 * How many rows a query of Logs Insights returns at the most.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-Limit.html
 */
export const MAX_ROWS = 100_000;

/**
 * How many characters the name and the description of a query saved in Athena may have.
 *
 * @see https://docs.aws.amazon.com/athena/latest/APIReference/API_NamedQuery.html
 */
export const MAX_NAMED_QUERY_NAME_LENGTH = 128;
export const MAX_NAMED_QUERY_DESCRIPTION_LENGTH = 1024;

/**
 * How many characters the name of a workgroup may have.
 *
 * @see https://docs.aws.amazon.com/athena/latest/APIReference/API_WorkGroup.html
 */
export const MAX_WORKGROUP_NAME_LENGTH = 128;

/**
 * The smallest limit that a workgroup takes on what one query reads, in bytes.
 *
 * @see https://docs.aws.amazon.com/athena/latest/APIReference/API_WorkGroupConfiguration.html
 */
export const MIN_SCAN_LIMIT = 10_000_000;

/**
 * How many characters the name of a database may have.
 *
 * @see https://docs.aws.amazon.com/glue/latest/webapi/API_DatabaseInput.html
 */
export const MAX_DATABASE_NAME_LENGTH = 255;
