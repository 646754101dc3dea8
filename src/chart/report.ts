import { Drawing, FAINT, FONT_SIZE, label, PAPER, svgOf } from './drawing';
import { element } from './markup';
import { andMore } from './number-text';

/** A drawing with what a reader must know of it, as a file that needs nothing else. */
export interface Report {
  readonly title: string;

  /** What comes below the title, a line each. */
  readonly facts: readonly string[];
  readonly drawing: Drawing;

  /** The numbers of the drawing, in its last column. */
  readonly table: Table;
}

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];

  /** How many rows there are besides these. */
  readonly more: number;
}

const MARGIN = 16;
const TITLE_SIZE = 18;
const LINE = 18;

/** Letters in a line of text, and so many lines of one fact; the rest is left out. */
const LETTERS = 130;
const MOST_LINES = 6;

/** The report as a picture. */
export function asSvg({ title, facts, drawing }: Report): string {
  const lines = facts.flatMap(broken);
  const top = MARGIN + TITLE_SIZE + LINE + lines.length * LINE;
  const { text } = svgOf({
    width: drawing.width + 2 * MARGIN,
    height: top + drawing.height + MARGIN,
    description: [...facts, drawing.description].join('. '),
    content: [
      label(MARGIN, MARGIN + TITLE_SIZE - 2, title, { 'font-size': TITLE_SIZE, 'font-weight': 'bold' }),
      ...lines.map((line, index) => label(MARGIN, MARGIN + TITLE_SIZE + (index + 1) * LINE, line, { fill: FAINT })),
      element('g', { transform: `translate(${MARGIN} ${top})` }, drawing.content),
    ],
  }, title);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`;
}

/** The report as a page, with the numbers in a table. */
export function asHtml({ title, facts, drawing, table: { columns, rows, more } }: Report): string {
  const kindOf = (column: number) => column === columns.length - 1 ? 'number' : undefined;
  const { text } = element('html', { lang: 'en' },
    element('head', {},
      element('meta', { charset: 'utf-8' }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('meta', { 'http-equiv': 'Content-Security-Policy', 'content': `default-src 'none'; style-src 'unsafe-inline'` }),
      element('title', {}, title),
      element('style', {}, STYLE)),
    element('body', {},
      element('h1', {}, title),
      facts.map((fact) => element('p', {}, fact)),
      element('figure', {}, svgOf(drawing, title)),
      element('table', {},
        element('thead', {}, element('tr', {}, columns.map((name, column) =>
          element('th', { scope: 'col', class: kindOf(column) }, name)))),
        element('tbody', {}, rows.map((row) => element('tr', {}, row.map((cell, column) =>
          element('td', { class: kindOf(column) }, cell)))))),
      more > 0 ? element('p', {}, andMore(more, 'row')) : []));
  return `<!doctype html>\n${text}\n`;
}

const STYLE = [
  `body{font:${FONT_SIZE + 2}px/1.5 system-ui,-apple-system,sans-serif;color:#1b1f24;background:${PAPER};max-width:992px;margin:16px auto;padding:0 16px}`,
  `h1{font-size:${TITLE_SIZE + 2}px;margin:0 0 8px}p{margin:0;color:${FAINT};overflow-wrap:anywhere}`,
  'figure{margin:16px 0}svg{max-width:100%;height:auto}',
  'table{border-collapse:collapse}td,th{padding:2px 16px 2px 0;text-align:left;border-bottom:1px solid #d0d7de;overflow-wrap:anywhere}',
  '.number{text-align:right;font-variant-numeric:tabular-nums}',
].join('');

/** A picture does not wrap text by itself. */
function broken(text: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap(pieces)) {
    if (line !== '' && line.length + 1 + word.length > LETTERS) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 1), '…'];
}

function pieces(word: string): string[] {
  return word.match(new RegExp(`.{1,${LETTERS}}`, 'gsu')) ?? [word];
}
