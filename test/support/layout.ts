import { element, Markup } from '../../src/chart/markup';
import { allElements, parseXml, XmlElement } from './xml';

/** Where the texts, boxes and lines of a drawing are, to the pixel: `text 40,13 'Sum'`, `rect 40,104 440x36`. */
export function layoutOf(...content: Markup[]): string[] {
  return allElements(parseXml(element('g', {}, content).text)).flatMap(describe);
}

function describe({ name, attributes, texts }: XmlElement): string[] {
  const all = (...names: string[]) => names.map((each) => attributes.get(each)).join();
  const anchor = attributes.has('text-anchor') ? ` ${attributes.get('text-anchor')}` : '';
  switch (name) {
    case 'text': return [`text ${all('x', 'y')}${anchor} '${texts.join('')}'`];
    case 'rect': return [`rect ${all('x', 'y')} ${attributes.get('width')}x${attributes.get('height')}`];
    case 'line': return [`line ${all('x1', 'y1')} to ${all('x2', 'y2')}`];
    case 'circle': return [`circle ${all('cx', 'cy')} of ${attributes.get('r')}`];
    case 'path': return [`path ${attributes.get('d')}`];
    default: return [];
  }
}
