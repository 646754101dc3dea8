import { Cursor } from './cursor';
import { readNumber } from './number';
import type { Condition, Operator } from './pattern';
import { parseRegex } from './regex/parse-regex';
import { RegexSearch } from './regex/regex-search';

/** Whether what stands between two offsets of a text satisfies a condition. */
export type Predicate = (text: string, start: number, end: number) => boolean;

/** Makes a condition ready for many values. */
export function compileCondition(condition: Condition): Predicate {
  switch (condition.kind) {
    case 'and': return allOf(condition.terms.map(compileCondition));
    case 'or': return anyOf(condition.terms.map(compileCondition));
    case 'text': return unlessNegated(condition.operator, likeText(condition.text));
    case 'number': return comparedWith(condition.operator, condition.value);
    case 'regex': return unlessNegated(condition.operator, containing(condition.source));
  }
}

function allOf(terms: readonly Predicate[]): Predicate {
  return (text, start, end) => terms.every((holds) => holds(text, start, end));
}

function anyOf(terms: readonly Predicate[]): Predicate {
  return (text, start, end) => terms.some((holds) => holds(text, start, end));
}

function unlessNegated(operator: Operator, holds: Predicate): Predicate {
  return operator === '!=' ? (text, start, end) => !holds(text, start, end) : holds;
}

/** Upper and lower case differ; `*` is any run of characters. */
function likeText(wanted: string): Predicate {
  const pieces = wanted.split('*');
  if (pieces.length === 1) {
    return (text, start, end) => end - start === wanted.length && text.startsWith(wanted, start);
  }
  const first = pieces[0];
  const last = pieces[pieces.length - 1];
  const between = pieces.slice(1, -1).filter((piece) => piece !== '');
  const least = first.length + last.length;
  return (text, start, end) => end - start >= least
    && text.startsWith(first, start)
    && text.startsWith(last, end - last.length)
    && (between.length === 0 || containsInOrder(text.slice(start + first.length, end - last.length), between));
}

/** Taking the leftmost place of each piece leaves the most room for the next, so no place is ever tried again. */
function containsInOrder(text: string, pieces: readonly string[]): boolean {
  let at = 0;
  for (const piece of pieces) {
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return true;
}

function containing(regex: string): Predicate {
  const search = new RegexSearch(parseRegex(new Cursor(regex)));
  return (text, start, end) => search.test(text, start, end);
}

/** A value that is no number, `-` for instance, compares false. Assumed: but it does differ from every number (`!=`). */
function comparedWith(operator: Operator, wanted: number): Predicate {
  switch (operator) {
    case '=': return (text, start, end) => numberIn(text, start, end) === wanted;
    case '!=': return (text, start, end) => numberIn(text, start, end) !== wanted;
    case '>': return (text, start, end) => numberIn(text, start, end) > wanted;
    case '<': return (text, start, end) => numberIn(text, start, end) < wanted;
    case '>=': return (text, start, end) => numberIn(text, start, end) >= wanted;
    case '<=': return (text, start, end) => numberIn(text, start, end) <= wanted;
  }
}

/** As many digits as a double holds exactly. */
const SHORT = 15;

/** NaN where there is no number: it compares false with everything. */
function numberIn(text: string, start: number, end: number): number {
  if (end - start > SHORT || end === start) return readNumber(text.slice(start, end)) ?? NaN;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return readNumber(text.slice(start, end)) ?? NaN;
    value = value * 10 + digit;
  }
  return value;
}
