import { FlowLogError } from '../model/errors';

/** The values that a metric filter published within a stretch of time. */
export interface Samples {
  count: number;
  sum: number;
  min: number;
  max: number;
}

export const MINUTE = 60;

export type Statistic = (samples: Samples) => number;

/** What each statistic makes of the values of a period. */
const STATISTICS = new Map<string, Statistic>(Object.entries<Statistic>({
  sum: ({ sum }) => sum,
  average: ({ sum, count }) => sum / count,
  minimum: ({ min }) => min,
  maximum: ({ max }) => max,
  samplecount: ({ count }) => count,
}));

export function statisticOf(name: string): Statistic {
  const known = STATISTICS.get(name.toLowerCase());
  if (known !== undefined) return known;
  throw new FlowLogError(
    `'statistic' must be Sum, Average, Minimum, Maximum or SampleCount to be simulated, got '${name}'`,
  );
}

/**
 * The metric of a metric filter, minute by minute: CloudWatch keeps it at a resolution of one minute.
 *
 * Times are Unix seconds.
 */
export class Metric {
  /** First second of each minute that has records, matching or not. */
  private readonly minutes = new Map<number, Samples | undefined>();

  constructor(private readonly defaultValue: number | undefined) {}

  /** Notes a record that does not match: its minute has data, if the metric has a default value. */
  public pass(time: number): void {
    const minute = minuteOf(time);
    if (!this.minutes.has(minute)) this.minutes.set(minute, undefined);
  }

  /** Notes a record that matches. */
  public add(time: number, value: number): void {
    const minute = minuteOf(time);
    const samples = this.minutes.get(minute);
    if (samples === undefined) this.minutes.set(minute, { count: 1, sum: value, min: value, max: value });
    else addTo(samples, { count: 1, sum: value, min: value, max: value });
  }

  /** First second of every minute with records, in order of time. */
  public recordedMinutes(): number[] {
    return [...this.minutes.keys()].sort((a, b) => a - b);
  }

  /** The values published from the one time to just before the other; undefined where there are none. */
  public between(from: number, until: number): Samples | undefined {
    let all: Samples | undefined;
    for (let minute = from; minute < until; minute += MINUTE) {
      const samples = this.publishedIn(minute);
      if (samples === undefined) continue;
      if (all === undefined) all = { ...samples };
      else addTo(all, samples);
    }
    return all;
  }

  private publishedIn(minute: number): Samples | undefined {
    const samples = this.minutes.get(minute);
    if (samples !== undefined || this.defaultValue === undefined || !this.minutes.has(minute)) return samples;
    return { count: 1, sum: this.defaultValue, min: this.defaultValue, max: this.defaultValue };
  }
}

function minuteOf(time: number): number {
  return time - time % MINUTE;
}

function addTo(samples: Samples, more: Samples): void {
  samples.count += more.count;
  samples.sum += more.sum;
  samples.min = Math.min(samples.min, more.min);
  samples.max = Math.max(samples.max, more.max);
}
