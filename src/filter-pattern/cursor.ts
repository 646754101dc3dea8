import { FlowLogSyntaxError } from '../model/errors';

/** A place in a text that is being read, and the errors that point to it. */
export class Cursor {
  constructor(
    public readonly source: string,
    public at: number = 0,
    private readonly end: number = source.length,
  ) {}

  /** Whether everything has been read. */
  public get isAtEnd(): boolean {
    return this.at >= this.end;
  }

  /** The next character without reading it; empty at the end. */
  public get next(): string {
    return this.isAtEnd ? '' : this.source[this.at];
  }

  /** Reads this text if it comes next, and tells whether it did. */
  public take(text: string): boolean {
    if (!this.source.startsWith(text, this.at) || this.at + text.length > this.end) return false;
    this.at += text.length;
    return true;
  }

  /** Reads one character; none at the end. */
  public takeOne(): string {
    return this.isAtEnd ? '' : this.source[this.at++];
  }

  /** Reads characters for as long as they belong to the set. */
  public takeWhile(belongs: (character: string) => boolean): string {
    const start = this.at;
    while (!this.isAtEnd && belongs(this.source[this.at])) this.at++;
    return this.source.slice(start, this.at);
  }

  /** Reads white space. */
  public skipSpace(): void {
    this.takeWhile((character) => /\s/.test(character));
  }

  /** The error for something else at the next place than was expected. */
  public expected(what: string, hint = ''): FlowLogSyntaxError {
    return this.error(`expected ${what}, got ${this.nextWord()}${hint}`);
  }

  /** An error that points to a location, by default the next one. */
  public error(problem: string, at: number = this.at): FlowLogSyntaxError {
    return new FlowLogSyntaxError(problem, this.source, at);
  }

  private nextWord(): string {
    if (this.isAtEnd) return 'the end';
    const rest = this.source.slice(this.at, this.end);
    return `'${/^\w{1,40}/.exec(rest)?.[0] ?? String.fromCodePoint(rest.codePointAt(0)!)}'`;
  }
}
