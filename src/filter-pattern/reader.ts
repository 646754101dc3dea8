/** How to look into what holds a line: a string, or the bytes of a file. */
export interface Reader<Text> {
  /** The character at an offset, as a code. */
  codeAt(text: Text, at: number): number;

  /** Whether this stands at an offset. For bytes it must be ASCII. */
  has(text: Text, wanted: string, at: number): boolean;

  /** What stands between two offsets. */
  slice(text: Text, start: number, end: number): string;
}

/** Looks into a string. */
export const STRING: Reader<string> = {
  codeAt: (text, at) => text.charCodeAt(at),
  has: (text, wanted, at) => text.startsWith(wanted, at),
  slice: (text, start, end) => text.slice(start, end),
};

/** Looks into bytes in UTF-8. */
export const BYTES: Reader<Buffer> = {
  codeAt: (bytes, at) => bytes[at],
  has: (bytes, wanted, at) => {
    for (let index = 0; index < wanted.length; index++) {
      if (bytes[at + index] !== wanted.charCodeAt(index)) return false;
    }
    return true;
  },
  slice: (bytes, start, end) => bytes.toString('utf8', start, end),
};
