import { isAscii } from 'node:buffer';
import type { Pattern } from './pattern';
import { PatternMatcher } from './pattern-matcher';

/** What a scan saw. */
export interface ScanResult {
  readonly lines: number;
  readonly matches: number;
}

/** Hears of a matching line: where it begins and ends in the chunk, without its line end. */
export type OnMatch = (lineStart: number, lineEnd: number) => void;

/** A pattern made ready for the bytes of a file. */
export interface ByteMatcher {
  /**
   * Looks at the whole lines between two offsets of a chunk. Each ends with a line feed, or a carriage return and a
   * line feed; the last one may end with the chunk. The answers are those for the lines read as UTF-8.
   */
  scan(chunk: Buffer, start: number, end: number, onMatch?: OnMatch): ScanResult;
}

const CARRIAGE_RETURN = 13;

/** Makes a pattern ready for the bytes of a file. */
export function compileBytes(pattern: Pattern): ByteMatcher {
  const matcher = new PatternMatcher(pattern);
  return {
    scan: (chunk, start, end, onMatch) => {
      const isPlain = isAscii(chunk.subarray(start, end));
      const text = chunk.toString('latin1', start, end); // a character for each byte: offsets are the chunk's own
      let lines = 0;
      let matches = 0;
      for (let from = 0; from < text.length; lines++) {
        const feed = text.indexOf('\n', from);
        const stop = feed < 0 ? text.length : feed;
        const to = stop > from && text.charCodeAt(stop - 1) === CARRIAGE_RETURN ? stop - 1 : stop;
        const isMatch = isPlain
          ? matcher.matches(text.slice(from, to))
          : matcher.matches(chunk.toString('utf8', start + from, start + to));
        if (isMatch) {
          matches++;
          onMatch?.(start + from, start + to);
        }
        from = stop + 1;
      }
      return { lines, matches };
    },
  };
}
