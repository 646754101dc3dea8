import { Trial } from './trial';

/**
 * Finds the next line that has the text that every match has, however many lines ahead, so that those before need no
 * look.
 */
export class RequiredBytes {
  private readonly text: Buffer;
  private readonly trial: Trial;
  private found = -1;

  /** @param text ASCII; empty where there is no such text. */
  constructor(text: string, private readonly region: Buffer) {
    this.text = Buffer.from(text);
    this.trial = new Trial(text !== '');
  }

  /** Whether the line between two offsets may match. Lines come in their order. */
  public mayMatch(from: number, next: number): boolean {
    if (!this.trial.isWorthwhile) return true;
    if (this.found < from) this.found = this.search(from);
    const isHit = this.found < next;
    this.trial.note(isHit);
    return isHit;
  }

  private search(from: number): number {
    const found = this.region.indexOf(this.text, from);
    return found < 0 ? this.region.length : found;
  }
}
