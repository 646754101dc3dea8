/** After every so many lines it is decided whether to go on. */
const LENGTH = 200;

/** Finds out whether it pays to look for a text first: where most lines have it, that costs more than it saves. */
export class Trial {
  private lines = 0;
  private hits = 0;

  constructor(private verdict: boolean = true) {}

  /** Whether to go on looking. */
  public get isWorthwhile(): boolean {
    return this.verdict;
  }

  /** Takes note of whether a line had the text. */
  public note(isHit: boolean): void {
    this.lines++;
    if (isHit) this.hits++;
    if (this.lines < LENGTH) return;
    this.verdict = 2 * this.hits < this.lines;
    this.lines = this.hits = 0;
  }
}
