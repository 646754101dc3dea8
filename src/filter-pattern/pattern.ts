/**
 * A space-delimited filter pattern as a tree. `[]` has no slots and matches every line. Text and regular expressions
 * are only compared for equality, and a condition belongs to the column that carries it: nothing else can be written.
 */
export interface Pattern {
  readonly slots: readonly Slot[];
}

/** One place between two commas. */
export type Slot = ColumnSlot | UnnamedSlot | EllipsisSlot;

/** A named column, `dstport` or `dstport="22"`. */
export interface ColumnSlot {
  readonly kind: 'column';
  readonly name: string;
  readonly condition?: Condition;
}

/** An empty slot, as the last one in `[ip, user,]`: one column without a name. */
export interface UnnamedSlot {
  readonly kind: 'unnamed';
}

/** `...`: any number of columns, also none. */
export interface EllipsisSlot {
  readonly kind: 'ellipsis';
}

/** What a column has to satisfy. Neither `and` nor `or` holds a term of its own kind. */
export type Condition = AndCondition | OrCondition | Test;

/** All terms hold. */
export interface AndCondition {
  readonly kind: 'and';
  readonly terms: readonly Condition[];
}

/** At least one term holds. */
export interface OrCondition {
  readonly kind: 'or';
  readonly terms: readonly Condition[];
}

/** Conditions together; one alone is itself. */
export function together(kind: 'and' | 'or', terms: readonly Condition[]): Condition {
  return terms.length === 1 ? terms[0] : { kind, terms };
}

/** A column compared with texts: it is one of them, or it is none of them. */
export function comparedWith(operator: EqualityOperator, texts: readonly string[]): Condition {
  return together(operator === '=' ? 'or' : 'and', texts.map((text) => ({ kind: 'text', operator, text })));
}

/** The names of the columns that have one. */
export function columnNames({ slots }: Pattern): string[] {
  return slots.flatMap((slot) => slot.kind === 'column' ? [slot.name] : []);
}

/** A single comparison of the column's value. */
export type Test = TextTest | NumberTest | RegexTest;

/** Comparison with a whole value; `*` in the text stands for any run of characters. */
export interface TextTest {
  readonly kind: 'text';
  readonly operator: EqualityOperator;
  readonly text: string;
}

/** Numeric comparison. */
export interface NumberTest {
  readonly kind: 'number';
  readonly operator: Operator;
  readonly value: number;
}

/** Search for a regular expression anywhere in the value; `source` is what stands between the percent signs. */
export interface RegexTest {
  readonly kind: 'regex';
  readonly operator: EqualityOperator;
  readonly source: string;
}

/** Operators that every kind of value takes. */
export type EqualityOperator = '=' | '!=';

/** Operators that numbers take. */
export type Operator = EqualityOperator | '>' | '<' | '>=' | '<=';
