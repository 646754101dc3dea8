import * as fc from 'fast-check';
import { numberBetween } from '../../../src/query/run/bytes-number';

const numberIn = (text: string) => numberBetween(Buffer.from(`x${text}9`), 1, 1 + Buffer.byteLength(text));

test('a whole number is read as JavaScript reads it, however long it is', () => {
  const numbers = fc.oneof(fc.bigInt({ min: 0n, max: 2n ** 63n }), fc.bigInt({ min: 10n ** 14n, max: 10n ** 17n }));
  fc.assert(fc.property(numbers, (number) => {
    expect(numberIn(String(number))).toBe(Number(number));
  }), { numRuns: 500 });
});

test('a hyphen is no number, and what is something else is NaN', () => {
  expect(numberIn('-')).toBe(-1);
  for (const text of ['--', '-5', '1.5', 'abc', '1e3', '/', ':', 'é']) expect([text, numberIn(text)]).toEqual([text, NaN]);
});

test('leading zeros count for nothing', () => {
  expect([numberIn('007'), numberIn('0000000000000000000000042')]).toEqual([7, 42]);
});
