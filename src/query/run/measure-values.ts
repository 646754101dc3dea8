import type { Measure } from '../../model/measure';

/** Counts, sums and other measures of the groups of a question, by the group's number. */
export class MeasureValues {
  /** How many numbers each group has seen, or records where records are counted. */
  private counts = new Float64Array(1 << 11);
  private values: Float64Array;

  constructor(private readonly kind: Measure['kind']) {
    this.values = new Float64Array(kind === 'count' ? 0 : this.counts.length);
  }

  /** Takes a record's number; NaN where it has none. */
  public take(index: number, value: number): void {
    if (index >= this.counts.length) this.grow();
    if (this.kind === 'count') {
      this.counts[index]++;
      return;
    }
    if (Number.isNaN(value)) return;
    const isFirst = this.counts[index]++ === 0;
    const before = this.values[index];
    this.values[index] = isFirst ? value : this.combine(before, value);
  }

  /** What came of a group; undefined where it has seen no number. */
  public result(index: number): number | undefined {
    const count = index < this.counts.length ? this.counts[index] : 0;
    if (this.kind === 'count') return count;
    if (count === 0) return undefined;
    return this.kind === 'average' ? this.values[index] / count : this.values[index];
  }

  /** Takes a group over from other values. */
  public adopt(index: number, others: MeasureValues, otherIndex: number): void {
    if (index >= this.counts.length) this.grow();
    this.counts[index] = others.counts[otherIndex];
    if (this.kind !== 'count') this.values[index] = others.values[otherIndex];
  }

  private combine(before: number, value: number): number {
    switch (this.kind) {
      case 'minimum': return Math.min(before, value);
      case 'maximum': return Math.max(before, value);
      default: return before + value;
    }
  }

  private grow(): void {
    this.counts = doubled(this.counts);
    if (this.kind !== 'count') this.values = doubled(this.values);
  }
}

function doubled(numbers: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}
