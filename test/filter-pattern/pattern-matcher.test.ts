import { parsePattern } from '../../src/filter-pattern/parse';
import { PatternMatcher } from '../../src/filter-pattern/pattern-matcher';

const extract = (pattern: string, line: string) => new PatternMatcher(parsePattern(pattern)).extract(line);

test.each([
  ['fewer fields than columns do not match', '[a, b, c]', 'x y', undefined],
  ['the last column takes the rest of the line', '[a, b]', 'x y z', { $a: 'x', $b: 'y z' }],
  ['the rest is taken as it stands', '[a, b]', 'x "y z"  [w]\t ', { $a: 'x', $b: '"y z"  [w]' }],
  ['space behind the last field does not belong to it', '[a, b="y"]', 'x y \t', { $a: 'x', $b: 'y' }],
  ['a last field in quotes comes without them', '[a, b]', 'x "y z"', { $a: 'x', $b: 'y z' }],
  ['a condition on the last column is about the rest', '[a, size > 1000]', 'x 1534 extra', undefined],
  ['a condition on the last column alone', '[a, size > 1000]', 'x 1534', { $a: 'x', $size: '1534' }],
  ['an only column takes the line', '[a]', ' x y ', { $a: 'x y' }],
  ['an empty line has no field for a column', '[a]', '', undefined],
  ['[] takes the empty line', '[]', '', {}],
  ['[] takes every line', '[]', 'x "y z"', { $1: 'x', $2: 'y z' }],
  ['... takes no field', '[a, ..., b]', 'x y', { $a: 'x', $b: 'y' }],
  ['... takes many fields', '[a, ..., b]', 'x 1 2 y', { $a: 'x', $2: '1', $3: '2', $b: 'y' }],
  ['... needs the other columns', '[a, ..., b]', 'x', undefined],
  ['after ... the last column is one field', '[..., b=z]', 'x y z', { $1: 'x', $2: 'y', $b: 'z' }],
  ['... at the end', '[a, ...]', 'x y z', { $a: 'x', $2: 'y', $3: 'z' }],
  ['... at the end takes no field', '[a, ...]', 'x', { $a: 'x' }],
  ['... alone', '[...]', 'x y', { $1: 'x', $2: 'y' }],
  ['an empty slot goes by its number', '[a, , c]', 'x y z', { $a: 'x', $2: 'y', $c: 'z' }],
  ['an empty last slot takes the rest', '[a,]', 'x y z', { $a: 'x', $2: 'y z' }],
  ['all conditions must hold', '[a=x, b=y]', 'x z', undefined],
  ['fields are parted by any white space', '[a=x, b=y, c]', '\tx \t y  z', { $a: 'x', $b: 'y', $c: 'z' }],
  ['a field in brackets is one', '[a="x y", b]', '[x y] z', { $a: 'x y', $b: 'z' }],
  ['a name that every object has', '[constructor, __proto__]', 'x y', { $constructor: 'x', $__proto__: 'y' }],
])('%s: %s on %j', (_, pattern, line, values) => {
  expect(extract(pattern, line)).toEqual(values);
  expect(new PatternMatcher(parsePattern(pattern)).matches(line)).toBe(values !== undefined);
});

const RECORD = '2 123456789010 eni-1235b8ca123456789 172.31.16.139 172.31.16.21 20641 22 6 20 4249 1418530010 1418530070 REJECT OK';
const NODATA = '2 123456789010 eni-1235b8ca123456789 - - - - - - - 1431280876 1431280934 - NODATA';

test.each([
  ['dstport="22", protocol="6"', true, false],
  ['dstport=22, protocol=6', true, false],
  ['dstport!=23, protocol', true, true],
  ['dstport!="-", protocol', true, false],
  ['dstport<1024, protocol', true, false],
  ['dstport=2, protocol', false, false],
  ['dstport=2*, protocol', true, false],
])('[…, %s, …] matches a record: %s, and one without data: %s', (columns, record, withoutData) => {
  const matcher = new PatternMatcher(parsePattern(
    `[version, account_id, interface_id, srcaddr, dstaddr, srcport, ${columns}, packets, bytes, start, end, action, log_status]`));

  expect([matcher.matches(RECORD), matcher.matches(NODATA)]).toEqual([record, withoutData]);
});

test('a matcher keeps nothing of one line for the next', () => {
  const matcher = new PatternMatcher(parsePattern('[a=%x+y%, ..., c=*z]'));
  const lines = ['xy 1 2 z', 'x', 'xxy "a b" az', 'x y z', 'xy z'];

  const first = lines.map((line) => matcher.matches(line));
  const second = lines.map((line) => matcher.matches(line));

  expect(first).toEqual([true, false, true, false, true]);
  expect(second).toEqual(first);
});

test('white space at the end is no part of the last value, with and without a tab in the line', () => {
  const matcher = new PatternMatcher(parsePattern('[a, b="x"]'));

  expect(['y x', 'y x ', 'y x \t ', 'y x y '].map((line) => matcher.matches(line))).toEqual([true, true, true, false]);
});
