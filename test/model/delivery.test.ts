import { lateness } from '../../src/model/delivery';

test.each([
  ['a flow log as it is by default', [], 900],
  ['an interval of a minute', [60], 360],
  ['a slower delivery', [600, 1800], 2400],
])('a record is late by interval and delivery: %s', (_, given, seconds) => {
  expect(lateness(...given)).toBe(seconds);
});
