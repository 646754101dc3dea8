import * as fc from 'fast-check';
import { accepts } from '../../src/filter-pattern/condition-values';
import type { Condition } from '../../src/filter-pattern/pattern';
import { isSatisfiable, valuesToTry } from '../../src/filter-pattern/satisfiable';
import { FlowLogField } from '../../src/model/flow-log-field';

const { BYTES, DST_PORT, FLOW_DIRECTION, SRC_ADDR } = FlowLogField;

const PIECES = ['', 'a', 'ab', 'abc', 'b', '-'];
const text = fc.record({
  kind: fc.constant('text' as const),
  operator: fc.constantFrom('=', '!='),
  text: fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom('', '*')).map(([piece, star]) => piece + star),
}) as fc.Arbitrary<Condition>;
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    fc.record({ kind: fc.constantFrom('and', 'or'), terms: fc.array(tie('condition'), { minLength: 2, maxLength: 3 }) }) as
      fc.Arbitrary<Condition>,
  ),
}));

test('a condition on text that holds for some text can be satisfied', () => {
  const value = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-'), maxLength: 4 });
  fc.assert(fc.property(condition, value, (given, real) => {
    expect(isSatisfiable(SRC_ADDR, given) || !accepts(given, real)).toBe(true);
  }), { numRuns: 2000 });
});

/** Numbers about which, and between which, conditions are. */
const near = fc.constantFrom(-1, 0, 0.5, 1, 2, 3, 3.5, 4, 65534, 65535, 65536);
const numberTest = fc.record({
  kind: fc.constant('number' as const), operator: fc.constantFrom('=', '!=', '<', '<=', '>', '>='), value: near,
}) as fc.Arbitrary<Condition>;
const onNumbers = fc.record({ kind: fc.constantFrom('and', 'or'), terms: fc.array(numberTest, { minLength: 1, maxLength: 5 }) }) as
  fc.Arbitrary<Condition>;

test('a condition on numbers can be satisfied if and only if it holds for some port or where there is none', () => {
  const ports = ['-', ...[0, 1, 2, 3, 4, 5, 6, 65531, 65532, 65533, 65534, 65535].map(String)];
  fc.assert(fc.property(onNumbers, (given) => {
    expect(isSatisfiable(DST_PORT, given)).toBe(ports.some((port) => accepts(given, port)));
  }), { numRuns: 2000 });
});

test.each([
  [SRC_ADDR, { kind: 'text', operator: '=', text: '*a' }],
  [SRC_ADDR, { kind: 'number', operator: '=', value: 5 }],
  [SRC_ADDR, { kind: 'regex', operator: '=', source: '^10' }],
  [DST_PORT, { kind: 'regex', operator: '=', source: '^10' }],
  [DST_PORT, { kind: 'text', operator: '=', text: '22*' }],
] as [FlowLogField, Condition][])('%#: what few values cannot decide counts as satisfiable', (field, given) => {
  expect(valuesToTry(field, given)).toBeUndefined();
  expect(isSatisfiable(field, given)).toBe(true);
});

test.each([
  [DST_PORT, { kind: 'number', operator: '<', value: 1 }, true],
  [DST_PORT, { kind: 'number', operator: '<', value: 0 }, false],
  [DST_PORT, { kind: 'number', operator: '>', value: 65534 }, true],
  [DST_PORT, { kind: 'number', operator: '>', value: 65535 }, false],
  [DST_PORT, { kind: 'number', operator: '=', value: 22.5 }, false],
  [DST_PORT, { kind: 'and', terms: [
    { kind: 'number', operator: '>', value: 22 }, { kind: 'number', operator: '<', value: 24 },
  ] }, true],
  [DST_PORT, { kind: 'text', operator: '=', text: '-' }, true],
  [BYTES, { kind: 'text', operator: '=', text: '1234567890123456' }, true],
  [BYTES, { kind: 'text', operator: '=', text: '9007199254740993' }, false],
  [DST_PORT, { kind: 'and', terms: [
    { kind: 'number', operator: '>', value: 22 }, { kind: 'number', operator: '<', value: 24 },
    { kind: 'text', operator: '!=', text: '23' },
  ] }, false],
  [FLOW_DIRECTION, { kind: 'text', operator: '=', text: 'in*' }, true],
  [FLOW_DIRECTION, { kind: 'text', operator: '=', text: 'In*' }, false],
] as [FlowLogField, Condition, boolean][])('%#: whether some value satisfies it', (field, given, expected) => {
  expect(isSatisfiable(field, given)).toBe(expected);
});
