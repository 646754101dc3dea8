import { parsePattern } from '../../src/filter-pattern/parse';
import { compileBytes, type ScanResult } from '../../src/filter-pattern/scan-bytes';

interface Scanned extends Omit<ScanResult, 'end'> {
  readonly found: string[];
}

function scan(pattern: string, file: string, start = 0, end = Buffer.byteLength(file)): Scanned {
  const chunk = Buffer.from(file);
  const found: string[] = [];
  const { lines, matches } = compileBytes(parsePattern(pattern)).scan(chunk, start, end, (from, to) => {
    found.push(chunk.toString('utf8', from, to));
  });
  return { lines, matches, found };
}

test.each([
  ['every line is counted', '[a=x, b]', 'x 1\ny 2\nx 3\n', { lines: 3, matches: 2, found: ['x 1', 'x 3'] }],
  ['the last line may lack its line feed', '[a=x, b]', 'y 1\nx 2', { lines: 2, matches: 1, found: ['x 2'] }],
  ['a carriage return belongs to the line end', '[a, b="1"]', 'x 1\r\nx 2\r\n', { lines: 2, matches: 1, found: ['x 1'] }],
  ['a carriage return at the end of the file does not', '[a, b=1]', 'x 1\r', { lines: 1, matches: 0, found: [] }],
  ['a line of a line end alone is empty', '[]', '\r\n\n\r\n', { lines: 3, matches: 3, found: ['', '', ''] }],
  ['empty lines count as lines', '[a]', '\n\nx\n', { lines: 3, matches: 1, found: ['x'] }],
  ['nothing has no lines', '[]', '', { lines: 0, matches: 0, found: [] }],
  ['[] takes empty lines too', '[]', '\n', { lines: 1, matches: 1, found: [''] }],
  ['white space of all kinds', '[a=x, b=1, c]', ' x\t1  z\nx  2 z\n', { lines: 2, matches: 1, found: [' x\t1  z'] }],
  ['fields in quotes', '[a="x y", b]', '"x y" 1\nx y 1\n', { lines: 2, matches: 1, found: ['"x y" 1'] }],
  ['the last column takes the rest', '[a, b="1 2"]', 'x 1 2 \nx 1\n', { lines: 2, matches: 1, found: ['x 1 2 '] }],
  ['...', '[..., b=2]', 'x 1 2\n2\n2 x\n', { lines: 3, matches: 2, found: ['x 1 2', '2'] }],
  ['numbers', '[a, b>=10, c]', 'x 9 z\nx 10 z\nx - z\n', { lines: 3, matches: 1, found: ['x 10 z'] }],
  ['regular expressions', '[a=%^x+$%, b]', 'xx 1\nxy 1\n', { lines: 2, matches: 1, found: ['xx 1'] }],
  ['characters beyond ASCII in the file', '[a=x, b=*z]', 'x äöz\nx 😀\n', { lines: 2, matches: 1, found: ['x äöz'] }],
  ['characters beyond ASCII in the pattern', '[a="ä", b]', 'ä 1\na 1\n', { lines: 2, matches: 1, found: ['ä 1'] }],
  ['a required text in the wrong column', '[a=x, b]', 'y x\nx y\n', { lines: 2, matches: 1, found: ['x y'] }],
])('%s: %s', (_, pattern, file, expected) => {
  expect(scan(pattern, file)).toEqual(expected);
});

test('only the region between the offsets is looked at, and offsets are those of the chunk', () => {
  const file = 'x 0\nx 1\ny 2\nx 3\nx 4\n';

  expect(scan('[a=x, b]', file, 4, 16)).toEqual({ lines: 3, matches: 2, found: ['x 1', 'x 3'] });
});

test('the matching lines of a long file are found, whether they are few or many', () => {
  const isRejected = (line: number) => line > 1000 || line % 100 === 0;
  const lines = Array.from({ length: 3000 }, (_, line) => `${line} ${isRejected(line) ? 'REJECT' : 'ACCEPT'} OK`);

  const { matches, found } = scan('[line, action="REJECT", status]', lines.join('\n'));

  expect(matches).toBe(2010);
  expect(found).toEqual(lines.filter((line) => line.includes('REJECT')));
});

describe('lines that begin with a blank or a small letter', () => {
  const file = Buffer.from('2 a\nversion x\n\n  \n2 b\n');

  test('are told from others by their first character', () => {
    const first: string[] = [];
    const lines = Buffer.from([...'\t !09AZ`az{-'].join('\n'));

    compileBytes(parsePattern('[]')).scan(lines, 0, lines.length, undefined, (start) => {
      first.push(String.fromCharCode(lines[start]));
      return 'skip';
    });

    expect(first).toEqual(['\t', ' ', 'a', 'z']);
  });

  const kinds = (answer: 'record' | 'skip' | 'stop') => {
    const asked: string[] = [];
    const result = compileBytes(parsePattern('[]')).scan(file, 0, file.length, undefined, (start, next) => {
      asked.push(file.toString('utf8', start, next));
      return answer;
    });
    return { asked, ...result };
  };

  test('are asked about, and no others', () => {
    expect(kinds('record')).toEqual({ asked: ['version x\n', '\n', '  \n'], lines: 5, matches: 5, end: file.length });
  });

  test('may be left out', () => {
    expect(kinds('skip')).toMatchObject({ lines: 2, matches: 2, end: file.length });
  });

  test('may end the scan', () => {
    expect(kinds('stop')).toEqual({ asked: ['version x\n'], lines: 1, matches: 1, end: '2 a\nversion x\n'.length });
  });
});
