import { durationText } from '../../src/model/duration-text';

test.each<[number, string]>([
  [0, '0 minutes'], [1, '1 second'], [59, '59 seconds'], [60, '1 minute'], [90, '90 seconds'], [3600, '1 hour'], [5400, '90 minutes'],
  [7200, '2 hours'], [86_400, '1 day'], [90_000, '25 hours'], [172_800, '2 days'], [604_800, '7 days'],
])('%i seconds are %s', (seconds, text) => {
  expect(durationText(seconds)).toBe(text);
});
