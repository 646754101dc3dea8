import type { FlowLogCondition } from '../filter-pattern/flow-log-condition';
import type { FlowLogField } from '../model/flow-log-field';
import type { FieldMeasure, Measure } from '../model/measure';
import type { FlowLogQueryOrder } from './flow-log-query-order';

/** What a `FlowLogQuery` asks, as plain values. */
export interface Question {
  readonly measure: Measure;
  readonly conditions: readonly FlowLogCondition[];

  /** The fields whose values make a group, in the order of the answer's columns. */
  readonly groups: readonly FlowLogField[];

  /** Seconds from one row to the next in time; undefined where time does not part the records. */
  readonly period?: number;
  readonly range?: TimeRange;
  readonly order: FlowLogQueryOrder;
  readonly limit?: number;
}

/** In which time records start. */
export type TimeRange = FixedRange | RecentRange;

/** From the first second on, until before the last. One of the two may be open. */
export interface FixedRange {
  readonly kind: 'between';
  readonly from?: number;
  readonly until?: number;
}

/** The tests of a range, for Logs Insights and SQL. */
export function withinSeconds({ from, until }: FixedRange, start: string): string[] {
  return [
    ...from === undefined ? [] : [`${start} >= ${from}`],
    ...until === undefined ? [] : [`${start} < ${until}`],
  ];
}

/** The last so many seconds before the question is asked. */
export interface RecentRange {
  readonly kind: 'last';
  readonly seconds: number;
}

/** The function that combines the numbers of a field, in Logs Insights and SQL. */
export function aggregateFunction({ kind }: FieldMeasure): string {
  switch (kind) {
    case 'sum': return 'sum';
    case 'minimum': return 'min';
    case 'maximum': return 'max';
    case 'average': return 'avg';
  }
}

/** The name of the answer's last column: `records`, `sum_bytes`. */
export function measureColumn(measure: Measure): string {
  return measure.kind === 'count' ? 'records' : `${measure.kind}_${measure.field.column}`;
}

/** The names of the answer's columns. */
export function columnsOf({ period, groups, measure }: Question): string[] {
  return [...period === undefined ? [] : ['time'], ...groups.map(({ column }) => column), measureColumn(measure)];
}
