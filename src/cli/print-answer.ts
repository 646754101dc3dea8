import { cellsOf, drawTable } from '../query/draw-table';
import type { FlowLogQuery } from '../query/flow-log-query';
import type { FlowLogQueryResult } from '../query/flow-log-query-result';
import { jsonText } from './json-text';

/** An answer as a table for people. */
export function asTable({ columns, rows, records, matches }: FlowLogQueryResult): string {
  const number = (count: number) => count.toLocaleString('en');
  return `${drawTable(columns, rows)}\n\n${number(matches)} of ${number(records)} records match\n`;
}

/** An answer as a file of comma-separated values, as RFC 4180 has them. */
export function asCsv({ columns, rows }: FlowLogQueryResult): string {
  return [columns, ...rows.map((row) => cellsOf(row))]
    .map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
}

/** An answer as an object of JSON. */
export function asJson(query: FlowLogQuery, result: FlowLogQueryResult, error: number): string {
  const { columns, records, matches, unreadable, problems } = result;
  const rows = result.rows.map(({ time, values, measure }) => {
    const cells = [...time === undefined ? [] : [time.toISOString()], ...values, measure ?? null];
    return Object.fromEntries(columns.map((column, index) => [column, cells[index]]));
  });
  const answer = { query: query.toString(), rows, records, matches, unreadable, problems, mayBeTooSmallBy: error };
  return `${jsonText(answer, 2)}\n`;
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
