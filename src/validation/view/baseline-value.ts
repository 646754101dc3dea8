/**
 * A value as the baseline has it: as in a template, except that a reference to a resource is `{ ref: '<stack>.<logical id>', attr }`,
 * a text of which deployment completes a part is `{ join: […] }`, and what differs from run to run is `{ unknown: true }`.
 */
export type BaselineValue = string | number | boolean | null | BaselineValue[] | BaselineObject;

/** An object among the values of the baseline. */
export interface BaselineObject {
  [key: string]: BaselineValue;
}

/** The value as text: one line, and the same for equal values, whatever the order of their keys. */
export function jsonText(value: BaselineValue): string {
  return JSON.stringify(value, (_key, part: BaselineValue) => (isObject(part) ? sorted(part) : part));
}

export function isObject(value: unknown): value is BaselineObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text from the file as a message may show it: it cannot begin a line of its own in a report. */
export function onOneLine(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

function sorted(object: BaselineObject): BaselineObject {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}
