/** The state of a simulated alarm. */
export enum SimulatedAlarmState {
  /** The metric is within the threshold. */
  OK = 'OK',

  /** The metric breaches the threshold. */
  ALARM = 'ALARM',

  /** The alarm has just started, or there is not enough data. */
  INSUFFICIENT_DATA = 'INSUFFICIENT_DATA',
}
