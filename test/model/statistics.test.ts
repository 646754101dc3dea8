import { isWithinValues } from '../../src/model/statistics';

test.each([
  ['avg', true], ['min', true], ['max', true], ['Average', true], ['average', true], ['Minimum', true], ['Maximum', true], ['IQM', true], ['p90', true], ['p99.9', true],
  ['tm90', true], ['TM(10%:90%)', true], ['wm98', true], ['WM(:10)', true],
  ['Sum', false], ['SampleCount', false], ['n', false], ['ts90', false], ['TS(80%:)', false], ['tc90', false], ['TC(1:)', false],
  ['PR(1:)', false], ['pr(:1)', false],
])('the statistic %s lies between the values: %p', (statistic, expected) => {
  expect(isWithinValues(statistic)).toBe(expected);
});
