import * as fc from 'fast-check';
import { Cursor } from '../../../src/filter-pattern/cursor';
import { parseRegex } from '../../../src/filter-pattern/regex/parse-regex';
import { RegexSearch } from '../../../src/filter-pattern/regex/regex-search';
import { regexes } from '../arbitraries';
import { toJavaScript } from '../reference';

const searchFor = (source: string): RegexSearch => new RegexSearch(parseRegex(new Cursor(source)));

// The examples of https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html#regex-expressions
test.each([
  ['^[hc]at', ['hat', 'cat', 'hats'], ['a hat', 'at']],
  ['[hc]at$', ['hat', 'the cat'], ['hats']],
  ['colou?r', ['color', 'colour'], ['colouur']],
  ['[abcx-z]', ['a', 'y'], ['d', 'w']],
  ['a{3,5}', ['aaa', 'aaaaa'], ['aa']],
  ['gray|grey', ['gray', 'grey'], ['groy']],
  ['^starting|^initializing|^shutting down', ['starting ...', 'shutting down'], ['skipping initializing ...']],
  ['abcc|ab[^c]$', ['abcc ...', 'aba'], ['aac ...']],
  ['\\[.\\]', ['[a]', '[]]', '[ ]'], ['[]', 'a']],
  ['10\\.10\\.0\\.1', ['10.10.0.1'], ['10010,051']],
  ['10.10.0.1', ['10010,051'], ['10.10.01']],
  ['ab*c', ['ac', 'abc', 'abbbc'], ['ab']],
  ['ab[0-9]*', ['ab', 'ab0', 'ab129'], ['a1']],
  ['ab+c', ['abc', 'abbbc'], ['ac']],
  ['.at', ['hat', '4at', '#at', ' at'], ['at']],
  ['\\d', ['a1'], ['a']],
  ['\\D', ['1a'], ['11']],
  ['a\\sb', ['a b', 'a\tb', 'a\nb'], ['ab', 'a_b']],
  ['a\\Sb', ['a_b'], ['a b']],
  ['^\\w+$', ['aZ_9'], ['a-b']],
  ['\\W', ['a-b'], ['ab']],
  ['\\x3A', [':'], ['x3A']],
  ['\\x28', ['('], [')']],
])('%%%s%% is found in %j but not in %j', (source, found, notFound) => {
  const search = searchFor(source);

  expect(found.filter((value) => !search.test(value))).toEqual([]);
  expect(notFound.filter((value) => search.test(value))).toEqual([]);
});

test.each([
  ['^$', [''], ['a']],
  ['^.$', ['é', '😀', '\u{10000}', '\uffff'], ['', 'éé', '\uffffa']],
  ['[^a]', ['é'], ['a']],
  ['a|', ['', 'x'], []],
  ['x^a|b$c', [], ['xa', 'bc']],
  ['^a{,2}$', ['', 'aa'], ['aaa']],
  ['^a{2,}$', ['aa', 'aaaa'], ['a']],
  ['^a{2}$', ['aa'], ['a', 'aaa']],
  ['^[$.^*+?{}|]$', ['$', '.', '^', '*', '+', '?', '{', '}', '|'], ['a']],
  ['^[-a]$', ['-', 'a'], ['b']],
  ['^[a-]$', ['-', 'a'], ['b']],
  ['^[\\d\\]-]$', ['7', ']', '-'], ['a']],
  ['^[+--]$', ['+', ',', '-'], ['.']],
  ['a*?b', ['b', 'aab'], ['aa']],
])('assumed: %%%s%% is found in %j but not in %j', (source, found, notFound) => {
  const search = searchFor(source);

  expect(found.filter((value) => !search.test(value))).toEqual([]);
  expect(notFound.filter((value) => search.test(value))).toEqual([]);
});

test('values contain a match exactly if JavaScript finds one', () => {
  const values = fc.string({ unit: fc.constantFrom('a', 'b', '2', '.', '-', ' ', 'é', '😀'), maxLength: 12 });

  fc.assert(fc.property(regexes, fc.array(values, { maxLength: 3 }), (source, some) => {
    const search = searchFor(source);

    expect(some.map((value) => search.test(value))).toEqual(some.map((value) => toJavaScript(source).test(value)));
  }), { numRuns: 200 });
});

describe('whatever the expression, each character of a value is looked at once', () => {
  const LENGTH = 20_000;

  test.each([
    ['\\w*\\w*\\w*\\w*\\w*x', 'a'.repeat(LENGTH)],
    ['a?a?a?a?a?a?a?a?a?a?a?a?aaaaaaaaaaaab', 'a'.repeat(LENGTH)],
    ['a{0,300}b', 'a'.repeat(LENGTH)],
    ['[ab]*a[ab]{13}c', Array.from({ length: LENGTH }, (_, index) => 'ab'[(index * index >> 3) % 2]).join('')],
  ])('%s', (source, value) => {
    const search = searchFor(source);
    const follow = jest.spyOn(search as unknown as { follow(): unknown }, 'follow');

    search.test(value);

    expect(follow.mock.calls.length).toBeLessThanOrEqual(LENGTH);
    expect(search['kept'].size).toBeLessThanOrEqual(500);
  });

  test('once the states are known, a value costs look-ups only', () => {
    const search = searchFor('\\w*\\w*\\w*\\w*\\w*x');
    search.test('a'.repeat(10));
    const follow = jest.spyOn(search as unknown as { follow(): unknown }, 'follow');

    search.test('a'.repeat(LENGTH));

    expect(follow).not.toHaveBeenCalled();
  });
});

test('a value is judged alike before and after more states than are kept', () => {
  const search = searchFor('^b|a[ab]{13}c');
  const values = ['b', 'ab', `xa${'ab'.repeat(6)}bc`, `xa${'ab'.repeat(6)}c`];
  const before = values.map((value) => search.test(value));

  search.test(Array.from({ length: 20_000 }, (_, index) => 'ab'[(index * index >> 3) % 2]).join(''));

  expect(before).toEqual([true, false, true, false]);
  expect(values.map((value) => search.test(value))).toEqual(before);
});

test('a range of one character is that character', () => {
  const search = searchFor('^[a-a]$');

  expect(['a', 'b'].map((text) => search.test(text))).toEqual([true, false]);
});
