import { lateness, periodsUntilComplete } from '../../src/model/delivery';

test.each([
  ['a flow log as it is by default', [], 900],
  ['an interval of a minute', [60], 360],
  ['a slower delivery', [600, 1800], 2400],
])('a record is late by interval and delivery: %s', (_, given, seconds) => {
  expect(lateness(...given)).toBe(seconds);
});

test.each([
  [60, 16], [300, 4], [900, 2], [3600, 2], [43_200, 2], [43_260, 1], [86_400, 1],
])('of periods of %i s an alarm looks at %i, of which the oldest is complete, but at no more than a day', (period, periods) => {
  expect(periodsUntilComplete(period)).toBe(periods);
});
