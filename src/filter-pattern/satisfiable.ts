import { accepts } from './condition-values';
import type { Condition } from './pattern';
import { closedValuesOf, isNumeric, largestOf } from '../model/field-values';
import type { FlowLogField } from '../model/flow-log-field';
import { NO_VALUE } from '../model/no-value';

/** Whether some value that the field can have satisfies the condition, or that cannot be told. */
export function isSatisfiable(field: FlowLogField, condition: Condition): boolean {
  const values = valuesToTry(field, condition);
  return values === undefined || values.some((value) => accepts(condition, value));
}

/**
 * Values of the field to try a condition on: if it holds for none of them, it holds for no value that the field can have.
 * Undefined where no few values stand for all.
 */
export function valuesToTry(field: FlowLogField, condition: Condition): string[] | undefined {
  const closed = closedValuesOf(field);
  if (closed !== undefined) return [...closed, NO_VALUE];
  return isNumeric(field) ? numbersToTry(condition, largestOf(field)) : textsToTry(condition);
}

/** The ends of the range, and each number of the condition with the next: a condition that holds for any holds for one of these. */
function numbersToTry(condition: Condition, largest: number): string[] | undefined {
  const tests = testsOf(condition);
  if (tests.some((test) => test.kind === 'regex' || (test.kind === 'text' && test.text.includes('*')))) return undefined;
  const mentioned = tests.flatMap(numbersIn).map(Math.floor).flatMap((number) => [number, number + 1]);
  const numbers = [...new Set([0, ...mentioned, largest])].filter((number) => number >= 0 && number <= largest);
  return [NO_VALUE, ...numbers.map(String)];
}

/** Stands for any character that a condition does not mention. */
const OTHER = '\0';

/** Each text of the condition, and for each beginning, also the empty one, one text that has no longer one. */
function textsToTry(condition: Condition): string[] | undefined {
  const texts: string[] = [OTHER];
  for (const test of testsOf(condition)) {
    if (test.kind !== 'text') return undefined;
    const [beginning, ...rest] = test.text.split('*');
    if (rest.some((piece) => piece !== '')) return undefined;
    texts.push(rest.length === 0 ? test.text : `${beginning}${OTHER}`);
  }
  return texts;
}

function testsOf(condition: Condition): Exclude<Condition, { kind: 'and' | 'or' }>[] {
  return condition.kind === 'and' || condition.kind === 'or' ? condition.terms.flatMap(testsOf) : [condition];
}

function numbersIn(test: Condition): number[] {
  if (test.kind === 'number') return [test.value];
  return test.kind === 'text' && /^\d{1,16}$/.test(test.text) ? [Number(test.text)] : [];
}
