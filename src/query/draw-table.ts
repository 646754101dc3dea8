import { printable } from '../model/printable';
import type { FlowLogQueryRow } from './flow-log-query-row';

/** Rows as a table of text; the last column, the measure, is to the right. */
export function drawTable(columns: readonly string[], rows: readonly FlowLogQueryRow[]): string {
  const cells = [columns, ...rows.map(cellsOf)];
  const widths = columns.map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  return cells.map((row) => row.map((cell, column) =>
    column === columns.length - 1 ? cell.padStart(widths[column]) : cell.padEnd(widths[column])).join('  ')).join('\n');
}

/** The texts of a row, one for each column; characters that a terminal would obey become spaces. */
export function cellsOf({ time, values, measure }: FlowLogQueryRow): string[] {
  return [
    ...time === undefined ? [] : [time.toISOString()],
    ...values.map(printable),
    measure === undefined ? '-' : describeNumber(measure),
  ];
}

/** Averages have three digits after the point at most. */
function describeNumber(number: number): string {
  return Number.isInteger(number) ? String(number) : String(Number(number.toFixed(3)));
}
