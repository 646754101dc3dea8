const QUOTE = 34;
const BRACKET = 91;
const BACKSLASH = 92;
const COLON = 58;
const SPACE = 32;

/** A longer text is not a record; the rest is dropped. */
const LONGEST = 64 * 1024;

/** What the answers of AWS have that may be empty. */
const LISTS: readonly unknown[] = ['events', 'logEvents', 'results'];

/**
 * Finds the log events in JSON as `aws logs filter-log-events`, `get-log-events` and `get-query-results` print it, one object or
 * one a line: the texts of `"message"`, of `"@message"`, and of `"value"` after `"field": "@message"`. Where texts stand in a list
 * before anything has a name, as with `--query 'events[].message'`, they are the messages.
 *
 * It looks at strings and colons only, so that pieces of any length do, and neither depth nor size costs memory.
 */
export class JsonMessages {
  private text: number[] = [];
  private isInString = false;

  /** Whether the texts are in a list alone; undefined until the first one begins. */
  private isList?: boolean;
  private hasOnlyBrackets = true;

  private hasMessages = false;
  private hasNames = false;

  /** Whether it is an answer of AWS, which may be empty. */
  private isAnswer = false;

  /** Whether it has a row of a query's result. */
  private hasRows = false;
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
        this.isList ??= this.hasOnlyBrackets;
        this.text = [];
      } else if (byte === COLON) {
        this.name = this.last;
        this.last = undefined;
        this.note(this.name);
      } else if (byte > SPACE) {
        this.last = this.name = undefined;
        if (byte !== BRACKET) this.hasOnlyBrackets = false;
      }
    }
    if (messages.length > 0) this.hasMessages = true;
    return messages;
  }

  /** Whether there is something, but not one message: an answer of AWS without any is merely empty. */
  public get lacksMessages(): boolean {
    return !this.hasMessages && (this.hasRows || (this.hasNames && !this.isAnswer));
  }

  private note(name: string | undefined): void {
    this.hasNames = true;
    if (name === 'field') this.hasRows = true;
    if (LISTS.includes(name)) this.isAnswer = true;
  }

  private end(messages: string[]): void {
    const text = this.unescaped();
    if (this.isList === true) {
      messages.push(text);
      return;
    }
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
    if (!raw.includes('\\')) return raw; // most are: a third of the time
    try {
      return JSON.parse(`"${raw}"`) as string;
    } catch {
      return raw; // no JSON after all: let the record be unreadable
    }
  }
}
