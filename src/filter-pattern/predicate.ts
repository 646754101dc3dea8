import { Cursor } from './cursor';
import { readNumber } from './number';
import type { Condition, Operator, Pattern } from './pattern';
import type { Reader } from './reader';
import { parseRegex } from './regex/parse-regex';
import { RegexSearch } from './regex/regex-search';

/** Whether what stands between two offsets of a text satisfies a condition. */
export type Predicate<Text> = (text: Text, start: number, end: number) => boolean;

/** Makes the conditions of a pattern ready for many values: one for each slot, undefined where it has none. */
export function compileSlots<Text>({ slots }: Pattern, reader: Reader<Text>): (Predicate<Text> | undefined)[] {
  return slots.map((slot) =>
    slot.kind === 'column' && slot.condition !== undefined ? compileCondition(slot.condition, reader) : undefined);
}

/** Makes a condition ready for many values. */
export function compileCondition<Text>(condition: Condition, reader: Reader<Text>): Predicate<Text> {
  switch (condition.kind) {
    case 'and': return allOf(condition.terms.map((term) => compileCondition(term, reader)));
    case 'or': return anyOf(condition.terms.map((term) => compileCondition(term, reader)));
    case 'text': return unlessNegated(condition.operator, likeText(condition.text, reader));
    case 'number': return comparedWith(condition.operator, condition.value, reader);
    case 'regex': return unlessNegated(condition.operator, containing(condition.source, reader));
  }
}

function allOf<Text>(terms: readonly Predicate<Text>[]): Predicate<Text> {
  return (text, start, end) => terms.every((holds) => holds(text, start, end));
}

function anyOf<Text>(terms: readonly Predicate<Text>[]): Predicate<Text> {
  return (text, start, end) => terms.some((holds) => holds(text, start, end));
}

function unlessNegated<Text>(operator: Operator, holds: Predicate<Text>): Predicate<Text> {
  return operator === '!=' ? (text, start, end) => !holds(text, start, end) : holds;
}

/** Upper and lower case differ; `*` is any run of characters. */
function likeText<Text>(wanted: string, reader: Reader<Text>): Predicate<Text> {
  const pieces = wanted.split('*');
  if (pieces.length === 1) {
    return (text, start, end) => end - start === wanted.length && reader.has(text, wanted, start);
  }
  const first = pieces[0];
  const last = pieces[pieces.length - 1];
  const between = pieces.slice(1, -1).filter((piece) => piece !== '');
  const least = first.length + last.length;
  return (text, start, end) => end - start >= least
    && reader.has(text, first, start)
    && reader.has(text, last, end - last.length)
    && (between.length === 0 || hasInOrder(reader.slice(text, start + first.length, end - last.length), between));
}

/** The leftmost place of each piece leaves the most room for those after it, so no other place is ever tried. */
function hasInOrder(text: string, pieces: readonly string[]): boolean {
  let at = 0;
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return true;
}

function containing<Text>(regex: string, reader: Reader<Text>): Predicate<Text> {
  const search = new RegexSearch(parseRegex(new Cursor(regex)));
  return (text, start, end) => search.test(reader.slice(text, start, end));
}

/** A value that is not a number, such as `-`, compares false. Assumed: it does differ (`!=`) from every number. */
function comparedWith<Text>(operator: Operator, wanted: number, reader: Reader<Text>): Predicate<Text> {
  switch (operator) {
    case '=': return (text, start, end) => numberIn(text, start, end, reader) === wanted;
    case '!=': return (text, start, end) => numberIn(text, start, end, reader) !== wanted;
    case '>': return (text, start, end) => numberIn(text, start, end, reader) > wanted;
    case '<': return (text, start, end) => numberIn(text, start, end, reader) < wanted;
    case '>=': return (text, start, end) => numberIn(text, start, end, reader) >= wanted;
    case '<=': return (text, start, end) => numberIn(text, start, end, reader) <= wanted;
  }
}

/** So many digits fit into a double. */
const SHORT = 15;

/** NaN where there is no number: it compares false with everything. */
function numberIn<Text>(text: Text, start: number, end: number, reader: Reader<Text>): number {
  let value = end > start && end - start <= SHORT ? 0 : NaN;
  for (let at = start; at < end && !Number.isNaN(value); at++) {
    const digit = reader.codeAt(text, at) - 48;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : NaN;
  }
  return Number.isNaN(value) ? readNumber(reader.slice(text, start, end)) ?? NaN : value;
}
