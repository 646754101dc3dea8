import * as fc from 'fast-check';
import { findJsonFault } from '../../../src/validation/baseline/json-syntax';

test('JSON has no fault', () => {
  fc.assert(fc.property(fc.json(), (text) => {
    expect(findJsonFault(text)).toBeUndefined();
  }));
});

test('a text has a fault exactly when JSON.parse refuses it', () => {
  const nearlyJson = fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"', '1', '-', 'null', ' ', '\n', '\\'))
    .map((parts) => parts.join(''));

  fc.assert(fc.property(nearlyJson, (text) => {
    expect(findJsonFault(text) === undefined).toBe(isJson(text));
  }), { numRuns: 2000 });
});

test.each([
  ['', 0, 'a value'],
  ['{ "a": 1,\n', 10, 'a key in double quotes'],
  ['{ "a": 1', 8, '\',\' or a closing bracket'],
  ['{ "a" 1 }', 6, '\':\''],
  ['{ "a": }', 7, 'a value'],
  ['{ a: 1 }', 2, 'a key in double quotes or \'}\''],
  ['[1, 2] 3', 7, 'the end of the file'],
  ['{ "a": "unfinished }', 7, 'a text that ends with a double quote on the same line'],
  ['[1, 2}', 5, '\',\' or a closing bracket'],
])('in %j reading stops after %d characters, where %s is missing', (text, offset, expected) => {
  expect(findJsonFault(text)).toEqual({ offset, expected });
});

test('a hundred thousand open brackets are read without overflowing the stack', () => {
  expect(findJsonFault('['.repeat(100_000))?.offset).toBe(100_000);
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
