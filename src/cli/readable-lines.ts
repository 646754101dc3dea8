import { mayBeginHeader } from '../records/header-line';

const LINE_FEED = 10;
const SPACE = 32;

/** Tells records from lines that have another number of columns than the format. */
export interface LineKinds {
  /** Lines that are records, one after the other: where they begin and end. */
  records(start: number, end: number): void;

  /** A line that is not a record: where it begins and ends, and how many columns it has. */
  other(start: number, end: number, columns: number): void;

  /** Whether a line names the fields of those after it: where it begins and ends. */
  isHeader(start: number, end: number): boolean;
}

/** Walks over whole lines once and tells the kinds apart, in order, up to and with the first header; where it ended. */
export function tellLinesApart(bytes: Buffer, from: number, columns: number, kinds: LineKinds): number {
  let firstRecord = from;
  for (let start = from; start < bytes.length;) {
    let spaces = 0;
    let end = start;
    for (; end < bytes.length; end++) {
      const byte = bytes[end];
      if (byte > SPACE) continue; // nearly all of them: one comparison for each
      if (byte === LINE_FEED) break;
      if (byte === SPACE) spaces++;
    }
    if (mayBeginHeader(bytes[start]) && kinds.isHeader(start, end)) {
      if (start > firstRecord) kinds.records(firstRecord, start);
      return end + 1;
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
  return bytes.length;
}

/** How many columns a line has; none if it is blank. */
export function columnsOf(line: string): number {
  return line.match(/[^ \t\r\n]+/g)?.length ?? 0;
}
