import type { SimulatedAlarmState } from './simulated-alarm-state';

/** A change of a simulated alarm's state. */
export interface SimulatedStateChange {
  /** When the alarm changes. */
  readonly at: Date;

  /** The state that it leaves. */
  readonly before: SimulatedAlarmState;

  /** The state that it enters. */
  readonly after: SimulatedAlarmState;

  /**
   * The statistic over the period that decides: for `ALARM` the newest one that breaches, otherwise the newest one.
   *
   * @default - no data
   */
  readonly value?: number;

  /** When that period ends: at the moment of the change, or whole periods before it. */
  readonly periodEnd: Date;
}
