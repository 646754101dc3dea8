import type { SimulatedDatapoint, SimulatedStateChange } from './alarm-simulation';

/** Everything that a simulation found out. */
export interface AlarmSimulationResult {
  /** What raises the alarm, in words. */
  readonly condition: string;

  /** Length of a period in seconds. */
  readonly period: number;

  readonly threshold: number;
  readonly datapoints: SimulatedDatapoint[];
  readonly changes: SimulatedStateChange[];
  readonly records: number;
  readonly matches: number;
  readonly unreadable: number;

  /** What is wrong with the first unreadable lines. */
  readonly problems: string[];
}
