import type { SimulatedContributor } from './simulated-contributor';
import type { SimulatedStateChange } from './simulated-state-change';
import type { SimulatedDatapoint } from './simulated-datapoint';
import type { Delivery } from './alarm-settings';

/** Everything that a simulation found out. */
export interface AlarmSimulationResult {
  /** What raises the alarm, in words. */
  readonly condition: string;

  /** Length of a period in seconds. */
  readonly period: number;

  readonly threshold: number;
  readonly delivery: Delivery;
  readonly clock: 'start' | 'arrival';

  /** When the alarm fires if all goes well for it; undefined if it does not even then. */
  readonly earliest?: Date;

  /** When it fires if all goes badly; undefined if it never does then. */
  readonly latest?: Date;

  /** What may keep it from firing, in words: `records are as late as usual`. */
  readonly misfortune: string;

  readonly datapoints: SimulatedDatapoint[];
  readonly changes: SimulatedStateChange[];

  /** The changes of state if all goes well for the alarm. */
  readonly earliestChanges: SimulatedStateChange[];
  readonly contributors: SimulatedContributor[];
  readonly records: number;
  readonly matches: number;
  readonly unreadable: number;

  /** What is wrong with the first unreadable lines. */
  readonly problems: string[];

  /** The format that the lines should have. */
  readonly format: string;
}

/** Why there is no verdict, if so. */
export function reasonForNoVerdict(
  { records, unreadable, delivery, format }: AlarmSimulationResult,
): string | undefined {
  if (records > 0 && (unreadable === 0 || delivery.skipUnreadable === true)) return undefined;
  if (records + unreadable === 0) return 'there is no record';
  const lines = records === 0
    ? `none of ${unreadable === 1 ? 'the lines (1)' : `the ${unreadable} lines`} is a record`
    : unreadable === 1 ? '1 line is not a record' : `${unreadable} lines are not records`;
  return `${lines} of the format '${format}'`;
}
