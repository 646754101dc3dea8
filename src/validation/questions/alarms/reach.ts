import { memberOf } from '../../view/values';
import type { AppView } from '../../view/app-view';
import type { AlarmView } from '../../view/views';
import { readAlarm } from './alarmed-metric';
import { rangeOf } from './datapoint-range';
import type { Range } from './datapoint-range';

/** A statistic whose values never reach the threshold of its alarm. */
export interface OutOfReach {
  readonly statistic: string;
  readonly range: Range;
  readonly comparisonOperator: string;
  readonly threshold: number;
}

/** Why no value of the metric can make the alarm fire; `undefined` if one can, or if that is not known. */
export function outOfReach(alarm: AlarmView, app: AppView): OutOfReach | undefined {
  const { threshold, comparisonOperator } = alarm;
  const metric = readAlarm(alarm, app);
  if (metric === undefined || typeof metric.statistic !== 'string' || typeof threshold !== 'number') return undefined;
  if (!isOnValues(alarm) || typeof comparisonOperator !== 'string') return undefined;
  const { statistic } = metric;
  const range = rangeOf(statistic, metric.sources);
  return range !== undefined && isBeyond(range, comparisonOperator, threshold)
    ? { statistic, range, comparisonOperator, threshold }
    : undefined;
}

/** Whether an alarm is known to fire by values alone, and not when nothing comes. */
export function isOnValues({ properties, treatMissingData }: AlarmView): boolean {
  if (memberOf(properties, 'InsufficientDataActions') !== undefined) return false;
  return treatMissingData === undefined || (typeof treatMissingData === 'string' && treatMissingData !== 'breaching');
}

function isBeyond({ lowest, highest }: Range, operator: string, threshold: number): boolean {
  switch (operator) {
    case 'GreaterThanThreshold': return highest <= threshold;
    case 'GreaterThanOrEqualToThreshold': return highest < threshold;
    case 'LessThanThreshold': return lowest >= threshold;
    case 'LessThanOrEqualToThreshold': return lowest > threshold;
    default: return false;
  }
}
