/** The metric within one period, which begins on the hour, or at another round time. */
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
