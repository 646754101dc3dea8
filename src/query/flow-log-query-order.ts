/** The order of a query's rows. Rows that are equal in it come by group. */
export enum FlowLogQueryOrder {
  /** The largest number first, groups without one last. */
  LARGEST_FIRST = 'LARGEST_FIRST',

  /** The smallest number first, groups without one last. */
  SMALLEST_FIRST = 'SMALLEST_FIRST',

  /** By time, then by the fields that make a group. */
  BY_GROUP = 'BY_GROUP',
}
