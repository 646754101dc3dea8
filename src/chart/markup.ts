import { printable } from '../model/printable';

/** Finished SVG or HTML. Whatever is a string, and no `Markup`, is text: it is escaped when it gets into an element. */
export class Markup {
  constructor(public readonly text: string) {}
}

export type Content = Markup | string | readonly Markup[];

/** The attributes of an element; one that is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its content. */
export function element(name: string, attributes: Attributes, ...content: Content[]): Markup {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : ` ${key}="${typeof value === 'number' ? coordinate(value) : escaped(value)}"`).join('');
  const inner = content.map(write).join('');
  return new Markup(`<${name}${written}${inner === '' && !NEVER_EMPTY.has(name) ? '/>' : `>${inner}</${name}>`}`);
}

/** HTML takes `<p/>` for a beginning without an end. */
const NEVER_EMPTY = new Set(['body', 'figure', 'h1', 'p', 'table', 'tbody', 'td', 'th', 'thead', 'title', 'tr']);

function write(content: Content): string {
  if (content instanceof Markup) return content.text;
  return typeof content === 'string' ? escaped(content) : content.map(({ text }) => text).join('');
}

const ENTITIES = new Map([['&', '&amp;'], ['<', '&lt;'], ['>', '&gt;'], ['"', '&quot;'], [`'`, '&#39;']]);

/** A text that is nothing but text in XML and in HTML. What XML does not allow at all, even escaped, is replaced. */
export function escaped(text: string): string {
  return printable(text)
    .replace(/[\p{Cs}\p{Noncharacter_Code_Point}]/gu, '\uFFFD')
    .replace(/[&<>"']/g, (character) => ENTITIES.get(character)!);
}

function coordinate(value: number): string {
  return String(Math.round(value * 100) / 100);
}
