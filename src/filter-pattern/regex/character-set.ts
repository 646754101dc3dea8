/** The code of every character that is not ASCII: no expression tells them apart. */
export const NOT_ASCII = 128;

/** Whether a character belongs to a set, by its ASCII code or `NOT_ASCII`. */
export type CharacterSet = (code: number) => boolean;

/** Exactly this character. */
export function only(character: string): CharacterSet {
  return range(character, character);
}

/** All characters between two, both included. */
export function range(first: string, last: string): CharacterSet {
  const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)];
  return (code) => code >= from && code <= to;
}

/** What belongs to any of the sets. */
export function union(...sets: CharacterSet[]): CharacterSet {
  return (code) => sets.some((has) => has(code));
}

/** What does not belong to the set. */
export function complement(set: CharacterSet): CharacterSet {
  return (code) => !set(code);
}

/** What `.` stands for. */
export const ANY: CharacterSet = () => true;

const DIGIT = range('0', '9');
const WORD = union(DIGIT, range('a', 'z'), range('A', 'Z'), only('_'));
const WHITE_SPACE = union(range('\t', '\r'), only(' '));

/** The characters that `\d`, `\D` and similar match. */
export const NAMED_SETS: ReadonlyMap<string, CharacterSet> = new Map([
  ['d', DIGIT], ['D', complement(DIGIT)],
  ['w', WORD], ['W', complement(WORD)],
  ['s', WHITE_SPACE], ['S', complement(WHITE_SPACE)],
]);
