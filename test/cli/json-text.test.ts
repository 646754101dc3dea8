import * as fc from 'fast-check';
import { jsonText } from '../../src/cli/json-text';

test('the text is JSON, and of the same value', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    expect(JSON.parse(jsonText({ text }))).toEqual(JSON.parse(JSON.stringify({ text })));
  }));
});

test.each([0x7f, 0x9b, 0xad, 0x200e, 0x2028, 0x202e, 0xfeff, 0xe0001])('character %i does not reach a terminal', (code) => {
  const character = String.fromCodePoint(code);

  expect(jsonText(`a${character}b`)).toMatch(/^"a(\\u[0-9a-f]{4}){1,2}b"$/);
});

test('other characters stay, and lines are indented as asked', () => {
  expect(jsonText({ a: 'é 😀' }, 2)).toBe('{\n  "a": "é 😀"\n}');
});
