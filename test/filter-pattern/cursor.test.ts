import { Cursor } from '../../src/filter-pattern/cursor';

test('a cursor reads a text to its end, and nothing after it', () => {
  const cursor = new Cursor('ab');

  expect([cursor.next, cursor.takeOne(), cursor.isAtEnd, cursor.takeOne(), cursor.isAtEnd]).toEqual(['a', 'a', false, 'b', true]);
  expect([cursor.next, cursor.takeOne(), cursor.at]).toEqual(['', '', 2]);
});

test('a cursor over a part of a text does not look beyond that part', () => {
  const cursor = new Cursor('%abc%', 1, 4);

  expect(cursor.takeWhile(() => true)).toBe('abc');
  expect([cursor.isAtEnd, cursor.take('%'), cursor.next]).toEqual([true, false, '']);
});

test('a text is only read as a whole', () => {
  const cursor = new Cursor('ab|c', 0, 3);

  expect([cursor.take('b'), cursor.take('ac'), cursor.at]).toEqual([false, false, 0]);
  expect([cursor.take('ab'), cursor.take('|c'), cursor.at]).toEqual([true, false, 2]);
  expect([cursor.take('|'), cursor.at]).toEqual([true, 3]);
});

test('white space is skipped, as much as there is', () => {
  const cursor = new Cursor(' \t\n x ');
  cursor.skipSpace();

  expect([cursor.at, cursor.next]).toEqual([4, 'x']);
});

test.each<[string, string]>([
  ['', 'the end'],
  ['port = 2', `'port'`],
  ['= 2', `'='`],
  ['😀', `'😀'`],
  ['a'.repeat(50), `'${'a'.repeat(40)}'`],
])('before %j it says that it got %s', (text, got) => {
  const error = new Cursor(text).expected(`']'`, '; add it');

  expect(error).toMatchObject({ problem: `expected ']', got ${got}; add it`, source: text, offset: 0 });
});

test('an error points to the next location, or to the one given', () => {
  const cursor = new Cursor('abc', 2);

  expect([cursor.error('wrong').offset, cursor.error('wrong', 1).offset]).toEqual([2, 1]);
});
