import { FlowLogError } from '../model/errors';

/** The values that were published within a stretch of time. */
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
 * A metric, minute by minute: CloudWatch keeps it at a resolution of one minute. Times are Unix seconds, and a minute is named by
 * its first second.
 */
export class Metric {
  /** Minutes that have records, matching or not. */
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
    if (samples === undefined) this.minutes.set(minute, samplesOf(value));
    else include(samples, samplesOf(value));
  }

  /** What was noted, in order of time, as if every record had come so much later. */
  public finish(delay = 0): MetricData {
    const minutes = [...this.minutes.keys()].sort((a, b) => a - b);
    const isPublished = (minute: number) => this.defaultValue !== undefined || this.minutes.get(minute) !== undefined;
    const published = minutes.filter(isPublished);
    return new MetricData(
      minutes.map((minute) => minute + delay),
      published.map((minute) => minute + delay),
      published.map((minute) => this.minutes.get(minute) ?? samplesOf(this.defaultValue!)),
    );
  }
}

/** A metric as CloudWatch has it. */
export class MetricData {
  /**
   * @param recorded Minutes with records, in order of time.
   * @param published Those of them for which the metric has values.
   * @param samples These values.
   */
  constructor(
    public readonly recorded: readonly number[],
    public readonly published: readonly number[],
    private readonly samples: readonly Samples[],
  ) {}

  /** How many of the published minutes are before a time. */
  public countBefore(time: number): number {
    let low = 0;
    let high = this.published.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.published[middle] < time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The values of the published minutes from one to just before another, by their indexes; there must be at least one. */
  public values(first: number, end: number): Samples {
    const all = { ...this.samples[first] };
    for (let index = first + 1; index < end; index++) include(all, this.samples[index]);
    return all;
  }
}

function samplesOf(value: number): Samples {
  return { count: 1, sum: value, min: value, max: value };
}

function minuteOf(time: number): number {
  return time - time % MINUTE;
}

function include(samples: Samples, more: Samples): void {
  samples.count += more.count;
  samples.sum += more.sum;
  samples.min = Math.min(samples.min, more.min);
  samples.max = Math.max(samples.max, more.max);
}
