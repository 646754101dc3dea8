import { drawBars } from '../chart/bar-chart';
import { Drawing, MOST_SERIES } from '../chart/drawing';
import { numberText } from '../chart/number-text';
import type { Series } from '../chart/periods';
import type { Report } from '../chart/report';
import { drawTimes } from '../chart/time-chart';
import { addTo } from '../model/groups';
import { describeMeasure, isAdditive } from '../model/measure';
import { cellsOf } from '../query/draw-table';
import type { FlowLogQuery } from '../query/flow-log-query';
import type { FlowLogQueryResult } from '../query/flow-log-query-result';
import type { FlowLogQueryRow } from '../query/flow-log-query-row';
import { describeFiles, tableOf } from './chart-facts';

/** More bars than that are a page to scroll, not a picture. */
const MOST_BARS = 50;

export interface QueryChartOptions {
  /** The name of the query. */
  readonly name: string;
  readonly asked: FlowLogQuery;
  readonly result: FlowLogQueryResult;

  /** By how much each number may be too small. */
  readonly error: number;
  readonly files: readonly string[];
}

/** The answer to a query as a chart: bars, or columns and lines over time if it has a period. */
export function queryChart({ name, asked, result, error, files }: QueryChartOptions): Report {
  const { columns, rows, records, matches, unreadable } = result;
  const { drawing, remarks } = asked._question.period === undefined ? bars(asked, rows) : times(asked, rows);
  return {
    title: name,
    facts: [
      asked.toString(),
      `${numberText(matches)} of ${numberText(records)} records match${unreadable > 0 ? `, unreadable lines: ${numberText(unreadable)}` : ''}`,
      describeFiles(files),
      ...error > 0 ? [`approximate: a number may be too small by up to ${numberText(error)}`] : [],
      ...remarks,
    ],
    drawing,
    table: tableOf(columns, rows, cellsOf),
  };
}

interface Drawn {
  readonly drawing: Drawing;

  /** What a reader must know of it. */
  readonly remarks: string[];
}

function bars({ _question: { groups, measure } }: FlowLogQuery, rows: readonly FlowLogQueryRow[]): Drawn {
  const what = groups.map(({ name }) => name).join(', ');
  const shown = rows.slice(0, MOST_BARS).map(({ values, measure: value }) => ({ label: nameOf(values), value }));
  const drawing = drawBars({
    description: shown.map(({ label, value }) => `${label}: ${numberText(value)}`).join('; '),
    headings: [what, describeMeasure(measure)],
    bars: shown,
  });
  return { drawing, remarks: rows.length > shown.length ? [`drawn: the first ${shown.length} of ${numberText(rows.length)} rows`] : [] };
}

function times({ _question: { groups, measure, period } }: FlowLogQuery, rows: readonly FlowLogQueryRow[]): Drawn {
  const all = seriesOf(rows);
  const addsUp = isAdditive(measure);
  const series = all.length <= MOST_SERIES ? all : addsUp ? withOthers(all) : all.slice(0, MOST_SERIES);
  const drawing = drawTimes({
    description: series.map((each) => `${each.name}: ${numberText(largestOf(each))} at most`).join('; '),
    heading: describeMeasure(measure),
    period: period!,
    form: addsUp ? 'columns' : 'lines',
    extreme: measure.kind === 'minimum' ? 'smallest' : 'largest',
    series,
  });
  const by = groups.map(({ name }) => name).join(', ');
  return {
    drawing,
    remarks: all.length > series.length ? [`drawn: the ${addsUp ? series.length - 1 : series.length} largest of ${numberText(all.length)} values of ${by}`] : [],
  };
}

/** A series for each combination of values, the one with the largest numbers first. */
function seriesOf(rows: readonly FlowLogQueryRow[]): Series[] {
  const series = new Map<string, { at: number; value?: number }[]>();
  for (const { time, values, measure } of rows) {
    addTo(series, nameOf(values), { at: time!.getTime() / 1000, value: measure });
  }
  return [...series]
    .map(([name, points]) => ({ name, points, total: points.reduce((sum, { value }) => sum + (value ?? 0), 0) }))
    .sort((a, b) => b.total - a.total);
}

/** As many series as there are colors; the last is the sum of the rest. */
function withOthers(all: readonly Series[]): Series[] {
  const rest = new Map<number, number>();
  for (const { points } of all.slice(MOST_SERIES - 1)) {
    for (const { at, value } of points) rest.set(at, (rest.get(at) ?? 0) + (value ?? 0));
  }
  const others = { name: 'others', points: [...rest].map(([at, value]) => ({ at, value })) };
  return [...all.slice(0, MOST_SERIES - 1), others];
}

function largestOf({ points }: Series): number | undefined {
  return points.reduce<number | undefined>((most, { value }) =>
    value === undefined || (most !== undefined && most >= value) ? most : value, undefined);
}

function nameOf(values: readonly string[]): string {
  return values.length === 0 ? 'all records' : values.join(' ');
}
