import { describeFiles, tableOf } from '../../src/cli/chart-facts';

test.each([
  [['-'], 'file: (standard input)'],
  [['a.log', 'b.log.gz'], 'files: a.log, b.log.gz'],
  [['a', 'b', 'c'], 'files: a, b, c'],
  [['a', 'b', 'c', 'd'], 'files: a, b, c and 1 more file'],
  [['a', 'b', 'c', 'd', 'e'], 'files: a, b, c and 2 more files'],
  [['\u001b[2J'], 'file:  [2J'],
])('the files %j are named %s', (files, text) => {
  expect(describeFiles(files)).toBe(text);
});

test('a table has a thousand rows at most, and tells how many more there are', () => {
  const count = (rows: number) => {
    const table = tableOf(['n'], Array.from({ length: rows }, (_, index) => index), (index) => [`${index}`]);
    return [table.rows.length, table.more];
  };

  expect([0, 1000, 1001].map(count)).toEqual([[0, 0], [1000, 0], [1000, 1]]);
  expect(tableOf(['n'], [7], (index) => [`${index}`])).toEqual({ columns: ['n'], rows: [['7']], more: 0 });
});
