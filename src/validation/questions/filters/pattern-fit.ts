import type { Condition, Pattern } from '../../../filter-pattern/pattern';
import type { FlowLogFormat } from '../../../model/flow-log-format';
import { fieldNamed } from './column-names';
import { columnsOver } from './pattern-columns';
import type { PatternColumn } from './pattern-columns';

/**
 * Why the columns of a pattern do not fit records of a format; `undefined` if they do.
 *
 * @param used the columns that count although they have no condition: those that the metric's value or dimensions name
 */
export function misfitOf(pattern: Pattern, format: FlowLogFormat, used: readonly string[]): string | undefined {
  const columns = columnsOver(format, pattern);
  if (columns === undefined) {
    const wanted = pattern.slots.filter(({ kind }) => kind !== 'ellipsis').length;
    return `the pattern has ${wanted} columns, the flow log's records have ${format.fields.length}: it matches none of them`;
  }
  for (const column of columns) {
    if (column.condition === undefined && !used.includes(column.name)) continue;
    const misfit = misnamed(column) ?? overRest(column);
    if (misfit !== undefined) return misfit;
  }
  return undefined;
}

/** Names are free, but one that names a field and reads another is surely misplaced. */
function misnamed({ name, field }: PatternColumn): string | undefined {
  const meant = fieldNamed(name);
  if (meant === undefined || field.name.includes(meant.name)) return undefined;
  return `column '${name}' reads the field '${field.name}', because it stands in its place`;
}

function overRest({ name, condition, field, width }: PatternColumn): string | undefined {
  if (width === 1 || (condition !== undefined && mayHoldForSeveral(condition))) return undefined;
  return `column '${name}' is the last one, so that it reads '${field.name}' and the ${width - 1} fields after it at once`;
}

/** Whether a condition can hold for several fields with spaces in between. */
function mayHoldForSeveral(condition: Condition): boolean {
  switch (condition.kind) {
    case 'and': return condition.terms.every(mayHoldForSeveral);
    case 'or': return condition.terms.some(mayHoldForSeveral);
    case 'text': return condition.operator === '!=' || /[* ]/.test(condition.text);
    case 'number': return condition.operator === '!=';
    case 'regex': return true;
  }
}
