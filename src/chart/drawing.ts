import { Attributes, element, Markup } from './markup';

/** A picture, and what it shows in words. */
export interface Drawing {
  readonly width: number;
  readonly height: number;

  /** What somebody who does not see it is told. */
  readonly description: string;
  readonly content: readonly Markup[];
}

/** How wide a chart is by default, in pixels. */
export const WIDTH = 960;

export const FONT_SIZE = 12;

/** The fonts that the reader's system has: nothing is loaded. */
const FONTS = 'system-ui, -apple-system, "Segoe UI", "DejaVu Sans", Arial, sans-serif';

/** What a letter takes at most on average, in pixels; no font is there to be asked. */
const LETTER = 7;

const INK = '#1b1f24';
export const FAINT = '#57606a';
export const GRID = '#d0d7de';
export const PAPER = '#ffffff';
export const WARNING = '#c62828';

/** Colors that people who see fewer of them can tell apart (Okabe and Ito). */
const PALETTE = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#8c6d1f', '#999999'];

/** So many series have a color of their own. */
export const MOST_SERIES = PALETTE.length;

export function colorOf(index: number): string {
  return PALETTE[index % PALETTE.length];
}

/** Makes a text readable that may be on something dark. */
export const HALO = { 'stroke': PAPER, 'stroke-width': 3, 'paint-order': 'stroke' };

/** About how wide a text is, in pixels. */
export function widthOf(text: string): number {
  return text.length * LETTER;
}

/** The beginning of a text, where all of it is wider. */
export function shortened(text: string, width: number): string {
  const most = Math.max(Math.floor(width / LETTER), 1);
  return text.length <= most ? text : `${[...text].slice(0, most - 1).join('')}…`;
}

/** A line of text. */
export function label(x: number, y: number, text: string, attributes: Attributes = {}): Markup {
  return element('text', { x, y, fill: INK, ...attributes }, text);
}

/** A drawing as an element of SVG, which stands in an HTML page or in a file of its own. */
export function svgOf({ width, height, description, content }: Drawing, title: string): Markup {
  return element('svg', {
    'xmlns': 'http://www.w3.org/2000/svg',
    'viewBox': `0 0 ${width} ${Math.ceil(height)}`,
    'width': width,
    'height': Math.ceil(height),
    'role': 'img',
    'aria-label': `${title}. ${description}`,
    'font-family': FONTS,
    'font-size': FONT_SIZE,
  },
  element('title', {}, title),
  element('desc', {}, description),
  element('rect', { width: '100%', height: '100%', fill: PAPER }),
  content);
}
