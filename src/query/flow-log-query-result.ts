import { drawTable } from './draw-table';
import type { FlowLogQueryRow } from './flow-log-query-row';

/** What a query has found in given records. It prints as a table. */
export class FlowLogQueryResult {
  /** @internal */
  public static _of(parts: Omit<FlowLogQueryResult, 'toString'>): FlowLogQueryResult {
    return new FlowLogQueryResult(parts);
  }

  /** The names of the columns: `time` if the query has a period, the fields of `groupBy`, the measure. */
  public readonly columns: string[];

  /** The rows, in the query's order. */
  public readonly rows: FlowLogQueryRow[];

  /** How many records were read. */
  public readonly records: number;

  /** How many of them satisfy the query's conditions. */
  public readonly matches: number;

  /** How many lines are not records of the format, and not in the answer. */
  public readonly unreadable: number;

  /** What is wrong with the first unreadable lines. */
  public readonly problems: string[];

  private constructor({ columns, rows, records, matches, unreadable, problems }: Omit<FlowLogQueryResult, 'toString'>) {
    this.columns = columns;
    this.rows = rows;
    this.records = records;
    this.matches = matches;
    this.unreadable = unreadable;
    this.problems = problems;
  }

  /** The rows as a table, and how many records they come from. */
  public toString(): string {
    const read = `${this.matches} of ${this.records} records match`;
    const unread = this.unreadable === 0 ? [] : [`unreadable lines: ${this.unreadable}`, ...this.problems.map((problem) => `  ${problem}`)];
    return [drawTable(this.columns, this.rows), '', read, ...unread].join('\n');
  }
}
