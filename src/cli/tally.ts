import { excerpt } from '../model/printable';

/** What is wrong with so many of the unreadable lines is shown. */
const PROBLEMS_KEPT = 3;

/** What was counted in a file. */
export class Tally {
  public records = 0;
  public matches = 0;
  public unreadable = 0;
  public readonly problems: string[] = [];

  constructor(public readonly file: string) {}

  /** How many lines were seen, without the one that names the fields. */
  public get lines(): number {
    return this.records + this.unreadable;
  }

  /** What to tell of the unreadable lines; undefined if there are none. */
  public get remark(): string | undefined {
    const { file, unreadable, problems } = this;
    if (unreadable === 0) return undefined;
    return [`${file}: unreadable lines: ${unreadable}`, ...problems.map((problem) => `  ${problem}`)].join('\n');
  }

  public skip(problem: string, line: string): void {
    this.unreadable++;
    if (this.problems.length < PROBLEMS_KEPT) {
      this.problems.push(`record ${this.lines}: ${problem}: ${excerpt(line)}`);
    }
  }
}
