import { longestRun } from '../../src/model/longest-run';

test.each<[string, number, number]>([
  ['', 0, 0],
  ['x', 0, 0],
  ['.', 0, 1],
  ['.x..', 2, 4],
  ['..x..', 0, 2],
  ['x..x...x.', 4, 7],
])("the longest row of dots in '%s' is from %i to %i", (text, start, end) => {
  expect(longestRun([...text], (character) => character === '.')).toEqual({ start, end });
});
