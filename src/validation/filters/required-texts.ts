import type { Condition } from '../../filter-pattern/pattern';

/** The values one of which a column must have for the condition to hold; `undefined` where it admits others. */
export function requiredTexts(condition: Condition): string[] | undefined {
  switch (condition.kind) {
    case 'text': return condition.operator === '=' && !condition.text.includes('*') ? [condition.text] : undefined;
    case 'number': return condition.operator === '=' ? [String(condition.value)] : undefined;
    case 'regex': return undefined;
    case 'and': return condition.terms.map(requiredTexts).find((texts) => texts !== undefined);
    case 'or': {
      const texts = condition.terms.map(requiredTexts);
      return texts.every((alternatives) => alternatives !== undefined) ? texts.flat() : undefined;
    }
  }
}
