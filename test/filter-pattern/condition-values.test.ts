import { accepts, onlyValues } from '../../src/filter-pattern/condition-values';
import { parsePattern } from '../../src/filter-pattern/parse';
import type { Condition } from '../../src/filter-pattern/pattern';

test.each([
  ['a="22"', ['22']],
  ['a=22', ['22']],
  ['a=x || a=y || a=x', ['x', 'y']],
  ['a!=z && (a=x || a=y)', ['x', 'y']],
  ['a!=y && (a=x || a=y)', ['x']],
  ['a=x && a=y', []],
  ['a=x || a!=y', undefined],
  ['a=x*', undefined],
  ['a>5', undefined],
  ['a=%x%', undefined],
  ['a!=x && a!=y', undefined],
])('the only values for %s are %j', (text, values) => {
  expect(onlyValues(condition(text))).toEqual(values);
});

test.each([
  ['a="REJECT"', 'REJECT', true],
  ['a="REJECT"', 'ACCEPT', false],
  ['a!="REJECT" && a!="-"', '-', false],
])('%s accepts %s: %s', (text, value, expected) => {
  expect(accepts(condition(text), value)).toBe(expected);
});

function condition(text: string): Condition {
  const [slot] = parsePattern(`[${text}]`).slots;
  return (slot as { condition: Condition }).condition;
}
