import type { SimulatedStateChange } from './alarm-simulation';
import type { AlarmSimulationResult } from './alarm-simulation-result';
import { SimulatedAlarmState } from './simulated-alarm-state';

const BAR_WIDTH = 40;

/** So many periods in a row that look the same are drawn; the others are counted. */
const SAME_ROWS = 3;

const NO_DATA = 'no data';

/** The simulation as text: what happened, then a row per period with its bar, and a row per change of state. */
export function drawTimeline(result: AlarmSimulationResult): string {
  const { condition, records, matches, unreadable, problems } = result;
  const fired = result.changes.find(({ after }) => after === SimulatedAlarmState.ALARM);
  return [
    fired === undefined ? 'never fires' : `fires at ${fired.at.toISOString()}`,
    `condition: ${condition}`,
    `records: ${records} read, ${matches} matched${unreadable > 0 ? `, ${plural(unreadable, 'line')} unreadable` : ''}`,
    ...problems.map((problem) => `  unreadable: ${problem}`),
    ...(result.datapoints.length > 0 ? ['', ...drawPeriods(result)] : []),
  ].join('\n');
}

interface Row {
  readonly text: string;

  /** What makes it look like its neighbours; undefined for a row that is always drawn. */
  readonly alike?: string;
}

function drawPeriods({ datapoints, changes, period, threshold }: AlarmSimulationResult): string[] {
  const values = datapoints.flatMap(({ value }) => value ?? []);
  const width = Math.max(...values.map((value) => format(value).length), NO_DATA.length);
  const scale = BAR_WIDTH / values.reduce((a, b) => Math.max(a, b), Math.max(threshold, 1));
  const mark = threshold > 0 ? Math.round(threshold * scale) : undefined;
  let drawnUntil = datapoints[0].start.getTime();
  let next = 0;

  const rows = datapoints.flatMap(({ start, value }): Row[] => {
    const gap = (start.getTime() - drawnUntil) / 1000 / period;
    drawnUntil = start.getTime() + period * 1000;
    const first = next;
    while (next < changes.length && changes[next].at.getTime() <= drawnUntil) next++;
    const own = changes.slice(first, next);
    const label = value === undefined ? NO_DATA : format(value);
    const bar = drawBar(Math.round((value ?? 0) * scale), mark);
    return [
      ...(gap > 0 ? [{ text: `  … ${plural(gap, 'period')} without records …` }] : []),
      { text: `${moment(start)}  ${label.padStart(width)}  ${bar}`, alike: own.length === 0 ? label : undefined },
      ...own.map((change) => ({ text: describe(change) })),
    ];
  });
  const head = `${'from (UTC)'.padEnd(moment(new Date(0)).length)}  ${'value'.padStart(width)}`;
  return [
    mark === undefined ? head : `${head}  ${' '.repeat(mark)}| ${format(threshold)}`,
    ...foldAlike(rows),
    ...changes.slice(next).map(describe),
  ];
}

/** `####      |` or `##########|##`: the bar, with the threshold marked. */
function drawBar(length: number, mark: number | undefined): string {
  const bar = '#'.repeat(Math.max(0, length));
  if (mark === undefined) return bar;
  return `${bar.slice(0, mark).padEnd(mark)}|${bar.slice(mark)}`;
}

function describe({ at, before, after, value }: SimulatedStateChange): string {
  const reason = value === undefined ? NO_DATA : format(value);
  return `  ${moment(at)}  ${before} -> ${after}: ${reason} in the period until then`;
}

/** Writes a long run of periods that look the same as the first and a count. */
function foldAlike(rows: Row[]): string[] {
  const texts: string[] = [];
  for (let first = 0; first < rows.length;) {
    let end = first + 1;
    while (end < rows.length && rows[first].alike !== undefined && rows[end].alike === rows[first].alike) end++;
    const run = rows.slice(first, end).map(({ text }) => text);
    texts.push(...(run.length <= SAME_ROWS ? run : [run[0], `  … ${run.length - 2} more alike …`, run.at(-1)!]));
    first = end;
  }
  return texts;
}

function moment(date: Date): string {
  return date.toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length).replace('T', ' ');
}

function format(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
