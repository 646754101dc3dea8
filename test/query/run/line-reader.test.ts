import * as fc from 'fast-check';
import { LineReader } from '../../../src/query/run/line-reader';

/** The columns of records, and the lines that are not records with how many columns they have. */
function read(columns: number, ...texts: string[]): (string[] | string)[] {
  const seen: (string[] | string)[] = [];
  const reader: LineReader = new LineReader(columns, {
    record: (bytes) => seen.push(Array.from({ length: columns }, (_, column) =>
      bytes.toString('utf8', reader.starts[column], reader.starts[column + 1] - 1))),
    other: (line, found) => seen.push(`${found}: ${line}`),
  });
  for (const text of texts) reader.read(Buffer.from(text));
  return seen;
}

test.each<[string, (string[] | string)[]]>([
  ['', []],
  ['a b\n', [['a', 'b']]],
  ['a b', [['a', 'b']]],
  ['a b\nc d\n', [['a', 'b'], ['c', 'd']]],
  ['a\n', ['1: a']],
  ['a b c\n', ['3: a b c']],
  ['\n \n\t\r\n', []],
  ['a  b\n', [['a', 'b']]],
  [' a b \n', [['a', 'b']]],
  ['a\tb\n', [['a', 'b']]],
  ['a b\r\n', [['a', 'b']]],
  ['a  b c\n', ['3: a  b c']],
  ['é 😀\n', [['é', '😀']]],
])('%j', (text, expected) => {
  expect(read(2, text)).toEqual(expected);
});

test('records of one column are read', () => {
  expect(read(1, 'a\n\nb\n')).toEqual([['a'], ['b']]);
});

test('lines are told apart as a naive reader does', () => {
  const lines = fc.array(fc.constantFrom('a', 'bc', ' ', '  ', '\t', '\r', '\n'), { maxLength: 20 }).map((parts) => parts.join(''));
  fc.assert(fc.property(lines, fc.integer({ min: 1, max: 3 }), (text, columns) => {
    const expected = text.split('\n').flatMap((line): (string[] | string)[] => {
      const words = line.split(/[ \t\r]+/).filter((word) => word !== '');
      return words.length === 0 ? [] : [words.length === columns ? words : `${words.length}: ${line}`];
    });
    expect(read(columns, text)).toEqual(expected);
  }), { numRuns: 500 });
});
