import { MetricData, MINUTE, Statistic, statisticOf } from './metric';

/** A period that has data. */
export interface PeriodValue {
  /** How many periods ago it is: 0 for the one that ends now. */
  readonly age: number;

  readonly value: number;
}

export interface PeriodsOptions {
  /** Length of a period in seconds. */
  readonly period: number;
  readonly statistic: string;

  /** How many seconds after its end a minute is seen. */
  readonly delay: number;

  /** How many periods are looked at. */
  readonly count: number;
}

/** To add up fewer minutes than that is quicker than to look for their sum. */
const WORTH_REMEMBERING = 16;

/** Which of the most recent periods have data, seen from a moment on. */
export class PeriodsAgo {
  private readonly statistic: Statistic;

  /** Values of stretches that were asked for before: by the index of the first minute, then of the one after the last. */
  private readonly seen = new Map<number, Map<number, number>>();

  constructor(private readonly data: MetricData, private readonly options: PeriodsOptions) {
    this.statistic = statisticOf(options.statistic);
  }

  /** The periods with data, the one that ends then first, and when the next of them can look different. */
  public at(time: number): { values: PeriodValue[]; nextChange: number } {
    const { period, delay, count } = this.options;
    const { published } = this.data;
    const values: PeriodValue[] = [];
    let end = this.data.countBefore(time - delay - MINUTE + 1);
    let nextChange = end < published.length ? published[end] + MINUTE + delay : Infinity;
    while (end > 0) {
      const age = Math.floor((time - 1 - published[end - 1]) / period);
      if (age >= count) break;
      const from = time - (age + 1) * period;
      const first = this.data.countBefore(from);
      values.push({ age, value: this.value(first, end) });
      nextChange = Math.min(nextChange, time + published[first] - from + MINUTE);
      end = first;
    }
    return { values, nextChange };
  }

  private value(first: number, end: number): number {
    if (end - first < WORTH_REMEMBERING) return this.statistic(this.data.values(first, end));
    let values = this.seen.get(first);
    if (values === undefined) this.seen.set(first, values = new Map<number, number>());
    let value = values.get(end);
    if (value === undefined) values.set(end, value = this.statistic(this.data.values(first, end)));
    return value;
  }
}
