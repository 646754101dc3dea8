import { colorOf, Drawing, FAINT, label, shortened, WIDTH, widthOf } from './drawing';
import { element } from './markup';
import { numberText } from './number-text';
import { valueScale } from './value-scale';

/** Numbers side by side: a bar for each. */
export interface BarChart {
  readonly description: string;

  /** What the labels are, and what the numbers are. */
  readonly headings: readonly [string, string];
  readonly bars: readonly Bar[];

  /** In pixels. */
  readonly width?: number;
}

export interface Bar {
  readonly label: string;

  /** Undefined where there is no number. */
  readonly value?: number;
}

const ROW = 22;
const BAR = 14;
const GAP = 8;
const TOP = 24;

/** The labels take this share of the width at most. */
const LABELS = 0.4;

export function drawBars({ description, headings: [what, number], bars, width = WIDTH }: BarChart): Drawing {
  const left = Math.min(Math.max(...[what, ...bars.map((bar) => bar.label)].map(widthOf)), width * LABELS);
  const right = Math.max(...[number, ...bars.map(({ value }) => numberText(value))].map(widthOf));
  const room = width - left - right - 3 * GAP;
  const scale = valueScale(bars.flatMap(({ value }) => value ?? []));
  const begin = left + GAP;
  const rows = bars.map(({ label: name, value }, index) => {
    const y = TOP + index * ROW;
    const length = value ? Math.max(scale.share(value) * room, 1) : 0;
    return element('g', {},
      element('title', {}, `${name}: ${numberText(value)}`),
      label(left, y + 15, shortened(name, left), { 'text-anchor': 'end' }),
      element('rect', { x: begin, y: y + (ROW - BAR) / 2, width: length, height: BAR, fill: colorOf(0) }),
      label(begin + length + GAP, y + 15, numberText(value)));
  });
  return {
    width,
    height: TOP + Math.max(bars.length, 1) * ROW + GAP,
    description,
    content: [
      label(left, 14, shortened(what, left), { 'text-anchor': 'end', 'fill': FAINT }),
      label(begin, 14, number, { fill: FAINT }),
      ...bars.length > 0 ? rows : [label(begin, TOP + 15, 'no rows', { fill: FAINT })],
    ],
  };
}
