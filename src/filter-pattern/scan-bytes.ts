import { Alignment } from './alignment';
import { ByteWalk } from './byte-walk';
import type { Pattern } from './pattern';
import { PatternMatcher } from './pattern-matcher';
import { renderPattern } from './render';
import { RequiredBytes } from './required-bytes';
import { requiredText } from './required-text';

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
   * line feed; the last one may end with the region. The answers are those for the lines read as UTF-8.
   */
  scan(chunk: Buffer, start: number, end: number, onMatch?: OnMatch): ScanResult;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Makes a pattern ready for the bytes of a file. */
export function compileBytes(pattern: Pattern): ByteMatcher {
  const matcher = new PatternMatcher(pattern);
  const isAscii = /^[\0-\x7f]*$/.test(renderPattern(pattern));
  const walk = isAscii && !new Alignment(pattern).isOpen ? new ByteWalk(pattern) : undefined;
  const required = isAscii ? requiredText(pattern) : '';

  return {
    scan: (chunk, start, end, onMatch) => {
      const region = chunk.subarray(start, end);
      const candidates = new RequiredBytes(required, region);
      let lines = 0;
      let matches = 0;
      for (let from = 0; from < region.length; lines++) {
        const feed = region.indexOf(LINE_FEED, from);
        const next = feed < 0 ? region.length : feed + 1;
        if (candidates.mayMatch(from, next)) {
          const to = endOfLine(region, from, next);
          if (walk?.decide(region, from, to) ?? matcher.matches(region.toString('utf8', from, to))) {
            matches++;
            onMatch?.(start + from, start + to);
          }
        }
        from = next;
      }
      return { lines, matches };
    },
  };
}

/** Where a line ends without its line end. */
function endOfLine(bytes: Buffer, from: number, next: number): number {
  let to = next;
  if (to > from && bytes[to - 1] === LINE_FEED) to--;
  return to > from && to < next && bytes[to - 1] === CARRIAGE_RETURN ? to - 1 : to;
}
