/**
 * What a record says about the logging itself.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html#flow-logs-fields
 */
export enum FlowLogStatus {
  /** The record describes traffic. */
  OK = 'OK',

  /** No traffic in the aggregation interval; addresses to action are absent. */
  NODATA = 'NODATA',

  /** Some records were skipped, for lack of capacity or by an error; addresses to action are absent. */
  SKIPDATA = 'SKIPDATA',
}
