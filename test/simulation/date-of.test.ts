import { dateOf } from '../../src/simulation/date-of';

test('Unix seconds are a moment, and no seconds none', () => {
  expect(dateOf(1_763_604_000)).toEqual(new Date('2025-11-20T02:00:00Z'));
  expect(dateOf(undefined)).toBeUndefined();
});
