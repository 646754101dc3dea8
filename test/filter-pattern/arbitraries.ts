import * as fc from 'fast-check';
import type { Condition, Pattern, Slot, Test } from '../../src/filter-pattern/pattern';

/** Few values, so that what a pattern asks for is often what a line says. */
const VALUES = [
  '22', '6', '-', 'REJECT', 'OK', '10.0.0.1', 'a', 'ab', 'aab', 'ba', '1', '22.0', '022', '1e3', '-5', '9007199254740993',
  'é', '😀', 'a:b', 'x=y', '\\', '%', '\u0001',
];

const SEPARATORS = [' ', ' ', ' ', ' ', '  ', '\t', ' \t ', '"', '[', ']', '" ', ' "', ' [', '] ', ''];

/** Text between separators, delimiters and odd characters included. */
export const lines: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...VALUES), { maxLength: 8 }).map((values) => values.join(' ')) },
  {
    weight: 3,
    arbitrary: fc.array(fc.tuple(fc.constantFrom(...VALUES, ''), fc.constantFrom(...SEPARATORS)), { maxLength: 10 })
      .map((parts) => parts.flat().join('')),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
).map((line) => line.replaceAll(/[\r\n]/g, ''));

const texts = fc.oneof(
  fc.constantFrom(...VALUES, '*', '', '"'),
  fc.array(fc.constantFrom('*', 'a', 'b', '2', '10.', 'R'), { maxLength: 5 }).map((pieces) => pieces.join('')),
);

const numbers = fc.oneof(fc.constantFrom(22, 6, 1, 1000, -5, 0), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((value) => value + 0);

/** Regular expressions that AWS takes. */
export const regexes: fc.Arbitrary<string> = fc.array(
  fc.tuple(
    fc.constantFrom('a', 'b', '2', '.', '-', '\\.', '\\d', '\\w', '\\s', '\\S', '\\D', '\\W', '\\x61', '[ab]', '[^a]', '[0-9.-]', '[\\d\\-]'),
    fc.constantFrom('', '', '', '*', '+', '?', '{2}', '{1,}', '{,2}', '{0,2}', '*?'),
  ).map(([character, times]) => character + times),
  { minLength: 1, maxLength: 5 },
).chain((pieces) => fc.tuple(fc.constantFrom('', '', '^', 'a|', '|^', 'b$|'), fc.constantFrom('', '', '$', '|', '$|22'))
  .map(([first, last]) => first + pieces.join('') + last));

const equality = fc.constantFrom('=' as const, '!=' as const);

const tests: fc.Arbitrary<Test> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), operator: equality, text: texts }),
  fc.record({
    kind: fc.constant('number' as const),
    operator: fc.constantFrom('=' as const, '!=' as const, '>' as const, '<' as const, '>=' as const, '<=' as const),
    value: numbers,
  }),
);

const pairs = (term: fc.Arbitrary<Condition>) => fc.array(term, { minLength: 2, maxLength: 3 });

const factors: fc.Arbitrary<Condition> = fc.oneof(
  tests,
  pairs(tests).map((terms) => ({ kind: 'or' as const, terms })),
);

const conditions: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 3, arbitrary: tests },
  { weight: 1, arbitrary: pairs(factors).map((terms) => ({ kind: 'and' as const, terms })) },
  {
    weight: 1,
    arbitrary: pairs(fc.oneof(tests, pairs(factors).map((terms) => ({ kind: 'and' as const, terms }))))
      .map((terms) => ({ kind: 'or' as const, terms })),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('regex' as const), operator: equality, source: regexes }),
  },
);

/** Patterns that CloudWatch Logs takes. */
export const patterns: fc.Arbitrary<Pattern> = fc.tuple(
  fc.array(fc.oneof(
    { weight: 3, arbitrary: fc.option(conditions, { nil: undefined }).map((condition) => ({ kind: 'column' as const, condition })) },
    { weight: 1, arbitrary: fc.constant({ kind: 'unnamed' as const }) },
  ), { maxLength: 5 }),
  fc.option(fc.nat(5), { nil: undefined }),
).map(([columns, ellipsis]) => {
  const slots: Slot[] = columns.map((slot, index) => {
    if (slot.kind === 'unnamed') return slot;
    const name = `c${index}`;
    return slot.condition === undefined ? { kind: 'column', name } : { kind: 'column', name, condition: slot.condition };
  });
  if (ellipsis !== undefined) slots.splice(Math.min(ellipsis, slots.length), 0, { kind: 'ellipsis' });
  return { slots: slots.length === 1 && slots[0].kind === 'unnamed' ? [] : slots };
}).filter((pattern) => JSON.stringify(pattern).split('"regex"').length <= 3);
