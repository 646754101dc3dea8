const LINE_FEED = 10;
const SPACE = 32;

/** Tells records from lines that have another number of columns than the format. */
export interface LineKinds {
  /** Lines that are records, one after the other: where they begin and end. */
  records(start: number, end: number): void;

  /** A line that is none: where it begins and ends, and how many columns it has. */
  other(start: number, end: number, columns: number): void;
}

/** Walks over whole lines once and tells the two kinds apart, in order. */
export function tellLinesApart(bytes: Buffer, columns: number, kinds: LineKinds): void {
  let firstRecord = 0;
  for (let start = 0; start < bytes.length;) {
    let spaces = 0;
    let end = start;
    for (; end < bytes.length; end++) {
      const byte = bytes[end];
      if (byte > SPACE) continue; // nearly all of them: one comparison for each
      if (byte === LINE_FEED) break;
      if (byte === SPACE) spaces++;
    }
    // Another number of spaces needs a closer look: several in a row part two columns as one does, and so do tabs.
    const found = spaces + 1 === columns ? columns : columnsOf(bytes.toString('latin1', start, end));
    if (found !== columns) {
      if (start > firstRecord) kinds.records(firstRecord, start);
      if (found > 0) kinds.other(start, end, found);
      firstRecord = end + 1;
    }
    start = end + 1;
  }
  if (firstRecord < bytes.length) kinds.records(firstRecord, bytes.length);
}

/** How many columns a line has; none if it is blank. */
export function columnsOf(line: string): number {
  return line.match(/[^ \t\r\n]+/g)?.length ?? 0;
}
