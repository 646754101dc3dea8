import type { Condition, Pattern, Slot } from './pattern';

/** A pattern as text, in one way of writing it: text always in quotes, parentheses only where they matter. */
export function renderPattern({ slots }: Pattern): string {
  return `[${slots.map(renderSlot).join(', ')}]`;
}

function renderSlot(slot: Slot): string {
  switch (slot.kind) {
    case 'ellipsis': return '...';
    case 'unnamed': return '';
    case 'column': return slot.condition === undefined ? slot.name : renderCondition(slot.name, slot.condition);
  }
}

/** A condition as text, on a column of this name. */
export function renderCondition(column: string, condition: Condition): string {
  switch (condition.kind) {
    case 'or': return condition.terms.map((term) => renderCondition(column, term)).join(' || ');
    case 'and': return condition.terms.map((term) => renderFactor(column, term)).join(' && ');
    case 'text': return `${column}${condition.operator}"${condition.text.replace(/["\\]/g, '\\$&')}"`;
    case 'number': return `${column}${condition.operator}${condition.value}`;
    case 'regex': return `${column}${condition.operator}%${condition.source}%`;
  }
}

function renderFactor(column: string, condition: Condition): string {
  const text = renderCondition(column, condition);
  return condition.kind === 'or' ? `(${text})` : text;
}
