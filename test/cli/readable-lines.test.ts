import * as fc from 'fast-check';
import { columnsOf, tellLinesApart } from '../../src/cli/readable-lines';

/** What is told of lines, in order. */
function told(text: string, columns: number, from = 0): { kinds: string[]; end: number } {
  const bytes = Buffer.from(text);
  const kinds: string[] = [];
  const part = (start: number, end: number) => bytes.toString('utf8', start, end);
  const end = tellLinesApart(bytes, from, columns, {
    records: (start, stop) => kinds.push(`records ${part(start, stop)}`),
    other: (start, stop, found) => kinds.push(`other ${found} ${part(start, stop)}`),
    isHeader: (start, stop) => part(start, stop).startsWith('header'),
  });
  return { kinds, end };
}

test.each<[string, string[]]>([
  ['', []],
  ['1 2\n3 4\n', ['records 1 2\n3 4\n']],
  ['1 2\n3 4', ['records 1 2\n3 4']],
  ['1 2\n3\n4 5 6\n7 8\n', ['records 1 2\n', 'other 1 3', 'other 3 4 5 6', 'records 7 8\n']],
  ['1  2\n3\t4\n 5 6 \r\n', ['records 1  2\n3\t4\n 5 6 \r\n']],
  ['1 \n2 3\n', ['records 1 \n2 3\n']], // as many spaces as a record has: a closer look is the receiver's
  ['1 2\n\n\t\r\n3 4\n', ['records 1 2\n', 'records 3 4\n']], // nothing in a line is nothing to tell
  ['not a header\n', ['other 3 not a header']],
])('of %j is told %j', (text, kinds) => {
  expect(told(text, 2)).toEqual({ kinds, end: text.length });
});

test('it ends after a header, and goes on from where it is told to', () => {
  expect(told('1 2\nheader a\n3 4\n', 2)).toEqual({ kinds: ['records 1 2\n'], end: 13 });
  expect(told('header a\n3 4\n', 2)).toEqual({ kinds: [], end: 9 });
  expect(told('1 2\n3 4\n', 2, 4)).toEqual({ kinds: ['records 3 4\n'], end: 8 });
});

test('columns are counted as they are split', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('a', 'b', ' ', '\t', '\r', '\n')).map((c) => c.join('')), (line) => {
    expect(columnsOf(line)).toBe(line.split(/[ \t\r\n]+/).filter((word) => word !== '').length);
  }));
});
