import { hasToken } from './check-value';
import { inPattern } from './condition-test';
import { FlowLogCondition } from './flow-log-condition';
import { together, type ColumnSlot, type Condition, type Pattern, type Slot } from './pattern';
import { renderCondition, renderPattern } from './render';
import { isSatisfiable } from './satisfiable';
import { FlowLogError } from '../model/errors';
import { withoutData } from '../model/field-values';
import { FlowLogField } from '../model/flow-log-field';
import type { FlowLogFormat } from '../model/flow-log-format';
import { MAX_PATTERN_LENGTH } from '../model/limits';
import { longestRun } from '../model/longest-run';
import { NO_VALUE } from '../model/no-value';

/** The pattern whose columns are the format's, with the conditions on them. */
export function buildPattern(format: FlowLogFormat, conditions: readonly FlowLogCondition[]): Pattern {
  for (const condition of conditions) checkField(format, condition);
  const all = withData(format, conditions);
  return shorten(format.fields.map((field) => columnFor(field, all)));
}

/** The conditions, and that records have data, where those without would pass only because they have no value at all. */
export function withData(format: FlowLogFormat, conditions: readonly FlowLogCondition[]): readonly FlowLogCondition[] {
  return format.includes(FlowLogField.LOG_STATUS) && matchesWithoutData(conditions)
    ? [...conditions, FlowLogCondition.equalTo(FlowLogField.LOG_STATUS, 'OK')]
    : conditions;
}

function checkField(format: FlowLogFormat, condition: FlowLogCondition): void {
  if (format.includes(condition.field)) return;
  throw new FlowLogError(
    `the format must have the field '${condition.field.name}' for the condition ${condition.toString()}, got '${format.toString()}'; `
    + `add the field to the flow log's format, with plus(FlowLogField.of('${condition.field.name}')) for instance`,
  );
}

/** Whether records without data would pass, only because a value that they lack differs from the given ones. */
function matchesWithoutData(conditions: readonly FlowLogCondition[]): boolean {
  if (conditions.some(({ field }) => field.name === FlowLogField.LOG_STATUS.name)) return false;
  const onTraffic = conditions.filter(({ field }) => withoutData(field) !== 'filled');
  return onTraffic.length > 0 && onTraffic.every((condition) =>
    condition._isNegative && condition.isSatisfiedBy(NO_VALUE));
}

function columnFor(field: FlowLogField, all: readonly FlowLogCondition[]): ColumnSlot {
  const own = all.filter((condition) => condition.field.name === field.name)
    .map(({ _test }) => inPattern(field.column, _test));
  if (own.length === 0) return { kind: 'column', name: field.column };
  const condition = joinAll(own);
  const text = renderCondition(field.column, condition);
  if (!hasToken(text) && !isSatisfiable(field, condition)) {
    throw new FlowLogError(
      `the conditions on '${field.name}' must be able to hold together, got ${text}; `
      + 'for alternatives give all values to one anyOf',
    );
  }
  return { kind: 'column', name: field.column, condition };
}

function joinAll(conditions: readonly Condition[]): Condition {
  return together('and', conditions.flatMap((condition) => condition.kind === 'and' ? condition.terms : [condition]));
}

/** Puts `...` for the longest row of columns without a condition, if that is what it takes to stay within the limit. */
function shorten(slots: readonly Slot[]): Pattern {
  const whole = { slots };
  if (fits(whole)) return whole;
  const { start, end } = longestRun(slots, isFree);
  const shorter: Pattern = { slots: [...slots.slice(0, start), { kind: 'ellipsis' }, ...slots.slice(end)] };
  if (fits(shorter)) return shorter;
  throw new FlowLogError(
    `the filter pattern must have at most ${MAX_PATTERN_LENGTH} characters, got ${renderPattern(shorter).length}; `
    + 'give fewer values, or spread them over several metric filters on one metric',
  );
}

function fits(pattern: Pattern): boolean {
  const text = renderPattern(pattern);
  return text.length <= MAX_PATTERN_LENGTH || hasToken(text);
}

function isFree(slot: Slot): boolean {
  return slot.kind !== 'column' || slot.condition === undefined;
}
