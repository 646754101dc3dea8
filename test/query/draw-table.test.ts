import { cellsOf, drawTable } from '../../src/query/draw-table';

test('columns are as wide as their widest cell, and the measure is to the right', () => {
  const rows = [{ values: ['10.0.0.1', '22'], measure: 5 }, { values: ['-', '3389'], measure: 12_345_678 }];

  expect(drawTable(['srcaddr', 'port', 'records'], rows)).toBe([
    'srcaddr   port   records',
    '10.0.0.1  22           5',
    '-         3389  12345678',
  ].join('\n'));
});

test('a table without rows is its heading', () => {
  expect(drawTable(['srcaddr', 'records'], [])).toBe('srcaddr  records');
});

test.each<[number | undefined, string]>([[undefined, '-'], [0, '0'], [5, '5'], [1 / 3, '0.333'], [2.5, '2.5'], [0.9999, '1']])(
  'the measure %d is %s', (measure, text) => {
    expect(cellsOf({ values: [], measure })).toEqual([text]);
  });

test('a row begins with its time, if it has one', () => {
  expect(cellsOf({ time: new Date(0), values: ['a'], measure: 1 })).toEqual(['1970-01-01T00:00:00.000Z', 'a', '1']);
});

test('no cell moves the cursor of a terminal', () => {
  expect(cellsOf({ values: ['a\u001b[2Jb'], measure: 1 })[0]).not.toContain('\u001b');
});
