/** After so many lines it is known whether looking for the text pays. */
const TRIAL = 200;

/**
 * Finds the next line that has the text that every match has, however many lines ahead, so that those before need no
 * look. Where most lines have it, looking costs more than it saves, and it stops.
 */
export class RequiredBytes {
  private readonly text: Buffer;
  private found = 0;
  private lines = 0;
  private hits = 0;
  private isWorthwhile: boolean;

  /** @param text ASCII; empty where there is no such text. */
  constructor(text: string, private readonly region: Buffer) {
    this.text = Buffer.from(text);
    this.isWorthwhile = text !== '';
    this.found = this.search(0);
  }

  /** Whether the line between two offsets may match. Lines come in their order. */
  public mayMatch(from: number, next: number): boolean {
    if (!this.isWorthwhile) return true;
    if (this.found < from) this.found = this.search(from);
    const isHit = this.found < next;
    this.lines++;
    if (isHit) this.hits++;
    if (this.lines === TRIAL) this.isWorthwhile = 2 * this.hits < this.lines;
    return isHit;
  }

  private search(from: number): number {
    const found = this.isWorthwhile ? this.region.indexOf(this.text, from) : -1;
    return found < 0 ? this.region.length : found;
  }
}
