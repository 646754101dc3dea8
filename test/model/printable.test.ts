import * as fc from 'fast-check';
import { excerpt, printable } from '../../src/model/printable';

test.each([
  ['an escape sequence', '\u001b[31mred', ' [31mred'],
  ['one of a single byte', '\u009b31mred', ' 31mred'],
  ['line feeds and tabs', 'a\r\n\tb\u2028c', 'a   b c'],
  ['text that is turned around', 'a\u202Etxt', 'a txt'],
  ['text that is joined without being seen', 'a\u200Bb\uFEFF', 'a b '],
])('%s is shown and not obeyed', (_, text, shown) => {
  expect(printable(text)).toBe(shown);
});

test('no text has anything left that a terminal would obey, and each character keeps its place', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    const shown = printable(text);

    expect(shown).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
    expect(shown).toHaveLength(text.length);
  }));
});

test('an excerpt is the beginning of a text', () => {
  expect(excerpt('abc\n')).toBe('abc');
  expect(excerpt('x'.repeat(120))).toBe('x'.repeat(120));
  expect(excerpt('x'.repeat(121))).toBe(`${'x'.repeat(120)}…`);
});
