import type { AlarmSettings } from '../../src/simulation/alarm-settings';
import { breachTest, isTooMuch, signOf } from '../../src/simulation/comparison';

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

test('an alarm that compares with a band is not simulated', () => {
  const band = { comparisonOperator: 'GreaterThanUpperThreshold' as Operator, threshold: 1 };

  for (const ask of [breachTest, isTooMuch, signOf]) {
    expect(() => ask(band)).toThrow(
      `'comparisonOperator' must compare with one threshold to be simulated, got 'GreaterThanUpperThreshold'`);
  }
});
