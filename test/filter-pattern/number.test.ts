import * as fc from 'fast-check';
import { readNumber } from '../../src/filter-pattern/number';

test.each<[string, number]>([
  ['22', 22], ['022', 22], ['+5', 5], ['-5', -5], ['1.50', 1.5], ['1e3', 1000], ['2E-1', 0.2], ['-0', 0],
])('%s is the number %d', (text, number) => {
  expect(readNumber(text)).toBe(number);
});

test.each(['', '-', '+', '.5', '5.', '1e', '0x10', 'Infinity', 'NaN', '10.0.0.1', '1 ', '1_000', '٣'])('%j is not a number', (text) => {
  expect(readNumber(text)).toBeUndefined();
});

test('every number is read as JavaScript writes it', () => {
  fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
    expect(readNumber(String(number))).toBe(number + 0);
  }));
});
