import { andMore } from '../chart/number-text';
import type { Table } from '../chart/report';
import { nameOf } from './read-records';

/** So many files are named on a chart. */
const FILES_NAMED = 3;

/** Rows in the table below a chart: the chart is what a page is about. */
const MOST_TABLE_ROWS = 1000;

/** The table below a chart, with a row for each of these. */
export function tableOf<T>(columns: readonly string[], items: readonly T[], cellsOf: (item: T) => string[]): Table {
  const rows = items.slice(0, MOST_TABLE_ROWS).map(cellsOf);
  return { columns, rows, more: items.length - rows.length };
}

/** Where the records of a chart come from. */
export function describeFiles(files: readonly string[]): string {
  const rest = files.length - FILES_NAMED;
  const named = files.slice(0, FILES_NAMED).map(nameOf).join(', ');
  return `${files.length === 1 ? 'file' : 'files'}: ${named}${rest > 0 ? ` ${andMore(rest, 'file')}` : ''}`;
}
