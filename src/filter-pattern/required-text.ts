import type { Condition, Pattern } from './pattern';

/** A text that stands in every line that matches, the longest that can be told; empty if none can. */
export function requiredText({ slots }: Pattern): string {
  return longest(slots.map((slot) => slot.kind === 'column' ? requiredBy(slot.condition) : ''));
}

function requiredBy(condition: Condition | undefined): string {
  if (condition?.kind === 'and') return longest(condition.terms.map(requiredBy));
  return condition?.kind === 'text' && condition.operator === '=' ? longest(condition.text.split('*')) : '';
}

function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) => text.length > best.length ? text : best, '');
}
