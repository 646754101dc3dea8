import { Tally } from '../../src/cli/tally';

test('lines are records and what is unreadable', () => {
  const tally = new Tally('a.log');
  tally.records = 4;
  tally.skip('odd', 'x');

  expect([tally.lines, tally.unreadable]).toEqual([5, 1]);
});

test('what was unreadable is told with the name of the file; of a file that is all right there is nothing to tell', () => {
  const tally = new Tally('a.log');

  expect(tally.remark).toBeUndefined();

  tally.skip('odd', 'x');

  expect(tally.remark).toBe('a.log: unreadable lines: 1\n  record 1: odd: x');
});

test('the first three problems are kept, each with the number of its line and its beginning', () => {
  const tally = new Tally('a.log');
  tally.records = 1;
  for (const line of ['a', 'b', 'c', 'd']) tally.skip('odd', line);

  expect(tally.problems).toEqual(['record 2: odd: a', 'record 3: odd: b', 'record 4: odd: c']);
  expect(tally.unreadable).toBe(4);
});
