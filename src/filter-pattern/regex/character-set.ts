import type { CharacterSet } from './program';

const ASCII = 128;

/** The characters for which the test holds; `others` tells about all that are not ASCII. */
export function charactersWhere(holds: (character: string) => boolean, others: boolean): CharacterSet {
  return { ascii: Array.from({ length: ASCII }, (_, code) => holds(String.fromCharCode(code))), others };
}

/** Exactly this character. */
export function only(character: string): CharacterSet {
  return charactersWhere((other) => other === character, false);
}

/** All characters between two, both included. */
export function range(first: string, last: string): CharacterSet {
  return charactersWhere((character) => character >= first && character <= last, false);
}

/** What belongs to any of the sets. */
export function union(sets: readonly CharacterSet[]): CharacterSet {
  return {
    ascii: Array.from({ length: ASCII }, (_, code) => sets.some(({ ascii }) => ascii[code])),
    others: sets.some(({ others }) => others),
  };
}

/** What does not belong to the set. */
export function complement({ ascii, others }: CharacterSet): CharacterSet {
  return { ascii: ascii.map((belongs) => !belongs), others: !others };
}

/** What `.` stands for. */
export const ANY = charactersWhere(() => true, true);

const DIGIT = charactersWhere((character) => /[0-9]/.test(character), false);
const WORD = charactersWhere((character) => /[a-zA-Z_0-9]/.test(character), false);
const WHITE_SPACE = charactersWhere((character) => /[\t\n\v\f\r ]/.test(character), false);

/** What `\d`, `\D` and the like stand for. */
export const NAMED_SETS: ReadonlyMap<string, CharacterSet> = new Map([
  ['d', DIGIT], ['D', complement(DIGIT)],
  ['w', WORD], ['W', complement(WORD)],
  ['s', WHITE_SPACE], ['S', complement(WHITE_SPACE)],
]);
