import * as fc from 'fast-check';
import { type BaselineValue, isObject, jsonText, onOneLine } from '../../../src/validation/view/baseline-value';

const values = fc.jsonValue() as fc.Arbitrary<BaselineValue>;

/** The same value, with the members of every object in reverse. */
function reversed(value: BaselineValue): BaselineValue {
  if (Array.isArray(value)) return value.map(reversed);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, part]) => [key, reversed(part)]));
}

test('equal values have the same text, whatever the order of their members', () => {
  fc.assert(fc.property(values.filter((value) => !JSON.stringify(value).includes('__proto__')), (value) => {
    expect(jsonText(reversed(value))).toBe(jsonText(value));
    expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)));
  }));
});

test('the order of a list counts', () => {
  expect(jsonText(['a', 'b'])).not.toBe(jsonText(['b', 'a']));
});

test.each<[unknown, boolean]>([[{}, true], [[], false], [null, false], ['a', false], [undefined, false]])('%j is an object: %s', (value, expected) => {
  expect(isObject(value)).toBe(expected);
});

test('a text stays on its line', () => {
  expect(onOneLine('a\nb\r"c"')).toBe('a\\nb\\r\\"c\\"');
});
