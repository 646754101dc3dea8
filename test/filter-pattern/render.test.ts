import * as fc from 'fast-check';
import { parsePattern } from '../../src/filter-pattern/parse';
import { renderPattern } from '../../src/filter-pattern/render';
import { patterns } from './arbitraries';

test.each<[string, string]>([
  ['[]', '[]'],
  ['[a,b]', '[a, b]'],
  ['[a,...,b=22]', '[a, ..., b=22]'],
  ['[ip, user,]', '[ip, user, ]'],
  ['[a=REJECT]', '[a="REJECT"]'],
  ['[a!=%^10[.]%]', '[a!=%^10[.]%]'],
  ['[a = 1 || a=2 && a!=3]', '[a=1 || a=2 && a!=3]'],
  ['[(a = 1 || a=2) && a!=3]', '[(a=1 || a=2) && a!=3]'],
  ['[a="say \\"hi\\" \\\\"]', '[a="say \\"hi\\" \\\\"]'],
])('%s is written %s', (given, written) => {
  expect(renderPattern(parsePattern(given))).toBe(written);
});

test('what is written means what was given', () => {
  fc.assert(fc.property(patterns, (pattern) => {
    expect(parsePattern(renderPattern(pattern))).toEqual(pattern);
  }));
});
