import { colorOf, Drawing, FAINT, GRID, HALO, label, WARNING, WIDTH, widthOf } from './drawing';
import { drawLegend } from './legend';
import { element, Markup } from './markup';
import { axisText, numberText } from './number-text';
import { Extreme, Period, periodsOf, Series, thin, totalOf } from './periods';
import { drawStrip, Strip, STRIP_HEIGHT } from './strips';
import { momentText, timeTicks } from './time-scale';
import { valueScale } from './value-scale';

/** Numbers over time. */
export interface TimeChart {
  readonly description: string;

  /** What the numbers are. */
  readonly heading: string;

  /** Length of a period, in seconds. */
  readonly period: number;

  /** Columns of several series stand on each other: their numbers must add up to something. */
  readonly form: 'columns' | 'lines';
  readonly series: readonly Series[];
  readonly threshold?: number;
  readonly strips?: readonly Strip[];

  /** Which period is drawn where there are too many. */
  readonly extreme: Extreme;

  /** In pixels. */
  readonly width?: number;

  /** Height of the part with the numbers, in pixels. */
  readonly height?: number;
}

const GAP = 8;
const HEAD = 22;
const AXIS = 26;
const HEIGHT = 260;
const TICK_WIDTH = 90;

/** Half of the day below the first and the last tick. */
const SIDE = 40;

/** More columns than that cannot be told apart; of a line this many points at most are drawn. */
const MOST_COLUMNS = 400;
const MOST_POINTS = 900;

/** Where things are, in pixels. */
interface Frame {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly x: (seconds: number) => number;
  readonly y: (value: number) => number;
}

export function drawTimes(chart: TimeChart): Drawing {
  const { description, series, form, threshold, strips = [], width = WIDTH, height = HEIGHT } = chart;
  const periods = periodsOf(series);
  const values = periods.flatMap((period) => (form === 'columns' ? totalOf(period) : period.values) ?? []);
  const scale = valueScale([...values.filter((value) => value !== undefined), threshold ?? 0]);
  const left = Math.max(...scale.ticks.map((tick) => widthOf(axisText(tick)) + GAP), SIDE);
  const legend = drawLegend(series.length > 1 ? series.map(({ name }) => name) : [], left, HEAD, width - left - SIDE);
  const top = HEAD + legend.height + GAP;
  const { from, until } = extentOf(chart, periods);
  const [right, bottom] = [width - SIDE, top + height];
  const frame: Frame = {
    left, right, bottom,
    x: (seconds) => left + Math.min(Math.max((seconds - from) / (until - from), 0), 1) * (right - left),
    y: (value) => bottom - scale.share(value) * height,
  };
  const { content, each } = form === 'columns' ? drawColumns(chart, periods, frame) : drawLines(chart, frame);
  return {
    width,
    height: bottom + AXIS + GAP + strips.length * STRIP_HEIGHT,
    description,
    content: [
      label(left, 13, headingOf(chart, each), { fill: FAINT }),
      ...legend.content,
      ...scale.ticks.flatMap((tick) => [
        element('line', { x1: left, x2: right, y1: frame.y(tick), y2: frame.y(tick), stroke: GRID }),
        label(left - GAP / 2, frame.y(tick) + 4, axisText(tick), { 'text-anchor': 'end' }),
      ]),
      ...content,
      ...threshold === undefined ? [] : drawThreshold(threshold, frame),
      ...periods.length === 0 ? [label(left + GAP, top + 20, 'no records', { fill: FAINT })] : drawAxis(from, until, frame),
      ...strips.map((strip, index) => drawStrip(strip, bottom + AXIS + GAP + index * STRIP_HEIGHT, frame)),
    ],
  };
}

function headingOf({ heading, extreme }: TimeChart, each: number): string {
  return each === 1 ? heading : `${heading}; drawn: the ${extreme} of ${each} periods each`;
}

/** From the first period, or what is told below the chart, to the end of the last. */
function extentOf({ period, strips = [] }: TimeChart, periods: readonly Period[]): { from: number; until: number } {
  const moments = strips.flatMap(({ spans }) => spans.flatMap(({ from, until }) => [from, until ?? from]));
  for (const { at } of [periods[0], periods.at(-1)].filter((each) => each !== undefined)) moments.push(at, at + period);
  const from = moments.reduce((a, b) => Math.min(a, b), Infinity);
  const until = moments.reduce((a, b) => Math.max(a, b), -Infinity);
  return { from, until };
}

function drawColumns(
  { series, period, extreme }: TimeChart, all: readonly Period[], { x, y, bottom }: Frame,
): { content: Markup[]; each: number } {
  const { periods, each, begin } = thin(all, period, MOST_COLUMNS, extreme);
  const content = periods.map((column): Markup => {
    const [start, end] = [x(begin(column)), x(begin(column) + period * each)];
    const width = Math.max(end - start > 4 ? end - start - 1 : end - start, 1);
    const total = totalOf(column);
    let below = 0;
    const boxes = column.values.flatMap((value = 0, index) => {
      if (!(value > 0)) return [];
      const [low, high] = [y(below), y(below += value)];
      return element('rect', { x: start, y: high, width, height: low - high, fill: colorOf(index) });
    });
    const text = numberText(total);
    const hasRoom = total !== undefined && widthOf(text) <= width;
    return element('g', {},
      element('title', {}, titleOf(column, series)),
      boxes,
      hasRoom ? [label(start + width / 2, Math.min(y(total), bottom) - 4, text, { 'text-anchor': 'middle', ...HALO })] : []);
  });
  return { content, each };
}

function drawLines({ series, period, extreme }: TimeChart, { x, y }: Frame): { content: Markup[]; each: number } {
  const thinned = series.map((each) => thin(periodsOf([each]), period, MOST_POINTS, extreme));
  const content = thinned.map(({ periods, each }, index) => {
    const points = periods.flatMap(({ at, values: [value] }) => value === undefined ? [] : [{ at, value }]);
    const path = points.map(({ at, value }, place) => {
      const isNext = place > 0 && at - points[place - 1].at < 2 * period * each;
      const step = isNext ? 'L' : 'M';
      return `${step}${x(at + period / 2).toFixed(1)} ${y(value).toFixed(1)}`;
    }).join('');
    return element('g', {},
      element('title', {}, series[index].name),
      element('path', { 'd': path, 'fill': 'none', 'stroke': colorOf(index), 'stroke-width': 1.5 }),
      points.map(({ at, value }) => element('circle', { cx: x(at + period / 2), cy: y(value), r: 2, fill: colorOf(index) },
        element('title', {}, `${momentText(at)} ${series[index].name}: ${numberText(value)}`))));
  });
  return { content, each: thinned.reduce((most, { each }) => Math.max(most, each), 1) };
}

function titleOf(period: Period, series: readonly Series[]): string {
  const parts = series.length < 2
    ? []
    : period.values.flatMap((value, index) =>
        value === undefined ? [] : [`${series[index].name}: ${numberText(value)}`]);
  return [`${momentText(period.at)}: ${numberText(totalOf(period))}`, ...parts].join('; ');
}

function drawThreshold(threshold: number, { left, right, y }: Frame): Markup[] {
  return [
    element('line', {
      'x1': left, 'x2': right, 'y1': y(threshold), 'y2': y(threshold), 'stroke': WARNING, 'stroke-width': 1.5, 'stroke-dasharray': '6 4',
    }),
    label(right, y(threshold) - 5, `threshold ${numberText(threshold)}`, { 'text-anchor': 'end', 'fill': WARNING, ...HALO }),
  ];
}

function drawAxis(from: number, until: number, { left, right, bottom, x }: Frame): Markup[] {
  return [
    element('line', { x1: left, x2: right, y1: bottom, y2: bottom, stroke: FAINT }),
    label(right, 13, `${momentText(from)} to ${momentText(until)} UTC`, { 'text-anchor': 'end', 'fill': FAINT }),
    ...timeTicks(from, until, (right - left) / TICK_WIDTH).flatMap(({ at, text }) => [
      element('line', { x1: x(at), x2: x(at), y1: bottom, y2: bottom + 5, stroke: FAINT }),
      label(x(at), bottom + 18, text, { 'text-anchor': 'middle' }),
    ]),
  ];
}
