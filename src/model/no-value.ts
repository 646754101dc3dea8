/**
 * What a record says where a field has no value.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html#flow-logs-fields
 */
export const NO_VALUE = '-';
