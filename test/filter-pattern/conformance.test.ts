import { CONFORMANCE_CASES } from './conformance-cases';
import { referenceExtract } from './reference';
import { parsePattern } from '../../src/filter-pattern/parse';
import { PatternMatcher } from '../../src/filter-pattern/pattern-matcher';
import { renderPattern } from '../../src/filter-pattern/render';
import { compileBytes } from '../../src/filter-pattern/scan-bytes';

test('AWS and AWS Labs document 68 cases', () => {
  expect(new Set(CONFORMANCE_CASES.map(({ pattern, line }) => `${pattern} ${line}`)).size).toBe(68);
});

describe.each(CONFORMANCE_CASES)('$pattern on $line', ({ pattern: text, line, isMatch, extracted }) => {
  const pattern = parsePattern(text);
  const expected: unknown = isMatch ? extracted ?? expect.anything() : undefined;

  test('the matcher says what AWS says', () => {
    expect(new PatternMatcher(pattern).matches(line)).toBe(isMatch);
  });

  test('the values are those that AWS prints', () => {
    expect(new PatternMatcher(pattern).extract(line)).toEqual(expected);
  });

  test('the bytes of a file match alike', () => {
    const chunk = Buffer.from(line);

    expect(compileBytes(pattern).scan(chunk, 0, chunk.length)).toMatchObject({ lines: 1, matches: isMatch ? 1 : 0 });
  });

  test('the reference evaluator of these tests agrees', () => {
    expect(referenceExtract(pattern, line)).toEqual(expected);
  });

  test('the pattern written out again means the same', () => {
    expect(parsePattern(renderPattern(pattern))).toEqual(pattern);
  });
});
