import { Cursor } from './cursor';
import { ConditionParser } from './condition-parser';
import type { Pattern, Slot } from './pattern';
import { MAX_PATTERN_LENGTH } from '../model/limits';

/**
 * Reads a space-delimited filter pattern. Anything else is a `FlowLogSyntaxError` that points to the location.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html#matching-term-space-delimited-log-events
 */
export function parsePattern(text: string): Pattern {
  const cursor = new Cursor(text);
  if (text.length > MAX_PATTERN_LENGTH) {
    const problem = `a filter pattern must have at most ${MAX_PATTERN_LENGTH} characters, got ${text.length}`;
    throw cursor.error(problem, MAX_PATTERN_LENGTH);
  }
  cursor.skipSpace();
  if (!cursor.take('[')) throw cursor.expected('\'[\' at the beginning of a space-delimited filter pattern');
  const slots = parseSlots(cursor);
  cursor.skipSpace();
  if (!cursor.isAtEnd) throw cursor.expected('nothing after the closing bracket');
  return { slots };
}

function parseSlots(cursor: Cursor): Slot[] {
  const conditions = new ConditionParser(cursor);
  const slots: Slot[] = [];
  const seen = new Set<string>();
  do {
    cursor.skipSpace();
    const start = cursor.at;
    const slot = parseSlot(cursor, conditions);
    const name = slot.kind === 'column' ? slot.name : slot.kind === 'ellipsis' ? '...' : undefined;
    if (name !== undefined && seen.has(name)) throw cursor.error(duplicate(name), start);
    if (name !== undefined) seen.add(name);
    slots.push(slot);
    cursor.skipSpace();
    if (!/[,\]]/.test(cursor.next)) throw cursor.expected('\',\' or \']\' after the column', hintAfter(slot, cursor));
  } while (cursor.take(','));
  cursor.take(']');
  return slots.length === 1 && slots[0].kind === 'unnamed' ? [] : slots;
}

function parseSlot(cursor: Cursor, conditions: ConditionParser): Slot {
  if (cursor.take('...')) return { kind: 'ellipsis' };
  if (cursor.next === ',' || cursor.next === ']') return { kind: 'unnamed' };
  return conditions.parseColumn();
}

function duplicate(name: string): string {
  return name === '...'
    ? 'a filter pattern must have one \'...\' at most'
    : `a filter pattern must have each column once, got '${name}' again; join its conditions with && or ||`;
}

function hintAfter(slot: Slot, { isAtEnd }: Cursor): string {
  const isValue = slot.kind === 'column' && slot.condition !== undefined;
  return isValue && !isAtEnd ? '; a value with such characters must be in double quotes' : '';
}
