/** A group of records that raises a log alarm by itself: a source address, for instance. It has a notification of its own. */
export interface SimulatedContributor {
  /** The values of the fields that the alarm's query groups by, in its order, as records write them. */
  readonly values: string[];

  /** The earliest moment at which it goes into `ALARM`. */
  readonly firesEarliest: Date;

  /**
   * The latest moment at which it goes into `ALARM`.
   *
   * @default - it may never do so, because what it needs arrives too late or between two runs
   */
  readonly firesLatest?: Date;
}
