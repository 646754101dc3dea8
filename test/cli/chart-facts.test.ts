import { describeFiles } from '../../src/cli/chart-facts';

test.each([
  [['-'], 'file: (standard input)'],
  [['a.log', 'b.log.gz'], 'files: a.log, b.log.gz'],
  [['a', 'b', 'c', 'd'], 'files: a, b, c and 1 more file'],
  [['a', 'b', 'c', 'd', 'e'], 'files: a, b, c and 2 more files'],
  [['\u001b[2J'], 'file:  [2J'],
])('the files %j are named %s', (files, text) => {
  expect(describeFiles(files)).toBe(text);
});
