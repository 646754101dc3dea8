import * as fc from 'fast-check';
import { LineListener, LineReader } from '../../../src/query/run/line-reader';

/** The columns of records, and the lines that are not records with how many columns they have. */
function read(columns: number, ...given: string[]): (string[] | string)[] {
  const seen: (string[] | string)[] = [];
  const reader: LineReader = new LineReader(columns, listener(() => reader, columns, seen));
  for (const text of given) reader.read(Buffer.from(text));
  return seen;
}

/** Writes down what a reader tells. */
function listener(reader: () => LineReader, columns: number, seen: (string[] | string)[]): LineListener {
  return {
    record: (bytes) => seen.push(Array.from({ length: columns }, (_, column) =>
      bytes.toString('utf8', reader().starts[column], reader().starts[column + 1] - 1))),
    other: (line, found) => seen.push(`${found}: ${line}`),
  };
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
  fc.assert(fc.property(texts(), fc.integer({ min: 1, max: 3 }), (text, columns) => {
    expect(read(columns, text)).toEqual(naive(columns, text));
  }), { numRuns: 500 });
});

test('bytes are read wherever they are in memory, and nothing before or after them', () => {
  fc.assert(fc.property(texts(), fc.nat({ max: 7 }), fc.nat({ max: 7 }), (text, before, after) => {
    const bytes = Buffer.from(`${text}\n`);
    const around = Buffer.from(new ArrayBuffer(before + bytes.length + after)).fill('x y\n');
    bytes.copy(around, before);
    const seen: (string[] | string)[] = [];
    const reader: LineReader = new LineReader(2, listener(() => reader, 2, seen));

    reader.read(around.subarray(before, before + bytes.length));

    expect(seen).toEqual(naive(2, text));
  }), { numRuns: 500 });
});

function texts(): fc.Arbitrary<string> {
  const parts = fc.constantFrom('a', 'bc', '!', 'é', '😀', '\u0001', 'defgh', ' ', '  ', '\t', '\r', '\n');
  return fc.array(parts, { maxLength: 20 }).map((chosen) => chosen.join(''));
}

function naive(columns: number, text: string): (string[] | string)[] {
  return text.split('\n').flatMap((line) => {
    const words = line.split(/[ \t\r]+/).filter((word) => word !== '');
    return words.length === 0 ? [] : [words.length === columns ? words : `${words.length}: ${line}`];
  });
}
