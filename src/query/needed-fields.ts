import { FlowLogError } from '../model/errors';
import { FlowLogField } from '../model/flow-log-field';
import type { FlowLogFormat } from '../model/flow-log-format';
import type { Question } from './question';

/** Throws where records of the format lack a field that the question is about. */
export function checkFields(question: Question, format: FlowLogFormat): void {
  const lacked = lackedField(question, format);
  if (lacked === undefined) return;
  const [{ name }, what] = lacked;
  throw new FlowLogError(
    `the format must have the field '${name}' for ${what}, got '${format.toString()}'; `
    + `add the field to the flow log's format, with plus(FlowLogField.of('${name}')) for instance`);
}

/** The first field that the question is about and records of the format lack, and what it is for. */
export function lackedField(question: Question, format: FlowLogFormat): [FlowLogField, string] | undefined {
  return neededFields(question).find(([field]) => !format.includes(field));
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
