import { Cursor } from '../../../src/filter-pattern/cursor';
import type { CharacterSet } from '../../../src/filter-pattern/regex/character-set';
import { readCharacter, readClass, readEscape } from '../../../src/filter-pattern/regex/parse-characters';
import { syntaxErrorOf } from '../syntax-error';

/** What belongs to a set, of the characters that can be seen. */
function members(set: CharacterSet): string {
  return Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).filter((c) => set(c.charCodeAt(0))).join('');
}

/** Reads what follows an opening bracket. */
const classOf = (text: string) => members(readClass(new Cursor(`[${text}`, 1)));

test.each<[string, string]>([
  ['abc]', 'abc'],
  ['a-c]', 'abc'],
  ['a-a]', 'a'],
  ['a-ce]', 'abce'],
  ['-a]', '-a'],
  ['a-]', '-a'],
  ['.$*]', '$*.'],
  ['\\]\\\\]', '\\]'],
  ['\\d.]', '.0123456789'],
  ['\\x41-C]', 'ABC'],
  ['\\--/]', '-./'],
])('the class [%s has %j', (text, expected) => {
  expect([...classOf(text)].sort()).toEqual([...expected].sort());
});

test('a class that begins with ^ has everything else', () => {
  const all = members(() => true);

  expect(classOf('^a-z]')).toBe([...all].filter((c) => !/[a-z]/.test(c)).join(''));
  expect(classOf('^^]')).toBe(all.replace('^', ''));
});

test.each<[string, string, number]>([
  ['abc', `a character class must end with ']'`, 0],
  [']', 'a character class must not be empty; write \\] for the bracket', 0],
  ['c-a]', 'a range must not end before its beginning, got c-a', 1],
  ['a(]', `expected a character that AWS takes in a regular expression, got '('; write \\x28 for it`, 2],
  ['\\q]', `expected a symbol that AWS takes, or one of d D s S w W x, after the backslash, got 'q'`, 2],
  ['\\x8G]', `expected two hexadecimal digits from 00 to 7F after \\x, got '8G'`, 3],
  ['é]', `expected a character that AWS takes in a regular expression, got 'é'`, 1],
])('the class [%s is invalid', (text, problem, offset) => {
  expect(syntaxErrorOf(() => classOf(text))).toMatchObject({ problem, offset });
});

test('a class is read up to its bracket', () => {
  const cursor = new Cursor('[a]b', 1);
  readClass(cursor);

  expect(cursor.next).toBe('b');
});

test.each<[string, string]>([['d', '0123456789'], ['.', '.'], ['x2d', '-'], ['\\', '\\']])('\\%s stands for %s', (text, expected) => {
  expect(members(readEscape(new Cursor(text)))).toBe(expected);
});

test.each(['a', '7', ' ', '@', '-', '/'])('%j stands for itself', (text) => {
  expect(members(readCharacter(new Cursor(text)))).toBe(text);
});

test.each(['(', '"', '<', '~', '.', '', 'é'])('%j does not', (text) => {
  expect(syntaxErrorOf(() => readCharacter(new Cursor(text)))?.problem).toContain('expected a character that AWS takes');
});
