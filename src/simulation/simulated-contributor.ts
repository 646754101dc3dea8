/** A group of records, of one source address for example, that raises a log alarm by itself. */
export interface SimulatedContributor {
  /** The values of the fields that the alarm's query groups by, in its order. */
  readonly values: string[];

  /** The earliest moment at which it goes into `ALARM`. */
  readonly firesEarliest: Date;

  /**
   * The latest moment at which it goes into `ALARM`.
   *
   * @default - it may never do so: what it needs arrives too late, or between two runs
   */
  readonly firesLatest?: Date;
}
