/**
 * What a record says about the logging itself.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html#flow-logs-fields
 */
export enum FlowLogStatus {
  /** The record describes traffic. */
  OK = 'OK',

  /** No traffic in the aggregation interval. Fields about traffic are `-`. */
  NODATA = 'NODATA',

  /** Records were skipped, for lack of capacity or by an error. Fields about traffic are `-`. */
  SKIPDATA = 'SKIPDATA',
}
