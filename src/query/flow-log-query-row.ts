/** A row of a query's answer: a group of records. */
export interface FlowLogQueryRow {
  /**
   * When the row's period begins.
   *
   * @default - the query has no period
   */
  readonly time?: Date;

  /** The values of the fields of `groupBy`, in their order, as records write them. `-` for no value. */
  readonly values: string[];

  /**
   * The number of records, or the sum, minimum, maximum or average. Exact up to 2^53.
   *
   * @default - no record of the group has a number in the field
   */
  readonly measure?: number;
}
