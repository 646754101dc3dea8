import * as fc from 'fast-check';
import { ByteWalk } from '../../src/filter-pattern/byte-walk';
import { parsePattern } from '../../src/filter-pattern/parse';
import { PatternMatcher } from '../../src/filter-pattern/pattern-matcher';
import { lines, patterns } from './arbitraries';

function decide(pattern: string, line: string): boolean | undefined {
  const bytes = Buffer.from(`before ${line}\nafter`);
  return new ByteWalk(parsePattern(pattern)).decide(bytes, 7, 7 + Buffer.byteLength(line));
}

test.each<[string, string, boolean]>([
  ['[a=1, b]', '1 2', true],
  ['[a=1, b]', '2 2', false],
  ['[a, b=2]', '1 2', true],
  ['[a, b=2]', '1 2 \t', true], // space at the end does not count
  ['[a, b=2]', '1 2 3', false], // the last column is the rest of the line
  ['[a, b]', '1', false],
  ['[a, b]', '1 ', false],
  ['[a, b, c=3]', '1 2', false],
])('%s decides about %j: %s', (pattern, line, expected) => {
  expect(decide(pattern, line)).toBe(expected);
});

test.each(['1  2', ' 1 2', '1\t2', '"1 2" 3', '[1 2] 3', '1 "2"', '1  '])('%j takes a closer look', (line) => {
  expect(decide('[a, b]', line)).toBeUndefined();
});

test('where it decides, it decides as the matcher of strings does', () => {
  const ascii = /^[\0-\x7f]*$/;
  const plain = patterns.filter((pattern) => pattern.slots.length > 0 && pattern.slots.every(({ kind }) => kind !== 'ellipsis')
    && ascii.test(JSON.stringify(pattern)));
  fc.assert(fc.property(plain, lines, (pattern, line) => {
    const bytes = Buffer.from(`${line}\n`);
    const verdict = new ByteWalk(pattern).decide(bytes, 0, bytes.length - 1);
    if (verdict !== undefined) expect(verdict).toBe(new PatternMatcher(pattern).matches(line));
  }), { numRuns: 300 });
});
