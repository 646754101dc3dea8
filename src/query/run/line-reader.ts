const LINE_FEED = 10;
const SPACE = 32;

/** Hears what the lines of a file are. */
export interface LineListener {
  /** A record. Its columns are told by `LineReader.starts`; the bytes are valid until the call returns. */
  record(bytes: Buffer): void;

  /** A line that is not a record: it has so many columns. */
  other(line: string, columns: number): void;
}

/** Finds the columns of records in the bytes of whole lines. */
export class LineReader {
  /** Where each column of the record begins, and one more: where the next would. Each ends one byte before the next. */
  public readonly starts: Int32Array;

  constructor(private readonly columns: number, private readonly listener: LineListener) {
    this.starts = new Int32Array(columns + 1);
  }

  /** Reads whole lines; the last one may lack its line feed. */
  public read(bytes: Buffer): void {
    if (bytes.length === 0) return;
    if (bytes[bytes.length - 1] !== LINE_FEED) return this.read(Buffer.concat([bytes, Buffer.of(LINE_FEED)]));
    const { starts, columns } = this;
    for (let start = 0; start < bytes.length;) {
      starts[0] = start;
      let column = 1;
      let columnStart = start;
      let isOdd = false;
      let at = start;
      for (;; at++) {
        while (bytes[at] > SPACE) at++; // nearly all of them: one comparison for each
        if (at === columnStart) isOdd = true;
        if (bytes[at] === LINE_FEED) break;
        if (bytes[at] !== SPACE) isOdd = true;
        columnStart = at + 1;
        if (column < columns) starts[column] = columnStart;
        column++;
      }
      if (column === columns && !isOdd) {
        starts[columns] = at + 1;
        this.listener.record(bytes);
      } else {
        this.readOddLine(bytes.toString('utf8', start, at));
      }
      start = at + 1;
    }
  }

  /** A line with tabs, a carriage return or several spaces in a row is a record if its words are as many as columns. */
  private readOddLine(line: string): void {
    const words = line.match(/[^ \t\r\n]+/g) ?? [];
    const plain = words.join(' ');
    if (words.length === this.columns && plain !== line) this.read(Buffer.from(`${plain}\n`));
    else if (words.length > 0) this.listener.other(line, words.length);
  }
}
