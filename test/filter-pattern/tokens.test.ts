import { Tokens } from '../../src/filter-pattern/tokens';

test.each([
  ['one field', ['one', 'field']],
  ['runs  of \t space', ['runs', 'of', 'space']],
  ['  around \t', ['around']],
  ['', []],
  [' \t', []],
  ['a [10/Oct/2000:13:25:15 -0700] b', ['a', '10/Oct/2000:13:25:15 -0700', 'b']],
  ['"GET / HTTP/1.0" 200', ['GET / HTTP/1.0', '200']],
  ['ERROR "two words"', ['ERROR', 'two words']],
  ['ERROR "unterminated words', ['ERROR', '"unterminated', 'words']],
  ['[unterminated "two words"', ['[unterminated', 'two words']],
  ['"a [b" c]', ['a [b', 'c]']],
  ['[a "b] c"', ['a "b', 'c"']],
  ['"" []', ['', '']],
  ['a"b c"', ['a"b', 'c"']],
  ['"a"b"c"', ['a', 'b"c"']],
  ['[a][b c]', ['a', 'b c']],
  ['"a""b c"', ['a', 'b c']],
  ['"', ['"']],
  ['] "', [']', '"']],
])('the fields of %j are %j', (line, fields) => {
  expect(fieldsOf(line)).toEqual(fields);
});

test('fields of an earlier line are forgotten', () => {
  const tokens = new Tokens();

  tokens.read('a b c');
  tokens.read('d');
  expect([tokens.count, tokens.end]).toEqual([1, 1]);

  tokens.read(' ');
  expect([tokens.count, tokens.end]).toEqual([0, 0]);
});

test('a delimiter that is never closed is looked for once in a line, so that time stays linear', () => {
  const search = jest.spyOn(String.prototype, 'indexOf');
  const line = '[a '.repeat(1000) + '"';

  new Tokens().read(line);

  const searches = search.mock.calls.filter(([wanted]) => wanted === ']' || wanted === '"').length;
  search.mockRestore();
  expect(searches).toBe(2);
});

function fieldsOf(line: string): string[] {
  const tokens = new Tokens();
  tokens.read(line);
  return Array.from({ length: tokens.count }, (_, field) =>
    line.slice(tokens.valueStart(field), tokens.valueEnd(field)));
}
