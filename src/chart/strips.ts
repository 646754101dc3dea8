import { FAINT, GRID, label, shortened, WARNING } from './drawing';
import { element, Markup } from './markup';
import { momentText } from './time-scale';

/** A row below a chart that tells what was the case when. */
export interface Strip {
  readonly label: string;
  readonly spans: readonly Span[];
}

export interface Span {
  readonly text: string;

  /** Unix seconds. */
  readonly from: number;

  /** Undefined where it goes on beyond the chart. */
  readonly until?: number;
}

const HEIGHT = 14;
const LABEL = 16;
const GAP = 10;

export const STRIP_HEIGHT = LABEL + HEIGHT + GAP;

/** Thinner than that a span would not be seen, in pixels. */
const THINNEST = 2;

export interface StripFrame {
  readonly left: number;
  readonly right: number;

  /** Where a moment is. */
  readonly x: (seconds: number) => number;
}

export function drawStrip({ label: text, spans }: Strip, top: number, { left, right, x }: StripFrame): Markup {
  return element('g', {},
    label(left, top + 11, shortened(text, right - left), { fill: FAINT }),
    element('rect', { x: left, y: top + LABEL, width: right - left, height: HEIGHT, fill: GRID }),
    spans.map((span) => {
      const begin = Math.min(x(span.from), right - THINNEST);
      const end = Math.max(span.until === undefined ? right : x(span.until), begin + THINNEST);
      return element('rect', { x: begin, y: top + LABEL, width: end - begin, height: HEIGHT, fill: WARNING },
        element('title', {}, spanText(span)));
    }));
}

/** `ALARM from 2026-11-20 02:46 until 03:31`. */
export function spanText({ text, from, until }: Span): string {
  if (until === undefined) return `${text} from ${momentText(from)}`;
  const [day] = momentText(from).split(' ');
  return `${text} from ${momentText(from)} until ${momentText(until).replace(`${day} `, '')}`;
}
