import * as fc from 'fast-check';
import { foldRows, type Row } from '../../src/simulation/fold-rows';

/** `5` for a period with that value, `!` for a remark. */
const rowsOf = (text: string): Row[] => [...text].map((value, index) => value === '!'
  ? { text: `remark ${index}` }
  : { text: `${index}=${value}`, value });

test.each<[string, string, string[]]>([
  ['three alike', '000', ['0=0', '1=0', '2=0']],
  ['four alike', '0000', ['0=0', '  … 2 more alike …', '3=0']],
  ['a remark within a run', '000!0', ['0=0', '1=0', '2=0', 'remark 3', '4=0']],
  ['remarks, however many', '!!!!', ['remark 0', 'remark 1', 'remark 2', 'remark 3']],
  ['two runs', '00001111', ['0=0', '  … 2 more alike …', '3=0', '4=1', '  … 2 more alike …', '7=1']],
  ['no row', '', []],
])('%s', (_, text, expected) => {
  expect(foldRows(rowsOf(text))).toEqual(expected);
});

test('of more than 60 rows periods without remarks are counted, whatever their values', () => {
  const short = foldRows(rowsOf('01'.repeat(30)));
  const long = foldRows(rowsOf('01'.repeat(30) + '0!1'));

  expect(short).toHaveLength(60);
  expect(long).toEqual(['0=0', '  … 59 more periods …', '60=0', 'remark 61', '62=1']);
});

test('of more than 60 remarks the first and last 30 are shown', () => {
  const folded = foldRows(rowsOf('!'.repeat(100)));

  expect(foldRows(rowsOf('!'.repeat(60)))).toHaveLength(60);
  expect(folded).toHaveLength(61);
  expect([folded[29], folded[30], folded[31]]).toEqual(['remark 29', '  … 40 rows left out …', 'remark 70']);
});

test('all rows are shown or counted, unless too many have remarks', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('0', '0', '0', '1', '!'), { maxLength: 60 }), (values) => {
    const folded = foldRows(rowsOf(values.join('')));
    const counted = folded.map((row) => Number(/^ {2}… (\d+) more/.exec(row)?.[1] ?? 1));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(values.length);
    expect(folded.length).toBeLessThanOrEqual(61);
  }));
});
