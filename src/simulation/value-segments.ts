import type { Measure } from '../model/measure';

/** A record of a contributor: when it started, and its number; undefined where it has none. */
export interface Sample {
  readonly time: number;
  readonly value?: number;
}

/** From when until when, in whole Unix seconds, each run finds the same value. */
export interface Segment {
  readonly from: number;

  /** The first second that is not part of it. */
  readonly until: number;

  /** Undefined where the records have no number, or there are none. */
  readonly value?: number;
}

/** How many seconds after its time a record comes into the sight of a run, and when it is seen last. */
export interface Sight {
  readonly from: number;
  readonly to: number;
}

/**
 * What runs find, moment by moment. A run at T looks at the records from T - to until T - from, both included.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-log.html
 */
export function valueSegments(samples: readonly Sample[], measure: Measure, sight: Sight): Segment[] {
  if (sight.from > sight.to) return [];
  const sorted = [...samples].sort((a, b) => a.time - b.time);
  const sums = runningSums(sorted, measure);
  const segments: Segment[] = [];
  let first = 0;
  let end = 0;
  let at = -Infinity;
  while (first < sorted.length) {
    const next = Math.min(
      sorted[first].time + sight.to + 1,
      end < sorted.length ? sorted[end].time + sight.from : Infinity,
    );
    if (end > first && next > at) {
      segments.push({ from: at, until: next, value: valueOf(sorted, sums, first, end, measure) });
    }
    at = next;
    while (end < sorted.length && sorted[end].time + sight.from <= at) end++;
    while (first < end && sorted[first].time + sight.to < at) first++;
  }
  return segments;
}

/** The segments between two moments, the second not included, and what is found in the gaps between them. */
export function fillGaps(
  segments: readonly Segment[], from: number, until: number, value: number | undefined,
): Segment[] {
  const filled: Segment[] = [];
  let at = from;
  for (const segment of segments) {
    if (segment.from > at) filled.push({ from: at, until: segment.from, value });
    filled.push(segment);
    at = segment.until;
  }
  if (at < until) filled.push({ from: at, until, value });
  return filled;
}

/** What is made of some records. */
export function aggregate(samples: readonly Sample[], measure: Measure): number | undefined {
  return valueOf(samples, runningSums(samples, measure), 0, samples.length, measure);
}

interface Sums {
  readonly counts: Float64Array;
  readonly sums: Float64Array;
}

function runningSums(samples: readonly Sample[], measure: Measure): Sums {
  const counts = new Float64Array(samples.length + 1);
  const sums = new Float64Array(samples.length + 1);
  samples.forEach(({ value }, index) => {
    const isCounted = measure.kind === 'count' || value !== undefined;
    counts[index + 1] = counts[index] + (isCounted ? 1 : 0);
    sums[index + 1] = sums[index] + (value ?? 0);
  });
  return { counts, sums };
}

function valueOf(
  samples: readonly Sample[], { counts, sums }: Sums, first: number, end: number, { kind }: Measure,
): number | undefined {
  const count = counts[end] - counts[first];
  if (kind === 'count') return count;
  if (count === 0) return undefined;
  const sum = sums[end] - sums[first];
  switch (kind) {
    case 'sum': return sum;
    case 'average': return sum / count;
    case 'minimum': return extreme(samples, first, end, Math.min);
    case 'maximum': return extreme(samples, first, end, Math.max);
  }
}

function extreme(
  samples: readonly Sample[], first: number, end: number, pick: (a: number, b: number) => number,
): number {
  let result: number | undefined;
  for (let index = first; index < end; index++) {
    const { value } = samples[index];
    if (value !== undefined) result = result === undefined ? value : pick(result, value);
  }
  return result!;
}
