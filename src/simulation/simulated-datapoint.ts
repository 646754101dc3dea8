/** The metric within one period. */
export interface SimulatedDatapoint {
  /** When the period begins. */
  readonly start: Date;

  /**
   * The statistic over the period.
   *
   * @default - no data
   */
  readonly value?: number;
}
