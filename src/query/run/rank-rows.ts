import { isNumeric } from '../../model/field-values';
import { NO_VALUE } from '../../model/no-value';
import { FlowLogQueryOrder } from '../flow-log-query-order';
import type { Question } from '../question';

/** A group and what was counted of it. */
export interface Row {
  /** When its period begins, in Unix seconds; undefined where time does not part the records. */
  readonly time?: number;
  readonly values: readonly string[];
  readonly measure?: number;
}

/** Puts rows into the order that the question wants, and leaves out those beyond its limit. */
export function rankRows(rows: Row[], { order, groups, limit }: Question): Row[] {
  const isNumber = groups.map(isNumeric);
  const byGroup = (a: Row, b: Row) => {
    const byTime = compareNumbers(a.time, b.time);
    if (byTime !== 0) return byTime;
    for (let index = 0; index < groups.length; index++) {
      const difference = isNumber[index]
        ? compareNumbers(numberOf(a.values[index]), numberOf(b.values[index]))
        : compareTexts(a.values[index], b.values[index]);
      if (difference !== 0) return difference;
    }
    return 0;
  };
  return rows.sort((a, b) => compareMeasures(order, a, b) || byGroup(a, b)).slice(0, limit);
}

function compareMeasures(order: FlowLogQueryOrder, a: Row, b: Row): number {
  switch (order) {
    case FlowLogQueryOrder.LARGEST_FIRST: return compareNumbers(negated(a.measure), negated(b.measure));
    case FlowLogQueryOrder.SMALLEST_FIRST: return compareNumbers(a.measure, b.measure);
    case FlowLogQueryOrder.BY_GROUP: return 0;
  }
}

/** A missing number comes last. */
function compareNumbers(a: number | undefined, b: number | undefined): number {
  return a === b ? 0 : (a ?? Infinity) - (b ?? Infinity);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function negated(number: number | undefined): number | undefined {
  return number === undefined ? undefined : -number;
}

function numberOf(text: string): number | undefined {
  return text === NO_VALUE ? undefined : Number(text);
}
