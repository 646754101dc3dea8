import { syntaxErrorOf } from './syntax-error';
import { parsePattern } from '../../src/filter-pattern/parse';
import type { Slot } from '../../src/filter-pattern/pattern';

const column = (name: string): Slot => ({ kind: 'column', name });

test.each<[string, Slot[]]>([
  ['[a, b]', [column('a'), column('b')]],
  [' [ a ,\tb\n] ', [column('a'), column('b')]],
  ['[account_id, account-id, 2nd]', [column('account_id'), column('account-id'), column('2nd')]],
  ['[]', []],
  ['[ ]', []],
  ['[,]', [{ kind: 'unnamed' }, { kind: 'unnamed' }]],
  ['[a,]', [column('a'), { kind: 'unnamed' }]],
  ['[...]', [{ kind: 'ellipsis' }]],
  ['[a, ..., b]', [column('a'), { kind: 'ellipsis' }, column('b')]],
])('the slots of %j', (text, slots) => {
  expect(parsePattern(text)).toEqual({ slots });
});

test.each([
  ['', 0, 'expected \'[\' at the beginning of a space-delimited filter pattern, got the end'],
  ['{ $.a = 1 }', 0, 'expected \'[\' at the beginning of a space-delimited filter pattern, got \'{\''],
  ['ERROR', 0, 'expected \'[\' at the beginning of a space-delimited filter pattern, got \'ERROR\''],
  ['[a', 2, 'expected \',\' or \']\' after the column, got the end'],
  ['[a, b] c', 7, 'expected nothing after the closing bracket, got \'c\''],
  ['[a b]', 3, 'expected \',\' or \']\' after the column, got \'b\''],
  ['[a.b]', 2, 'expected \',\' or \']\' after the column, got \'.\''],
  ['[a=b c]', 5, 'expected \',\' or \']\' after the column, got \'c\'; a value with such characters must be in double quotes'],
  ['[a, ..., b, ...]', 12, 'a filter pattern must have one \'...\' at most'],
  ['[a, b, a=1]', 7, 'a filter pattern must have each column once, got \'a\' again; join its conditions with && or ||'],
  ['[$a]', 1, 'expected a column name, \'...\', or nothing, got \'$\''],
  ['[a, 😀]', 4, 'expected a column name, \'...\', or nothing, got \'😀\''],
])('%j is an error at %i', (text, offset, problem) => {
  expect(syntaxErrorOf(() => parsePattern(text))).toMatchObject({ problem, offset, source: text });
});

test('1024 characters are taken', () => {
  expect(() => parsePattern(`[${'a'.repeat(1022)}]`)).not.toThrow();
});

test('1025 characters are an error that points beyond the last one that fits', () => {
  expect(syntaxErrorOf(() => parsePattern(`[${'a'.repeat(1023)}]`))).toMatchObject({
    problem: 'a filter pattern must have at most 1024 characters, got 1025',
    offset: 1024,
  });
});

test('the error shows the pattern with a caret below the location', () => {
  expect(syntaxErrorOf(() => parsePattern('[a, b=]'))?.message).toBe([
    'expected a number, a text or a %regular expression%, got \']\'',
    '  [a, b=]',
    '        ^',
  ].join('\n'));
});
