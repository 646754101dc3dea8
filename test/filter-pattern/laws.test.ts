import * as fc from 'fast-check';
import { lines, patterns } from './arbitraries';
import { referenceExtract } from './reference';
import { syntaxErrorOf } from './syntax-error';
import { parsePattern } from '../../src/filter-pattern/parse';
import { PatternMatcher } from '../../src/filter-pattern/pattern-matcher';
import { renderPattern } from '../../src/filter-pattern/render';
import { compileBytes } from '../../src/filter-pattern/scan-bytes';

/** Any UTF-16, well formed or not. */
const codeUnits = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 40 });

const RUNS = { numRuns: 150 };

test('a pattern written out and read again is the same pattern', () => {
  fc.assert(fc.property(patterns, (pattern) => {
    expect(parsePattern(renderPattern(pattern))).toEqual(pattern);
  }), RUNS);
});

test('a pattern extracts what the reference evaluator extracts, whatever the line', () => {
  fc.assert(fc.property(patterns, lines, (pattern, line) => {
    expect(new PatternMatcher(pattern).extract(line)).toEqual(referenceExtract(pattern, line));
  }), RUNS);
});

test('a line matches exactly if something is extracted from it', () => {
  fc.assert(fc.property(patterns, lines, (pattern, line) => {
    const matcher = new PatternMatcher(pattern);

    expect(matcher.matches(line)).toBe(matcher.extract(line) !== undefined);
  }), RUNS);
});

test('in the bytes of a file the same lines match as among strings, whatever ends them', () => {
  const files = fc.array(fc.tuple(lines, fc.constantFrom('\n', '\r\n')), { maxLength: 6 });

  fc.assert(fc.property(patterns, files, (pattern, file) => {
    const chunk = Buffer.from(file.flat().join(''));
    const matcher = new PatternMatcher(pattern);

    const found: string[] = [];
    const result = compileBytes(pattern).scan(chunk, 0, chunk.length, (start, end) => {
      found.push(chunk.toString('utf8', start, end));
    });

    const expected = file.map(([line]) => line).filter((line) => matcher.matches(line));
    expect({ ...result, found }).toEqual({
      lines: file.length, matches: expected.length, found: expected, end: chunk.length,
    });
  }), RUNS);
});

test('bytes that are no UTF-8 match as they do when decoded', () => {
  const bytes = fc.array(fc.constantFrom(0x20, 0x22, 0x32, 0x61, 0x80, 0xc3, 0xf0, 0xff, 0x09), { maxLength: 20 });

  fc.assert(fc.property(patterns, bytes, (pattern, line) => {
    const chunk = Buffer.from([...line, 0x0a]);

    const { matches } = compileBytes(pattern).scan(chunk, 0, chunk.length);

    expect(matches === 1).toBe(new PatternMatcher(pattern).matches(chunk.toString('utf8', 0, line.length)));
  }), RUNS);
});

test('whatever the text, reading it as a pattern gives a pattern or an error with a place in it', () => {
  const soup = fc.array(fc.constantFrom(
    '[', ']', '[a', ',', '...', 'a', 'b', '=', '!=', '>', '"', '%', '\\', '(', ')', '&&', '||', '*', '22', ' ', '-', '{', '}', '2,', '+', '^', '$', '|', '😀',
  ), { maxLength: 25 }).map((parts) => parts.join(''));

  const texts = fc.oneof(soup, soup.map((text) => `[a=${text}]`), soup.map((text) => `[a=%${text}%]`), codeUnits);

  fc.assert(fc.property(texts, (text) => {
    const offset = syntaxErrorOf(() => parsePattern(text))?.offset ?? 0;

    expect(offset).toBeGreaterThanOrEqual(0);
    expect(offset).toBeLessThanOrEqual(text.length);
  }), { numRuns: 600 });
});

test('a text that can be read can be evaluated on any line', () => {
  fc.assert(fc.property(patterns, codeUnits, (pattern, line) => {
    expect(() => new PatternMatcher(pattern).extract(line)).not.toThrow();
  }), RUNS);
});
