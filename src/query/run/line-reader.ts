const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;

/** Bytes in a word, and bits in a byte, as powers of two. */
const WORD = 2;
const BYTE = 3;

/** Whether the first byte of a word is its lowest one, as nearly everywhere. */
const IS_LITTLE_ENDIAN = new Uint8Array(Int32Array.of(1).buffer)[0] === 1;

/** Hears what the lines of a file are. */
export interface LineListener {
  /** A record. Its columns are told by `LineReader.starts`; the bytes are valid until the call returns. */
  record(bytes: Buffer): void;

  /** A line that is not a record: it has so many columns. */
  other(line: string, columns: number): void;
}

/**
 * Finds the columns of records in the bytes of whole lines. It looks at four bytes at once, since most are not the end of a column:
 * that takes a fifth to a third off the CPU time of a count (`bench/query.ts`).
 */
export class LineReader {
  /** Where each column of the record begins, and one more: where the next would. Each ends one byte before the next. */
  public readonly starts: Int32Array;

  constructor(private readonly columns: number, private readonly listener: LineListener) {
    this.starts = new Int32Array(columns + 1);
  }

  /** Reads whole lines; the last one may lack its line feed. */
  public read(bytes: Buffer): void {
    const { length } = bytes;
    if (length === 0) return;
    if (bytes[length - 1] !== LINE_FEED) return this.read(Buffer.concat([bytes, Buffer.of(LINE_FEED)]));
    const { starts, columns } = this;
    const { words, offset } = wordsOf(bytes);
    let column = 0;
    let columnStart = 0;
    let isOdd = false;
    starts[0] = 0;
    let word = offset >> WORD;
    let blanks = blanksIn(words[word]) & beginningAt(offset);
    while (columnStart < length) {
      while (blanks === 0) blanks = blanksIn(words[++word]);
      const place = placeOf(blanks);
      blanks &= blanks - 1;
      const at = (word << WORD) - offset + place;
      const byte = (words[word] >>> (place << BYTE)) & 0xff;
      if (byte === SPACE) {
        if (at === columnStart) isOdd = true;
        columnStart = at + 1;
        if (++column < columns) starts[column] = columnStart;
      } else if (byte === LINE_FEED) {
        const isRecord = column + 1 === columns && at > columnStart && !isOdd;
        starts[columns] = columnStart = at + 1;
        if (isRecord) this.listener.record(bytes);
        else this.readOddLine(bytes.toString('utf8', starts[0], at));
        starts[0] = columnStart;
        column = 0;
        isOdd = false;
      } else if (byte === TAB || byte === CARRIAGE_RETURN) {
        isOdd = true;
      }
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

/** The bytes four by four, and how many bytes before them there are. */
function wordsOf(bytes: Buffer): { words: Int32Array; offset: number } {
  const { buffer, byteOffset, length } = bytes;
  if (IS_LITTLE_ENDIAN && buffer.byteLength % 4 === 0) return { words: new Int32Array(buffer), offset: byteOffset };
  const copy = Buffer.alloc(Math.ceil(length / 4) * 4);
  bytes.copy(copy);
  if (!IS_LITTLE_ENDIAN) copy.swap32();
  return { words: new Int32Array(copy.buffer, copy.byteOffset, copy.length / 4), offset: 0 };
}

/** The highest bit of each byte that is a space or below; of one right above such a byte sometimes as well. */
function blanksIn(word: number): number {
  return (word - 0x21212121) & ~word & 0x80808080;
}

/** All bits of a word from a byte on. */
function beginningAt(offset: number): number {
  return -1 << ((offset & 3) << BYTE);
}

/** The first byte of a word with its highest bit set. */
function placeOf(bits: number): number {
  return (31 - Math.clz32(bits & -bits)) >> BYTE;
}
