import type { Condition } from './pattern';
import { compileCondition } from './predicate';
import { STRING } from './reader';

/** Whether a value satisfies a condition. */
export function accepts(condition: Condition, value: string): boolean {
  return compileCondition(condition, STRING)(value, 0, value.length);
}

/** The only values that satisfy a condition, if it spells them out; undefined where there may be others. */
export function onlyValues(condition: Condition): string[] | undefined {
  switch (condition.kind) {
    case 'and': {
      const values = condition.terms.map(onlyValues).find((known) => known !== undefined);
      return values?.filter((value) => accepts(condition, value));
    }
    case 'or': {
      const values = condition.terms.map(onlyValues);
      return values.every((known) => known !== undefined) ? [...new Set(values.flat())] : undefined;
    }
    case 'text': return condition.operator === '=' && !condition.text.includes('*') ? [condition.text] : undefined;
    case 'number': return condition.operator === '=' ? [String(condition.value)] : undefined;
    case 'regex': return undefined;
  }
}
