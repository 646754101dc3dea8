import { Alignment } from './alignment';
import { ByteWalk } from './byte-walk';
import type { Pattern } from './pattern';
import { PatternMatcher } from './pattern-matcher';
import { renderPattern } from './render';
import { RequiredBytes } from './required-bytes';
import { requiredText } from './required-text';

/** What a scan saw. */
export interface ScanResult {
  /** How many records. */
  readonly lines: number;
  readonly matches: number;

  /** Where it ended: at the end of the region, or where it was told to stop. */
  readonly end: number;
}

/** Is called for each matching line: where it begins and ends in the chunk, without its line end. */
export type OnMatch = (lineStart: number, lineEnd: number) => void;

/**
 * Tells what a line is that begins with a blank or a small letter, by where it begins and where the next one does: a record, a
 * line to leave out, or one to leave out and stop after.
 */
export type OnOddLine = (lineStart: number, next: number) => 'record' | 'skip' | 'stop';

/** A pattern made ready for the bytes of a file. */
export interface ByteMatcher {
  /**
   * Looks at the whole lines between two offsets of a chunk. Each ends with a line feed, or a carriage return and a
   * line feed; the last one may end with the region. The answers are those for the lines read as UTF-8.
   */
  scan(chunk: Buffer, start: number, end: number, onMatch?: OnMatch, onOddLine?: OnOddLine): ScanResult;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const SMALL_A = 97;
const SMALL_Z = 122;

/** Makes a pattern ready for the bytes of a file. */
export function compileBytes(pattern: Pattern): ByteMatcher {
  const matcher = new PatternMatcher(pattern);
  const isAscii = /^[\0-\x7f]*$/.test(renderPattern(pattern));
  const walk = isAscii && !new Alignment(pattern).isOpen ? new ByteWalk(pattern) : undefined;
  const required = isAscii ? requiredText(pattern) : '';

  return {
    scan: (chunk, start, end, onMatch, onOddLine) => {
      const region = chunk.subarray(start, end);
      const candidates = new RequiredBytes(required, region);
      let lines = 0;
      let matches = 0;
      for (let from = 0; from < region.length;) {
        const feed = region.indexOf(LINE_FEED, from);
        const next = feed < 0 ? region.length : feed + 1;
        if (onOddLine !== undefined && isOdd(region[from])) {
          const kind = onOddLine(start + from, start + next);
          if (kind === 'stop') return { lines, matches, end: start + next };
          if (kind === 'skip') {
            from = next;
            continue;
          }
        }
        lines++;
        if (candidates.mayMatch(from, next)) {
          const to = endOfLine(region, next);
          if (walk?.decide(region, from, to) ?? matcher.matches(region.toString('utf8', from, to))) {
            matches++;
            onMatch?.(start + from, start + to);
          }
        }
        from = next;
      }
      return { lines, matches, end };
    },
  };
}

/** Whether a line that begins so may be blank, or name the fields. */
function isOdd(first: number): boolean {
  return first <= SPACE || (first >= SMALL_A && first <= SMALL_Z);
}

/** Where a line ends without its line end. */
function endOfLine(bytes: Buffer, next: number): number {
  if (bytes[next - 1] !== LINE_FEED) return next;
  return bytes[next - 2] === CARRIAGE_RETURN ? next - 2 : next - 1;
}
