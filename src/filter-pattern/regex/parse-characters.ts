import type { Cursor } from '../cursor';
import { NAMED_SETS, complement, only, range, union, type CharacterSet } from './character-set';

/** What AWS lists as supported; the space is not listed but stands in its examples. */
const PLAIN = /^[a-zA-Z0-9:_#=@/;, -]$/;

/** What a backslash makes an ordinary character. Assumed: not only operators, other symbols that AWS takes too. */
const ESCAPABLE = /^[:_#=@/;, \-^$?[\]{}|\\*+.]$/;

/** Operators that stand for themselves within brackets. Assumed: AWS does not say which do. */
const PLAIN_IN_CLASS = /^[$.^*+?{}|]$/;

/** Reads a character that stands for itself. */
export function readCharacter(cursor: Cursor): CharacterSet {
  return only(takeCharacter(cursor));
}

/** Reads what follows a backslash. */
export function readEscape(cursor: Cursor): CharacterSet {
  return NAMED_SETS.has(cursor.next) ? NAMED_SETS.get(cursor.takeOne())! : only(takeEscaped(cursor));
}

/** Reads the rest of a character class, after its opening bracket. Assumed: `-` at either end stands for itself. */
export function readClass(cursor: Cursor): CharacterSet {
  const start = cursor.at - 1;
  const isComplement = cursor.take('^');
  const sets: CharacterSet[] = [];
  while (!cursor.take(']')) {
    if (cursor.isAtEnd) throw cursor.error('a character class must end with \']\'', start);
    sets.push(readClassItem(cursor));
  }
  if (sets.length === 0) throw cursor.error('a character class must not be empty; write \\] for the bracket', start);
  return isComplement ? complement(union(...sets)) : union(...sets);
}

function readClassItem(cursor: Cursor): CharacterSet {
  const start = cursor.at;
  if (cursor.take('\\')) {
    if (NAMED_SETS.has(cursor.next)) return readEscape(cursor);
    cursor.at = start;
  }
  const first = takeClassCharacter(cursor);
  const dash = cursor.at;
  if (!cursor.take('-')) return only(first);
  if (cursor.next === ']') {
    cursor.at = dash;
    return only(first);
  }
  const last = takeClassCharacter(cursor);
  if (last < first) throw cursor.error(`a range must not end before its beginning, got ${first}-${last}`, start);
  return range(first, last);
}

function takeClassCharacter(cursor: Cursor): string {
  if (cursor.take('\\')) return takeEscaped(cursor);
  return PLAIN_IN_CLASS.test(cursor.next) ? cursor.takeOne() : takeCharacter(cursor);
}

function takeCharacter(cursor: Cursor): string {
  if (PLAIN.test(cursor.next)) return cursor.takeOne();
  throw cursor.expected('a character that AWS takes in a regular expression', hint(cursor.next));
}

function takeEscaped(cursor: Cursor): string {
  if (cursor.take('x')) return takeHexadecimal(cursor);
  if (ESCAPABLE.test(cursor.next)) return cursor.takeOne();
  throw cursor.expected('a symbol that AWS takes, or one of d D s S w W x, after the backslash', hint(cursor.next));
}

function takeHexadecimal(cursor: Cursor): string {
  const start = cursor.at;
  const digits = cursor.takeOne() + cursor.takeOne();
  if (/^[0-7][0-9a-fA-F]$/.test(digits)) return String.fromCharCode(parseInt(digits, 16));
  throw cursor.error(`expected two hexadecimal digits from 00 to 7F after \\x, got '${digits}'`, start);
}

function hint(character: string): string {
  return /^[!-/:-@[-`{-~]$/.test(character) ? `; write \\x${character.charCodeAt(0).toString(16).toUpperCase()} for it` : '';
}
