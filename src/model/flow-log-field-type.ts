/** What kind of value a field holds. */
export enum FlowLogFieldType {
  /** A word: an id, a name, an ARN, one of a list of values. */
  TEXT = 'TEXT',

  /** A whole number: a port, a count, a bit mask. */
  NUMBER = 'NUMBER',

  /** An IPv4 or IPv6 address. */
  ADDRESS = 'ADDRESS',

  /** A moment, in Unix seconds. */
  TIMESTAMP = 'TIMESTAMP',
}

/**
 * The type of a field's column in Parquet files. In plain text every column is text.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html#flow-logs-fields
 */
export enum FlowLogParquetType {
  /** Text. */
  STRING = 'STRING',

  /** A whole number of 32 bits. */
  INT_32 = 'INT_32',

  /** A whole number of 64 bits. */
  INT_64 = 'INT_64',
}
