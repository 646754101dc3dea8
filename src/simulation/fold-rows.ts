/** A row of a table. */
export interface Row {
  readonly text: string;

  /** The value of a period; undefined for a row that tells of something else. */
  readonly value?: string;
}

/** So many periods in a row that look the same are shown; of more, the first and the last. */
const SAME_ROWS = 3;

/** So many rows are read by people; in a longer table only the first and last period of a run without remarks are shown. */
const READABLE_ROWS = 60;

/** Writes rows so that people can read them however many they are: what is alike, then what is ordinary, is counted instead. */
export function foldRows(rows: Row[]): string[] {
  const alike = fold(rows, SAME_ROWS, (row, first) => row.value === first.value, (count) => `  … ${count} more alike …`);
  if (alike.length <= READABLE_ROWS) return alike.map(({ text }) => text);
  const short = fold(rows, SAME_ROWS, () => true, (count) => `  … ${count} more periods …`);
  if (short.length <= READABLE_ROWS) return short.map(({ text }) => text);
  const half = READABLE_ROWS / 2;
  return [
    ...short.slice(0, half).map(({ text }) => text),
    `  … ${short.length - 2 * half} rows left out …`,
    ...short.slice(-half).map(({ text }) => text),
  ];
}

/** Of each long run of periods that belong together, the first, a count, and the last. */
function fold(
  rows: Row[], shown: number, belongs: (row: Row, first: Row) => boolean, count: (more: number) => string,
): Row[] {
  const folded: Row[] = [];
  for (let first = 0; first < rows.length;) {
    let end = first + 1;
    const isPeriod = rows[first].value !== undefined;
    while (end < rows.length && isPeriod && rows[end].value !== undefined && belongs(rows[end], rows[first])) end++;
    if (end - first <= shown) for (let index = first; index < end; index++) folded.push(rows[index]);
    else folded.push(rows[first], { text: count(end - first - 2) }, rows[end - 1]);
    first = end;
  }
  return folded;
}
