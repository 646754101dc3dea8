import { meaningOf, type Meaning } from './condition-meaning';
import { FlowLogQueryOrder } from './flow-log-query-order';
import { checkFields } from './needed-fields';
import { aggregateFunction, measureColumn, type Question, type TimeRange, withinSeconds } from './question';
import type { Measure } from '../model/measure';
import { withData } from '../filter-pattern/build-pattern';
import { hasToken } from '../filter-pattern/check-value';
import { discoveredName } from '../model/discovered-fields';
import { durationText } from '../model/duration-text';
import { FlowLogError } from '../model/errors';
import { isNumeric } from '../model/field-values';
import { FlowLogField } from '../model/flow-log-field';
import { FlowLogFormat } from '../model/flow-log-format';

/** The name of the column with the time; `bin()` is of `@timestamp`, which is the record's `start`. */
const TIME = 't';

type Names = (field: FlowLogField) => string;

/** A question in the language of CloudWatch Logs Insights. */
export function renderInsights(question: Question, format: FlowLogFormat): string {
  checkFields(question, format);
  const nameOf = insightsNames(format);
  const { measure, groups, period, limit } = question;
  const by = [
    ...period === undefined ? [] : [`bin(${shortPeriod(period)}) as ${TIME}`],
    ...groups.map(nameOf),
  ];
  return [
    ...selectInsights(question, format),
    `stats ${insightsMeasure(measure, nameOf)} as ${measureColumn(measure)}${by.length === 0 ? '' : ` by ${by.join(', ')}`}`,
    ...by.length === 0 ? [] : [renderOrder(question, nameOf)],
    ...limit === undefined ? [] : [`limit ${limit}`],
  ].join('\n| ');
}

/** What Logs Insights calls the fields of records of a format: it discovers those of the default format, the others are parsed. */
export function insightsNames(format: FlowLogFormat): (field: FlowLogField) => string {
  const isDiscovered = format.isSameAs(FlowLogFormat.DEFAULT);
  return ({ name, column }) => isDiscovered ? discoveredName(name) ?? name : column;
}

/** The commands that leave over the records that a question is about, with names for their fields. */
export function selectInsights({ range, conditions }: Question, format: FlowLogFormat): string[] {
  const nameOf = insightsNames(format);
  const isDiscovered = format.isSameAs(FlowLogFormat.DEFAULT);
  return [
    ...isDiscovered ? [] : [`parse @message "${format.columns.map(() => '*').join(' ')}" as ${format.columns.join(', ')}`],
    ...range === undefined ? [] : [`filter ${renderRange(range, nameOf(FlowLogField.START))}`],
    ...withData(format, conditions).map(meaningOf).map((meaning) => `filter ${renderMeaning(meaning, nameOf(meaning.field))}`),
  ];
}

/** `count(*)`, `sum(bytes)`. */
export function insightsMeasure(measure: Measure, nameOf: Names): string {
  return measure.kind === 'count' ? 'count(*)' : `${aggregateFunction(measure)}(${nameOf(measure.field)})`;
}

function shortPeriod(seconds: number): string {
  const [count, unit] = durationText(seconds).split(' ');
  return count + unit[0];
}

function renderRange(range: TimeRange, start: string): string {
  switch (range.kind) {
    case 'between': return withinSeconds(range, start).join(' and ');
    case 'last': return `${start} >= now() - ${range.seconds}`;
  }
}

function renderMeaning(meaning: Meaning, name: string): string {
  switch (meaning.kind) {
    case 'values': return anyOf(meaning.isNegative, meaning.values.map((value) =>
      `${name} ${meaning.isNegative ? '!=' : '='} ${literal(meaning.field, value)}`));
    case 'prefixes': return anyOf(meaning.isNegative, meaning.prefixes.map((prefix) =>
      `${name} ${meaning.isNegative ? 'not like' : 'like'} /^${escaped(prefix, meaning.field)}/`));
    case 'ranges': {
      const within = meaning.blocks.map((block) => `isIpInSubnet(${name}, "${block}")`);
      return meaning.isNegative
        ? [`isValidIp(${name})`, ...within.map((test) => `not ${test}`)].join(' and ')
        : within.join(' or ');
    }
    case 'comparison': return `${name} ${meaning.operator} ${meaning.value}`;
  }
}

/** One of them holds, or, of negative ones, all do. */
function anyOf(isNegative: boolean, tests: string[]): string {
  return tests.join(isNegative ? ' and ' : ' or ');
}

function literal(field: FlowLogField, value: string): string {
  return isNumeric(field) && /^\d+$/.test(value) ? value : `"${value}"`;
}

function escaped(prefix: string, { name }: FlowLogField): string {
  if (hasToken(prefix)) {
    throw new FlowLogError(
      `the beginning of '${name}' must be known for Logs Insights, got one that is known only at deployment; use equalTo or anyOf`);
  }
  return prefix.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** Rows that are equal in the order come in any, because Logs Insights sorts text by rules of its own. */
function renderOrder({ order, measure, groups, period }: Question, nameOf: Names): string {
  switch (order) {
    case FlowLogQueryOrder.LARGEST_FIRST: return `sort ${measureColumn(measure)} desc`;
    case FlowLogQueryOrder.SMALLEST_FIRST: return `sort ${measureColumn(measure)} asc`;
    case FlowLogQueryOrder.BY_GROUP:
      return `sort ${[...period === undefined ? [] : [TIME], ...groups.map(nameOf)].map((name) => `${name} asc`).join(', ')}`;
  }
}
