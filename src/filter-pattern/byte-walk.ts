import type { Pattern } from './pattern';
import { compileSlots, type Predicate } from './predicate';
import { BYTES } from './reader';
import { isDelimiter, isSeparator } from './tokens';

const SPACE = 32;

/**
 * Decides about lines as flow logs write them, one space between any two fields, in one pass over as many of the
 * line's bytes as it takes and without making a string of it.
 */
export class ByteWalk {
  private readonly predicates: readonly (Predicate<Buffer> | undefined)[];

  /** @param pattern One without `...`, and with ASCII characters only. */
  constructor(pattern: Pattern) {
    this.predicates = compileSlots(pattern, BYTES);
  }

  /** Whether the line between two offsets matches; undefined where that takes a closer look. */
  public decide(bytes: Buffer, start: number, end: number): boolean | undefined {
    const last = this.predicates.length - 1;
    let at = start;
    for (let field = 0; field < last; field++) {
      const from = at;
      if (isDelimiter(bytes[at])) return undefined;
      while (bytes[at] > SPACE) at++; // the line's end stops it too
      if (at >= end) return false;
      if (at === from || bytes[at] !== SPACE) return undefined;
      const predicate = this.predicates[field];
      if (predicate !== undefined && !predicate(bytes, from, at)) return false;
      at++;
    }
    if (at >= end) return false;
    if (isSeparator(bytes[at]) || isDelimiter(bytes[at])) return undefined;
    const predicate = this.predicates[last];
    return predicate === undefined || predicate(bytes, at, endOfLast(bytes, end));
  }
}

function endOfLast(bytes: Buffer, end: number): number {
  let at = end;
  while (isSeparator(bytes[at - 1])) at--;
  return at;
}
