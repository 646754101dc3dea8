const QUOTE = 34;
const BACKSLASH = 92;
const COLON = 58;
const SPACE = 32;

/** A longer text is not a record; the rest is dropped. */
const LONGEST = 64 * 1024;

/**
 * Finds the log events in JSON as `aws logs filter-log-events`, `get-log-events` and `get-query-results` print it, one object or
 * one a line: the texts of `"message"`, of `"@message"`, and of `"value"` after `"field": "@message"`.
 *
 * It looks at strings and colons only, so that pieces of any length do, and neither depth nor size costs memory.
 */
export class JsonMessages {
  private text: number[] = [];
  private isInString = false;
  private isEscaped = false;

  /** The last string, until it is known whether it is a name. */
  private last?: string;

  /** The name whose value comes next. */
  private name?: string;

  /** The value of the last `"field"`. */
  private field?: string;

  /** The messages that end in a piece of the file. */
  public take(bytes: Buffer): string[] {
    const messages: string[] = [];
    for (const byte of bytes) {
      if (this.isInString) {
        if (this.isEscaped) this.isEscaped = false;
        else if (byte === BACKSLASH) this.isEscaped = true;
        else if (byte === QUOTE) {
          this.isInString = false;
          this.end(messages);
          continue;
        }
        if (this.text.length < LONGEST) this.text.push(byte);
      } else if (byte === QUOTE) {
        this.isInString = true;
        this.text = [];
      } else if (byte === COLON) {
        this.name = this.last;
        this.last = undefined;
      } else if (byte > SPACE) this.last = this.name = undefined;
    }
    return messages;
  }

  private end(messages: string[]): void {
    const text = this.unescaped();
    if (this.name === undefined) {
      this.last = text;
      return;
    }
    if (this.name === 'field') this.field = text;
    const isMessage = this.name === 'message' || this.name === '@message' || (this.name === 'value' && this.field === '@message');
    if (isMessage) messages.push(text);
    this.name = undefined;
  }

  private unescaped(): string {
    const raw = Buffer.from(this.text).toString('utf8');
    if (!raw.includes('\\')) return raw;
    try {
      return JSON.parse(`"${raw}"`) as string;
    } catch {
      return raw; // no JSON after all: let the record be unreadable
    }
  }
}
