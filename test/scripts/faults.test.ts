import { faultsOf, withFault } from '../../scripts/faults';

test.each([
  ['a comparison', 'a === b;', ['a !== b;']],
  ['a condition', 'if (a) b();', ['if (false) b();']],
  ['a negation', 'f(!a);', ['f(a);']],
  ['a number', 'f(7);', ['f((7 + 1));']],
  ['a truth value', 'f(true);', ['f(false);']],
  ['both at once, one after the other', 'a < 1;', ['a <= 1;', 'a < (1 + 1);']],
  ['text that is joined, where a minus is only nonsense', '"a" + b;', []],
  ['a type', 'let a: 7 | true;', []],
  ['an import', 'import { a } from "b";', []],
])('%s is put wrong', (_, text, expected) => {
  expect(faultsOf(text).map((fault) => withFault(text, fault))).toEqual(expected);
});
