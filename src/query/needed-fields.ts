import { FlowLogError } from '../model/errors';
import { FlowLogField } from '../model/flow-log-field';
import type { FlowLogFormat } from '../model/flow-log-format';
import type { Question } from './question';

/** Throws where records of the format lack a field that the question is about. */
export function checkFields(question: Question, format: FlowLogFormat): void {
  for (const [field, what] of neededFields(question)) {
    if (format.includes(field)) continue;
    throw new FlowLogError(
      `the format must have the field '${field.name}' for ${what}, got '${format.toString()}'; `
      + `add the field to the flow log's format, with plus(FlowLogField.of('${field.name}')) for instance`);
  }
}

/** Each field that the question is about, and what for. */
function neededFields({ measure, conditions, groups, period, range }: Question): [FlowLogField, string][] {
  return [
    ...conditions.map(({ field }): [FlowLogField, string] => [field, 'a condition of the query']),
    ...groups.map((field): [FlowLogField, string] => [field, 'the groups of the query']),
    ...measure.kind === 'count' ? [] : [[measure.field, `the ${measure.kind}`] as [FlowLogField, string]],
    ...period === undefined && range === undefined ? [] : [[FlowLogField.START, 'the time of records'] as [FlowLogField, string]],
  ];
}
