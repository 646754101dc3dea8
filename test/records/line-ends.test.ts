import * as fc from 'fast-check';
import { isBlank, withoutEnds } from '../../src/records/line-ends';

test('what a file puts around a line is removed', () => {
  const text = fc.string().filter((line) => !/^\uFEFF|[\r\n]$/.test(line));
  fc.assert(fc.property(text, fc.constantFrom('', '\n', '\r\n', '\r'), fc.constantFrom('', '\uFEFF'), (line, end, mark) => {
    expect(withoutEnds(mark + line + end)).toBe(line);
  }));
});

test.each<[string, string]>([['a\r\r\n', 'a\r'], ['\uFEFF\uFEFFa', '\uFEFFa'], [' a ', ' a '], ['\n\n', '\n']])(
  'of %j no more than that is removed', (line, expected) => {
    expect(withoutEnds(line)).toBe(expected);
  });

test.each<[string, boolean]>([['', true], [' ', true], ['\t \r', true], ['  2', false], ['2', false], ['-', false], ['!', false]])(
  '%j has nothing in it: %s', (line, expected) => {
    expect(isBlank(line)).toBe(expected);
  });
