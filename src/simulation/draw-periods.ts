import type { SimulatedStateChange } from './simulated-state-change';
import type { AlarmSimulationResult } from './alarm-simulation-result';
import { foldRows, Row } from './fold-rows';
import { SimulatedAlarmState } from './simulated-alarm-state';

const BAR_WIDTH = 40;

const NO_DATA = 'no data';

/** A table with a row per period and a row per change of state, in order of time. */
export function drawPeriods(result: AlarmSimulationResult): string[] {
  const { datapoints, changes, period, threshold } = result;
  const values = datapoints.flatMap(({ value }) => value ?? []);
  const width = values.reduce((widest, value) => Math.max(widest, format(value).length), NO_DATA.length);
  const scale = BAR_WIDTH / values.reduce((a, b) => Math.max(a, b), Math.max(threshold, 1));
  const mark = threshold > 0 ? Math.round(threshold * scale) : undefined;
  const remarks = [...changes.map(remarkOn), ...earliestOf(result)].sort((a, b) => a.at - b.at);
  let drawnUntil = datapoints[0].start.getTime();
  let next = 0;
  const remarksUntil = (time: number): Row[] => {
    const first = next;
    while (next < remarks.length && remarks[next].at <= time) next++;
    return remarks.slice(first, next).map(({ text }) => ({ text }));
  };

  const rows = datapoints.flatMap(({ start, value }): Row[] => {
    const gap = (start.getTime() - drawnUntil) / 1000 / period;
    const before = remarksUntil(start.getTime());
    drawnUntil = start.getTime() + period * 1000;
    const label = value === undefined ? NO_DATA : format(value);
    const bar = drawBar(Math.round((value ?? 0) * scale), mark);
    return [
      ...(gap > 0 ? [{ text: `  … ${gap === 1 ? '1 period' : `${gap} periods`} without records …` }] : []),
      ...before,
      { text: `${moment(start)}  ${label.padStart(width)}  ${bar}`.trimEnd(), value: label },
      ...remarksUntil(drawnUntil),
    ];
  });
  const head = `${'from (UTC)'.padEnd(moment(datapoints[0].start).length)}  ${'value'.padStart(width)}`;
  return [
    mark === undefined ? head : `${head}  ${' '.repeat(mark)}| ${format(threshold)}`,
    ...foldRows([...rows, ...remarksUntil(Infinity)]),
  ];
}

/** Something that happened at a moment, in milliseconds. */
interface Remark {
  readonly at: number;
  readonly text: string;
}

function remarkOn({ at, before, after, value, periodEnd }: SimulatedStateChange): Remark {
  const until = periodEnd.getTime() === at.getTime() ? 'then' : moment(periodEnd);
  const reason = value === undefined ? NO_DATA : format(value);
  return { at: at.getTime(), text: `  ${moment(at)}  ${before} -> ${after}: ${reason} in the period until ${until}` };
}

/** When the alarm may fire already, if that is not when it fires at the latest. */
function earliestOf({ earliest, latest, changes }: AlarmSimulationResult): Remark[] {
  if (earliest === undefined || earliest.getTime() === latest?.getTime()) return [];
  const goesToAlarm = ({ at, after }: SimulatedStateChange) =>
    after === SimulatedAlarmState.ALARM && at.getTime() === earliest.getTime();
  if (changes.some(goesToAlarm)) return [];
  return [{ at: earliest.getTime(), text: `  ${moment(earliest)}  ALARM at the earliest` }];
}

/** `####      |` or `##########|##`: the bar, with the threshold marked. */
function drawBar(length: number, mark: number | undefined): string {
  const bar = '#'.repeat(Math.max(0, length));
  if (mark === undefined) return bar;
  return `${bar.slice(0, mark).padEnd(mark)}|${bar.slice(mark)}`;
}

function moment(date: Date): string {
  return date.toISOString().replace(/:\d\d\.\d+Z$/, '').replace('T', ' ');
}

function format(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}
