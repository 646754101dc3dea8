import type { FlowLogCondition } from '../filter-pattern/flow-log-condition';
import type { Operator, Test } from '../filter-pattern/pattern';
import type { FlowLogField } from '../model/flow-log-field';

/** What a condition says, in a shape that every language of queries can say again. */
export type Meaning = Values | Prefixes | Comparison | Ranges;

/** The field has one of these values; with `isNegative` none of them. */
export interface Values {
  readonly kind: 'values';
  readonly field: FlowLogField;
  readonly isNegative: boolean;
  readonly values: readonly string[];
}

/** The field begins with one of these; with `isNegative` with none of them. */
export interface Prefixes {
  readonly kind: 'prefixes';
  readonly field: FlowLogField;
  readonly isNegative: boolean;
  readonly prefixes: readonly string[];
}

/** The field's number compares so. */
export interface Comparison {
  readonly kind: 'comparison';
  readonly field: FlowLogField;
  readonly operator: Operator;
  readonly value: number;
}

/** The field's address is in one of these CIDR blocks; with `isNegative` it is an address in none of them. */
export interface Ranges {
  readonly kind: 'ranges';
  readonly field: FlowLogField;
  readonly isNegative: boolean;
  readonly blocks: readonly string[];
}

/** What a condition says. */
export function meaningOf({ field, _test: test, _isNegative: isNegative }: FlowLogCondition): Meaning {
  if (test.kind === 'cidr') {
    return { kind: 'ranges', field, isNegative: !test.isInside, blocks: test.blocks.map(({ text }) => text) };
  }
  const tests = (test.kind === 'or' || test.kind === 'and' ? test.terms : [test]) as readonly Test[];
  const [first] = tests;
  if (first.kind === 'number') return { kind: 'comparison', field, operator: first.operator, value: first.value };
  const texts = tests.flatMap((each) => each.kind === 'text' ? [each.text] : []);
  return texts.every((text) => text.endsWith('*'))
    ? { kind: 'prefixes', field, isNegative, prefixes: texts.map((text) => text.slice(0, -1)) }
    : { kind: 'values', field, isNegative, values: texts };
}
