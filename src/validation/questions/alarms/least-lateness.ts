import { lateness } from '../../../model/delivery';
import type { FlowLogGroup } from '../filters/flow-log-filter';
import { intervalOf } from '../format-and-interval';

/**
 * How late records of the most punctual flow log may be that delivers to one of some log groups, in seconds; `undefined` where
 * one of them is not known.
 */
export function leastLateness(groups: readonly (FlowLogGroup | undefined)[]): number | undefined {
  if (!groups.every((group) => group?.isComplete === true)) return undefined;
  const intervals = groups.flatMap((group) => group?.flowLogs.map(intervalOf) ?? []);
  if (intervals.length === 0 || !intervals.every((interval) => interval !== undefined)) return undefined;
  return Math.min(...intervals.map((interval) => lateness(interval)));
}
