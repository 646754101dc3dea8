import fc from 'fast-check';
import { andMore, axisText, numberText } from '../../src/chart/number-text';

test.each<[number | undefined, string]>([
  [0, '0'], [1_234_567, '1,234,567'], [1 / 3, '0.333'], [999_999_999_999_999, '999,999,999,999,999'], [1e15, '1.000e+15'],
  [Number.MAX_VALUE, '1.798e+308'], [Infinity, '∞'], [-Infinity, '-∞'], [-1e15, '-1.000e+15'], [undefined, '-'], [NaN, '-'],
])('%p reads %s', (value, text) => {
  expect(numberText(value)).toBe(text);
});

test.each([
  [0, '0'], [5, '5'], [2500, '2500'], [10_000, '10 k'], [1_500_000, '1.5 M'], [2e9, '2 G'], [4e12, '4 T'], [1e16, '1.0e+16'],
  [0.1 + 0.2, '0.3'], [9999, '9999'], [-2500, '-2500'], [-10_000, '-10 k'], [1e6, '1 M'], [1e9, '1 G'], [1e12, '1 T'],
  [1e15, '1.0e+15'], [1_234_567, '1.23457 M'],
])('on an axis %p reads %s', (value, text) => {
  expect(axisText(value)).toBe(text);
});

test('a number takes little room, however large it is', () => {
  fc.assert(fc.property(fc.double({ min: 0 }), (value) => {
    expect(numberText(value).length).toBeLessThan(24);
    expect(axisText(value).length).toBeLessThan(16);
  }));
});

test.each([[1, 'and 1 more row'], [2, 'and 2 more rows'], [1234, 'and 1,234 more rows']])('%d are told as %s', (count, text) => {
  expect(andMore(count, 'row')).toBe(text);
});
