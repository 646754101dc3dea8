import * as fc from 'fast-check';
import { ANY, complement, NAMED_SETS, NOT_ASCII, only, range, union } from '../../../src/filter-pattern/regex/character-set';

const CODES = Array.from({ length: NOT_ASCII + 1 }, (_, code) => code);
const ascii = fc.integer({ min: 0, max: 127 }).map((code) => String.fromCharCode(code));

test('the named sets are those of JavaScript, in ASCII', () => {
  for (const [name, has] of NAMED_SETS) {
    const expected = new RegExp(`\\${name}`);
    const isExpected = (code: number) => expected.test(String.fromCharCode(code));
    const different = CODES.slice(0, NOT_ASCII).filter((code) => has(code) !== isExpected(code));
    expect([name, different]).toEqual([name, []]);
  }
  expect([...NAMED_SETS.keys()]).toHaveLength(6);
});

test('a character that is not ASCII belongs to what is complementary only', () => {
  expect([...NAMED_SETS].filter(([, has]) => has(NOT_ASCII)).map(([name]) => name)).toEqual(['D', 'W', 'S']);
  expect(ANY(NOT_ASCII)).toBe(true);
});

test('a range has its ends and what is between them', () => {
  fc.assert(fc.property(ascii, ascii, fc.constantFrom(...CODES), (first, last, code) => {
    expect(range(first, last)(code)).toBe(code >= first.charCodeAt(0) && code <= last.charCodeAt(0));
  }));
});

test('a complement has what a union of ranges lacks', () => {
  fc.assert(fc.property(ascii, ascii, fc.constantFrom(...CODES), (a, b, code) => {
    const set = union(only(a), only(b));
    expect(set(code)).toBe([a, b].includes(String.fromCharCode(code)));
    expect(complement(set)(code)).toBe(!set(code));
  }));
});

test('a union of nothing is empty', () => {
  expect(CODES.filter(union())).toEqual([]);
});
