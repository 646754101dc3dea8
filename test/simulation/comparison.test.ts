import type { AlarmSettings } from '../../src/simulation/alarm-settings';
import { breachTest, isTooMuch, isWorse, signOf } from '../../src/simulation/comparison';

type Operator = AlarmSettings['comparisonOperator'];

test.each<[Operator, string, boolean, boolean[]]>([
  ['GreaterThanOrEqualToThreshold', '>=', true, [false, true, true]],
  ['GreaterThanThreshold', '>', true, [false, false, true]],
  ['LessThanThreshold', '<', false, [true, false, false]],
  ['LessThanOrEqualToThreshold', '<=', false, [true, true, false]],
])('%s is %s', (comparisonOperator, sign, isAbove, breaches) => {
  expect(signOf({ comparisonOperator })).toBe(sign);
  expect(isTooMuch({ comparisonOperator })).toBe(isAbove);
  expect([4, 5, 6].map(breachTest({ comparisonOperator, threshold: 5 }))).toEqual(breaches);
});

test.each<[number | undefined, number | undefined, boolean, boolean]>([
  [5, 4, true, false], [4, 5, false, true], [5, 5, false, false],
  [5, undefined, true, true], [undefined, 5, false, false], [undefined, undefined, false, false],
])('%p is worse than %p for an alarm on too much: %p, on too little: %p', (value, than, onMuch, onLittle) => {
  expect(isWorse(value, than, { comparisonOperator: 'GreaterThanThreshold' })).toBe(onMuch);
  expect(isWorse(value, than, { comparisonOperator: 'LessThanThreshold' })).toBe(onLittle);
});

test('an alarm that compares with a band is not simulated', () => {
  const band = { comparisonOperator: 'GreaterThanUpperThreshold' as Operator, threshold: 1 };

  for (const ask of [breachTest, isTooMuch, signOf]) {
    expect(() => ask(band)).toThrow(
      `'comparisonOperator' must compare with one threshold to be simulated, got 'GreaterThanUpperThreshold'`);
  }
});
