import type { CharacterSet } from './character-set';

/**
 * One step of a regular expression. The next one in the list follows, unless a `fork` says where else to go on.
 *
 * - `set` reads one character
 * - `fork` goes on at all of its targets at once
 * - `begin` and `end` pass at the beginning and at the end of the value only
 * - `found` ends the search
 */
export type Step =
  | { readonly kind: 'set'; readonly set: CharacterSet }
  | { readonly kind: 'fork'; readonly targets: readonly number[] }
  | { readonly kind: 'begin' | 'end' | 'found' };

/** A regular expression as a list of steps: a finite automaton, run by `RegexSearch`. */
export type Program = readonly Step[];

/** A step, and how often it comes. */
export interface Piece {
  readonly step: Step;
  readonly least: number;

  /** Undefined if there is no upper bound. */
  readonly most?: number;
}

/** The program that finds any of the alternatives, each of them a sequence of pieces. */
export function assemble(alternatives: readonly (readonly Piece[])[]): Program {
  const starts: number[] = [];
  const program: Step[] = [{ kind: 'fork', targets: starts }];
  for (const pieces of alternatives) {
    starts.push(program.length);
    for (const piece of pieces) addPiece(program, piece);
    program.push({ kind: 'found' });
  }
  return program;
}

/** How many characters a piece stands for with its repetition written out. */
export function sizeOf({ least, most }: Piece): number {
  return most ?? least + 1;
}

function addPiece(program: Step[], { step, least, most }: Piece): void {
  for (let count = 0; count < least; count++) program.push(step);
  if (most === undefined) {
    const loop = program.length;
    program.push({ kind: 'fork', targets: [loop + 1, loop + 3] }, step, { kind: 'fork', targets: [loop] });
    return;
  }
  for (let count = least; count < most; count++) {
    program.push({ kind: 'fork', targets: [program.length + 1, program.length + 2] }, step);
  }
}
