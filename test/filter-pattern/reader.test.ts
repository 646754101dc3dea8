import * as fc from 'fast-check';
import { BYTES, STRING } from '../../src/filter-pattern/reader';

const ascii = fc.string({ unit: fc.integer({ min: 0, max: 127 }).map((code) => String.fromCharCode(code)) });

test('bytes and strings of ASCII look alike', () => {
  fc.assert(fc.property(ascii, ascii, fc.nat(10), fc.nat(10), (text, wanted, at, length) => {
    const bytes = Buffer.from(text);
    const [start, end] = [Math.min(at, text.length), Math.min(at + length, text.length)];
    for (const part of [wanted, text.slice(start, end)]) {
      expect(BYTES.has(bytes, part, start)).toBe(STRING.has(text, part, start));
    }
    if (start < text.length) expect(BYTES.codeAt(bytes, start)).toBe(STRING.codeAt(text, start));
    expect(BYTES.slice(bytes, start, end)).toBe(STRING.slice(text, start, end));
  }));
});

test('bytes are UTF-8', () => {
  expect(BYTES.slice(Buffer.from('aé😀b'), 1, 7)).toBe('é😀');
});

test('nothing stands after the last byte', () => {
  expect(BYTES.has(Buffer.from('OK'), 'OK ', 0)).toBe(false);
});
