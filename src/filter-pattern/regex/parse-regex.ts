import type { Cursor } from '../cursor';
import { readCharacter, readClass, readEscape } from './parse-characters';
import { ANY } from './character-set';
import { assemble, sizeOf, type Piece, type Program, type Step } from './program';

/**
 * How many characters a regular expression may have once its repetitions are written out. Assumed: AWS documents no
 * limit; this one keeps a search cheap.
 */
const MAX_SIZE = 1000;

/**
 * Reads what stands between two percent signs, up to the end of the cursor's text.
 *
 * CloudWatch Logs takes letters, digits, a few symbols and operators, and no group. Assumed: `?` after a repetition is
 * taken and changes nothing, because a search asks whether there is a match, not how long it is.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html#regex-expressions
 */
export function parseRegex(cursor: Cursor): Program {
  if (cursor.isAtEnd) throw cursor.error('a regular expression must not be empty');
  const alternatives: Piece[][] = [[]];
  let size = 0;
  while (!cursor.isAtEnd) {
    if (cursor.take('|')) {
      alternatives.push([]);
      continue;
    }
    const start = cursor.at;
    const piece = readPiece(cursor);
    size += sizeOf(piece);
    if (size > MAX_SIZE) {
      throw cursor.error(`a regular expression must not repeat more than ${MAX_SIZE} characters in all`, start);
    }
    alternatives[alternatives.length - 1].push(piece);
  }
  return assemble(alternatives);
}

function readPiece(cursor: Cursor): Piece {
  const step = readStep(cursor);
  const start = cursor.at;
  if (!isRepetition(cursor)) return { step, least: 1, most: 1 };
  if (step.kind !== 'set') throw cursor.error('a repetition must follow a character, not an anchor', start);
  const times = readTimes(cursor);
  cursor.take('?');
  if (isRepetition(cursor)) throw cursor.error('a character must have one repetition at most');
  return { step, ...times };
}

function readStep(cursor: Cursor): Step {
  if (cursor.take('^')) return { kind: 'begin' };
  if (cursor.take('$')) return { kind: 'end' };
  if (cursor.take('.')) return { kind: 'set', set: ANY };
  if (cursor.take('[')) return { kind: 'set', set: readClass(cursor) };
  if (cursor.take('\\')) return { kind: 'set', set: readEscape(cursor) };
  if (isRepetition(cursor)) throw cursor.expected('a character to repeat', `; write \\${cursor.next} for the character`);
  return { kind: 'set', set: readCharacter(cursor) };
}

function isRepetition({ next }: Cursor): boolean {
  return next === '*' || next === '+' || next === '?' || next === '{';
}

function readTimes(cursor: Cursor): { least: number; most?: number } {
  if (cursor.take('*')) return { least: 0 };
  if (cursor.take('+')) return { least: 1 };
  if (cursor.take('?')) return { least: 0, most: 1 };
  return readBounds(cursor);
}

/** `{3}`, `{3,}`, `{,5}` or `{3,5}`. */
function readBounds(cursor: Cursor): { least: number; most?: number } {
  const start = cursor.at;
  cursor.take('{');
  const first = readCount(cursor);
  const isRange = cursor.take(',');
  const second = isRange ? readCount(cursor) : first;
  if (first === undefined && second === undefined) throw cursor.expected('how often, as in {3} or {3,5}');
  if (!cursor.take('}')) throw cursor.expected('\'}\'');
  const least = first ?? 0;
  if (second !== undefined && second < least) {
    throw cursor.error(`a repetition must not end below its beginning, got ${least} to ${second}`, start);
  }
  return { least, most: second };
}

function readCount(cursor: Cursor): number | undefined {
  const start = cursor.at;
  const digits = cursor.takeWhile((character) => /[0-9]/.test(character));
  if (Number(digits) > MAX_SIZE) throw cursor.error(`a repetition must not go beyond ${MAX_SIZE}, got ${digits}`, start);
  return digits === '' ? undefined : Number(digits);
}
