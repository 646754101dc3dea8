import { Alignment } from './alignment';
import type { ColumnSlot, Condition, Pattern, Slot } from './pattern';
import { compileCondition } from './predicate';
import { STRING } from './reader';

/** The columns that have a name, in their order. */
export function namedColumns({ slots }: Pattern): ColumnSlot[] {
  return slots.filter((slot) => slot.kind === 'column');
}

/** How many fields a line must have at least to match. */
export function leastFields(pattern: Pattern): number {
  return new Alignment(pattern).least;
}

/**
 * Whether lines may have any number of further fields without one of the slots reading them, because the pattern has
 * `...` or is `[]`. Otherwise the last slot reads all the rest of the line.
 */
export function takesFurtherFields(pattern: Pattern): boolean {
  return new Alignment(pattern).isOpen;
}

/** Whether the pattern's last slot is `...`. */
export function endsWithEllipsis({ slots }: Pattern): boolean {
  return slots[slots.length - 1]?.kind === 'ellipsis';
}

/** How many regular expressions the pattern has. */
export function regexCount(pattern: Pattern): number {
  return namedColumns(pattern).reduce((sum, { condition }) => sum + regexesIn(condition), 0);
}

/**
 * The slot that reads a field, counted from 0, in lines of so many; undefined where `...` passes over it.
 *
 * Only meaningful for lines that have at least `leastFields` fields.
 */
export function slotForField(pattern: Pattern, field: number, fields: number): Slot | undefined {
  const slot = new Alignment(pattern).slotOf(field, fields);
  return slot === undefined ? undefined : pattern.slots[slot];
}

/** Whether a slot lets a value pass. One without a condition lets every value pass. */
export function acceptsValue(slot: Slot | undefined, value: string): boolean {
  return slot?.kind !== 'column' || accepts(slot.condition, value);
}

/** The only values that a slot lets pass, as far as the pattern spells them out; undefined where there may be others. */
export function onlyValues(slot: Slot | undefined): string[] | undefined {
  return slot?.kind === 'column' && slot.condition !== undefined ? valuesOf(slot.condition) : undefined;
}

function valuesOf(condition: Condition): string[] | undefined {
  switch (condition.kind) {
    case 'and': {
      const values = condition.terms.map(valuesOf).find((known) => known !== undefined);
      return values?.filter((value) => accepts(condition, value));
    }
    case 'or': {
      const values = condition.terms.map(valuesOf);
      return values.every((known) => known !== undefined) ? [...new Set(values.flat())] : undefined;
    }
    case 'text': return condition.operator === '=' && !condition.text.includes('*') ? [condition.text] : undefined;
    case 'number': return condition.operator === '=' ? [String(condition.value)] : undefined;
    case 'regex': return undefined;
  }
}

function accepts(condition: Condition | undefined, value: string): boolean {
  return condition === undefined || compileCondition(condition, STRING)(value, 0, value.length);
}

function regexesIn(condition: Condition | undefined): number {
  switch (condition?.kind) {
    case 'and': case 'or': return condition.terms.reduce((sum, term) => sum + regexesIn(term), 0);
    case 'regex': return 1;
    case 'text': case 'number': case undefined: return 0;
  }
}
