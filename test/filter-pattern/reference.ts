import type { Condition, Pattern } from '../../src/filter-pattern/pattern';

/**
 * What a pattern extracts from a line, undefined if it does not match: the same language as in src, written with
 * splitting, regular expressions and recursion, so that the laws have something independent to compare with.
 */
export function referenceExtract({ slots }: Pattern, line: string): Record<string, string> | undefined {
  let fields = split(line);
  const ellipsis = slots.length === 0 ? 0 : slots.findIndex(({ kind }) => kind === 'ellipsis');
  const head = ellipsis < 0 ? slots : slots.slice(0, ellipsis);
  const tail = ellipsis < 0 ? [] : slots.slice(ellipsis + 1);
  if (fields.length < head.length + tail.length) return undefined;
  if (ellipsis < 0 && fields.length > head.length) {
    const last = fields[head.length - 1];
    fields = [...fields.slice(0, head.length - 1), { value: line.slice(last.start).replace(/[ \t]+$/, ''), start: last.start }];
  }

  const extracted: Record<string, string> = {};
  for (const [index, { value }] of fields.entries()) {
    const fromEnd = index - (fields.length - tail.length);
    const slot = index < head.length ? head[index] : fromEnd >= 0 ? tail[fromEnd] : undefined;
    if (slot?.kind === 'column' && slot.condition !== undefined && !holds(slot.condition, value)) return undefined;
    extracted[`$${slot?.kind === 'column' ? slot.name : index + 1}`] = value;
  }
  return extracted;
}

function split(line: string): { value: string; start: number }[] {
  return [...line.matchAll(/"([^"]*)"|\[([^\]]*)\]|[^ \t]+/g)]
    .map((match) => ({ value: match[1] ?? match[2] ?? match[0], start: match.index }));
}

function holds(condition: Condition, value: string): boolean {
  switch (condition.kind) {
    case 'and': return condition.terms.every((term) => holds(term, value));
    case 'or': return condition.terms.some((term) => holds(term, value));
    case 'text': {
      const regex = new RegExp(`^${condition.text.split('*').map(escape).join('[^]*')}$`, 'u');
      return regex.test(value) === (condition.operator === '=');
    }
    case 'regex': return toJavaScript(condition.source).test(value) === (condition.operator === '=');
    case 'number': {
      const number = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value) ? parseFloat(value) : NaN;
      const difference = number - condition.value;
      switch (condition.operator) {
        case '=': return difference === 0;
        case '!=': return difference !== 0;
        case '>': return difference > 0;
        case '<': return difference < 0;
        case '>=': return difference >= 0;
        case '<=': return difference <= 0;
      }
    }
  }
}

function escape(text: string): string {
  return text.replace(/[^a-zA-Z0-9]/gu, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}

/** AWS's regular expressions are JavaScript's, but for escaped symbols, a missing minimum and what is white space. */
export function toJavaScript(source: string): RegExp {
  return new RegExp(source
    .replace(/\\([^a-zA-Z0-9])/g, (_, symbol: string) => escape(symbol))
    .replace(/\{,/g, '{0,')
    .replace(/\\s/g, '[\\t\\n\\v\\f\\r ]')
    .replace(/\\S/g, '[^\\t\\n\\v\\f\\r ]'), 'us');
}
