const TAB = 9;
const SPACE = 32;
const QUOTE = 34;
const OPENING_BRACKET = 91;

/** Whether a character separates two fields of a line. */
export function isSeparator(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** Whether a field that begins with this character may reach over separators. */
export function isDelimiter(code: number): boolean {
  return code === QUOTE || code === OPENING_BRACKET;
}

/**
 * The fields of one line, as offsets into it.
 *
 * Runs of spaces and tabs part fields. A field in brackets or double quotes reaches to the closing one, and its value
 * comes without them. Without a closing one, the opening one is an ordinary character.
 *
 * Assumed: a delimiter counts only where a field begins, the first closing one ends it, and text right behind that is
 * the next field.
 */
export class Tokens {
  /** How many fields the line has. */
  public count = 0;

  /** Where the last field ends, its closing delimiter included. */
  public end = 0;

  private readonly raw: number[] = [];
  private readonly from: number[] = [];
  private readonly to: number[] = [];

  /** Reads a line; what was read before is forgotten. */
  public read(line: string): void {
    this.count = 0;
    this.end = 0;
    let unclosedQuote = false;
    let unclosedBracket = false;
    let at = 0;
    while (true) {
      while (isSeparator(line.charCodeAt(at))) at++;
      if (at >= line.length) return;

      const first = line.charCodeAt(at);
      let closing = -1;
      // A search that failed once fails for the rest of the line: looking again would take quadratic time.
      if (first === QUOTE && !unclosedQuote) {
        closing = line.indexOf('"', at + 1);
        unclosedQuote = closing < 0;
      } else if (first === OPENING_BRACKET && !unclosedBracket) {
        closing = line.indexOf(']', at + 1);
        unclosedBracket = closing < 0;
      }

      if (closing >= 0) {
        this.add(at, at + 1, closing);
        at = closing + 1;
      } else {
        const begin = at;
        while (at < line.length && !isSeparator(line.charCodeAt(at))) at++;
        this.add(begin, begin, at);
      }
      this.end = at;
    }
  }

  /** Where a field's value begins. */
  public valueStart(index: number): number {
    return this.from[index];
  }

  /** Where a field's value ends. */
  public valueEnd(index: number): number {
    return this.to[index];
  }

  /** Where a field begins, its opening delimiter included. */
  public rawStart(index: number): number {
    return this.raw[index];
  }

  private add(raw: number, from: number, to: number): void {
    this.raw[this.count] = raw;
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.count++;
  }
}
