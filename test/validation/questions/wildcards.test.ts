import * as fc from 'fast-check';
import { excludes, isLike } from '../../../src/validation/questions/wildcards';

test.each([
  ['abc', 'abc', true],
  ['abc', 'a*', true],
  ['abc', '*c', true],
  ['abc', 'a?c', true],
  ['abc', '*', true],
  ['', '*', true],
  ['', '', true],
  ['abc', 'a*b*c*', true],
  ['abcbd', 'a*bd', true],
  ['a*c', 'a*c', true],
  ['abc', 'ab', false],
  ['abc', 'abcd', false],
  ['abc', 'a?', false],
  ['', '?', false],
  ['a.c', 'a.c', true],
  ['abc', 'a.c', false],
  ['a\nc', 'a*c', true],
  ['(x', '(*', true],
  ['arn:aws:ec2:x', 'arn:aws:ec2:*', true],
])('%p fits %p: %p', (text, pattern, expected) => {
  expect(isLike(text, pattern)).toBe(expected);
});

test('it agrees with a regular expression', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 });
  const patterns = fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), maxLength: 5 });

  fc.assert(fc.property(texts, patterns, (text, pattern) => {
    expect(isLike(text, pattern)).toBe(new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(text));
  }));
});

test('a pattern of many wildcards comes to an end', () => {
  expect(isLike('a'.repeat(1000), `${'*a'.repeat(400)}b`)).toBe(false);
  expect(isLike('a'.repeat(1000), '*'.repeat(20_000))).toBe(true);
});

test.each([
  ['logs', 'logs', false],
  ['ec2', 'logs', true],
  ['e*', 'logs', false],
  ['l?gs', 'ec2', false],
  [undefined, 'logs', false],
])('%p excludes %p: %p', (pattern, text, expected) => {
  expect(excludes(pattern, text)).toBe(expected);
});
