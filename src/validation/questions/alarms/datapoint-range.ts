import { isWithinValues } from '../../../model/statistics';
import type { MetricSource } from './alarmed-metric';

/** Between which values the datapoints of a metric lie. */
export interface Range {
  readonly lowest: number;
  readonly highest: number;
}

/** The range of a statistic over fixed metric values; `undefined` where a value or the statistic is not known. */
export function rangeOf(statistic: string, sources: readonly MetricSource[]): Range | undefined {
  const values = sources.flatMap(({ metricValue, defaultValue }) =>
    defaultValue === undefined ? [numberOf(metricValue)] : [numberOf(metricValue), numberOf(defaultValue)]);
  if (values.length === 0 || !values.every((value) => value !== undefined)) return undefined;
  const range = { lowest: Math.min(...values), highest: Math.max(...values) };

  if (isWithinValues(statistic)) return range;
  if (statistic === 'SampleCount') return { lowest: 1, highest: Infinity };
  if (statistic === 'Sum' && range.lowest >= 0) return { lowest: range.lowest, highest: range.highest > 0 ? Infinity : 0 };
  return undefined;
}

/** `$bytes` is not a number; a text of digits is. */
function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
}
