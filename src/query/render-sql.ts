import { meaningOf, type Meaning } from './condition-meaning';
import { FlowLogQueryOrder } from './flow-log-query-order';
import type { FlowLogTableLayout } from './flow-log-table-layout';
import { checkFields } from './needed-fields';
import { aggregateFunction, measureColumn, type Question, type TimeRange, withinSeconds } from './question';
import { withData } from '../filter-pattern/build-pattern';
import { FlowLogError } from '../model/errors';
import { FlowLogField } from '../model/flow-log-field';
import { FlowLogParquetType } from '../model/flow-log-field-type';
import { NO_VALUE } from '../model/no-value';

/**
 * How much later than a record's start its file may be named, in seconds: the longest aggregation interval and the
 * delivery, each about ten minutes, and as much again (assumed: delivery is best effort).
 */
const LONGEST_DELIVERY = 3600;

/** The name of the column with the beginning of a period. */
const TIME = 'time';

/** A question in SQL for Athena, a managed Trino. */
export function renderSql(question: Question, table: FlowLogTableLayout): string {
  checkFields(question, table.format);
  const { measure, groups, period, range, limit } = question;
  if (range === undefined) {
    throw new FlowLogError(
      'a query must have a time for Athena, with last or between, because without one it reads the whole archive');
  }
  const conditions = withData(table.format, question.conditions);
  const account = table.injectedAccount ? [`${table.accountColumn} = ?`] : [];
  const tests = [
    ...account, ...renderTime(range, table), ...conditions.map((condition) => renderMeaning(meaningOf(condition))),
  ];
  const names = groups.map(nameOf);
  const time = period === undefined ? [] : [`${renderPeriod(period)} AS ${TIME}`];
  const value = measure.kind === 'count' ? 'count(*)' : `${aggregateFunction(measure)}(${nameOf(measure.field)})`;
  return [
    `SELECT ${[...time, ...names, `${value} AS ${measureColumn(measure)}`].join(', ')}`,
    `FROM ${renderTable(table)}`,
    `WHERE ${tests.join('\n  AND ')}`,
    ...time.length + names.length === 0
      ? []
      : [
          `GROUP BY ${[...time.map(() => '1'), ...names].join(', ')}`,
          `ORDER BY ${[...renderOrder(question), ...time.map(() => TIME), ...names].join(', ')}`,
        ],
    ...limit === undefined ? [] : [`LIMIT ${limit}`],
  ].join('\n');
}

/** The only field whose name SQL keeps for itself is `end`; of names that this library does not list nothing is known. */
function nameOf({ name, column, version }: FlowLogField): string {
  return name === FlowLogField.END.name || version === undefined ? `"${column}"` : column;
}

function renderTable({ databaseName, tableName }: FlowLogTableLayout): string {
  return databaseName === undefined ? `"${tableName}"` : `"${databaseName}"."${tableName}"`;
}

function renderPeriod(seconds: number): string {
  return `to_iso8601(from_unixtime(start - start % ${seconds}, 'UTC'))`;
}

function renderOrder({ order, measure }: Question): string[] {
  switch (order) {
    case FlowLogQueryOrder.LARGEST_FIRST: return [`${measureColumn(measure)} DESC`];
    case FlowLogQueryOrder.SMALLEST_FIRST: return [measureColumn(measure)];
    case FlowLogQueryOrder.BY_GROUP: return [];
  }
}

/** The partitions first: they are all that keeps Athena from reading everything. */
function renderTime(range: TimeRange, table: FlowLogTableLayout): string[] {
  const { timeColumn } = table;
  switch (range.kind) {
    case 'between': {
      const valueOf = (seconds: number) => `'${table.timeValue(new Date(seconds * 1000))}'`;
      const { from, until } = range;
      if (from === undefined) {
        throw new FlowLogError('a query must have a beginning for Athena, because without one it reads the archive from its first day');
      }
      const partitions = until === undefined
        ? `>= ${valueOf(from)}`
        : `BETWEEN ${valueOf(from)} AND ${valueOf(until - 1 + LONGEST_DELIVERY)}`;
      return [`${timeColumn} ${partitions}`, withinSeconds(range, 'start').join(' AND ')];
    }
    case 'last': {
      const since = `now() - interval '${range.seconds}' second`;
      return [
        `${timeColumn} >= date_format((${since}) AT TIME ZONE 'UTC', '${mysqlFormat(table)}')`,
        `start >= to_unixtime(${since})`,
      ];
    }
  }
}

/** The format of the table's time column in the letters of `date_format`. */
function mysqlFormat({ hiveCompatiblePartitions, perHourPartition }: FlowLogTableLayout): string {
  const parts = [['year', '%Y'], ['month', '%m'], ['day', '%d'], ...perHourPartition ? [['hour', '%H']] : []];
  return parts.map(([name, letter]) => hiveCompatiblePartitions ? `${name}=${letter}` : letter).join('/');
}

function renderMeaning(meaning: Meaning): string {
  const name = nameOf(meaning.field);
  switch (meaning.kind) {
    case 'values': return renderValues(meaning.values, meaning.isNegative, name, meaning.field);
    case 'prefixes': {
      const tests = meaning.prefixes.map((prefix) => `starts_with(${name}, ${text(prefix)})`);
      if (!meaning.isNegative) return parenthesized('OR', tests);
      return parenthesized('OR', [`${name} IS NULL`, `NOT ${parenthesized('OR', tests)}`]);
    }
    case 'ranges': {
      const tests = meaning.blocks.map((block) => renderRange(block, name));
      if (!meaning.isNegative) return parenthesized('OR', tests);
      return `TRY_CAST(${name} AS IPADDRESS) IS NOT NULL AND NOT (${tests.join(' OR ')})`;
    }
    case 'comparison': return `${name} ${meaning.operator} ${meaning.value}`;
  }
}

/** Trino takes IPv4 addresses for the IPv6 addresses that they are mapped to, which begin with zeros. */
function renderRange(block: string, name: string): string {
  const test = `contains(${text(block)}, TRY_CAST(${name} AS IPADDRESS))`;
  return block.startsWith('::') ? `(${test} AND strpos(${name}, ':') > 0)` : test;
}

/** Where a record says `-`, columns with numbers are null; others are too, should a file in Parquet leave them so. */
function renderValues(values: readonly string[], isNegative: boolean, name: string, field: FlowLogField): string {
  const literals = isText(field) ? values.map(text) : values.filter((value) => value !== NO_VALUE);
  const tests = literals.length === 0 ? [] : [renderIn(literals, isNegative, name)];
  if (!isNegative) return parenthesized('OR', values.includes(NO_VALUE) ? [`${name} IS NULL`, ...tests] : tests);
  return values.includes(NO_VALUE)
    ? parenthesized('AND', [`${name} IS NOT NULL`, ...tests])
    : parenthesized('OR', [`${name} IS NULL`, ...tests]);
}

function renderIn(literals: string[], isNegative: boolean, name: string): string {
  if (literals.length === 1) return `${name} ${isNegative ? '<>' : '='} ${literals[0]}`;
  return `${name} ${isNegative ? 'NOT IN' : 'IN'} (${literals.join(', ')})`;
}

function parenthesized(operator: 'AND' | 'OR', tests: string[]): string {
  return tests.length === 1 ? tests[0] : `(${tests.join(` ${operator} `)})`;
}

function isText({ parquetType }: FlowLogField): boolean {
  return parquetType === FlowLogParquetType.STRING;
}

function text(value: string): string {
  return `'${value.replaceAll('\'', '\'\'')}'`;
}
