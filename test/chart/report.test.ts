import fc from 'fast-check';
import { drawBars } from '../../src/chart/bar-chart';
import { Markup } from '../../src/chart/markup';
import { asHtml, asSvg, Report } from '../../src/chart/report';
import { layoutOf } from '../support/layout';
import { allElements, parseXml } from '../support/xml';

const FORMS = [['SVG', asSvg], ['HTML', asHtml]] as const;

function report(text: string, more = 0): Report {
  return {
    title: text,
    facts: [text, 'plain'],
    drawing: drawBars({ description: text, headings: [text, text], bars: [{ label: text, value: 1 }] }),
    table: { columns: [text, 'records'], rows: [[text, '1']], more },
  };
}

test.each(FORMS)('%s has the same elements whatever the texts are: none becomes one', (_, write) => {
  const shape = (text: string) => allElements(parseXml(write(report(text)))).map(({ name, attributes }) => [name, ...attributes.keys()].join(' '));
  const plain = shape('x');

  fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (text) => {
    expect(shape(text)).toEqual(plain);
  }));
  expect(shape('<script>alert(1)</script>')).toEqual(plain);
  expect(shape('"><img src=x onerror=alert(1)>')).toEqual(plain);
});

test.each(FORMS)('%s needs nothing but itself', (_, write) => {
  const text = write(report('x'));
  const elements = allElements(parseXml(text));

  expect(elements.map(({ name }) => name)).not.toEqual(expect.arrayContaining(['script', 'link', 'image', 'use', 'iframe']));
  expect(elements.flatMap(({ attributes }) => [...attributes.keys()])
    .filter((name) => /^(href|src|on.*|style|xlink:href)$/.test(name))).toEqual([]);
  expect(text.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:|url\(|@import|@font-face/);
});

test('a page has the numbers in a table with headings', () => {
  const elements = allElements(parseXml(asHtml(report('x', 1234))));

  expect(elements.filter(({ name }) => name === 'th').map(({ texts }) => texts[0])).toEqual(['x', 'records']);
  expect(elements.filter(({ name }) => name === 'td').map(({ texts }) => texts[0])).toEqual(['x', '1']);
  expect(elements.filter(({ name }) => name === 'p').at(-1)!.texts).toEqual(['and 1,234 more rows']);
  expect(asHtml(report('x', 1))).toContain('<p>and 1 more row</p>');
});

test('a picture breaks long lines, and a very long one ends somewhere', () => {
  const facts = ['word '.repeat(100).trim(), 'x'.repeat(10_000)];

  const lines = parseXml(asSvg({ ...report('title'), facts })).elements.filter(({ name }) => name === 'text').map(({ texts }) => texts[0]);

  expect(lines.every((line) => line.length <= 130)).toBe(true);
  expect(lines.slice(1, 5).join(' ')).toBe(facts[0]);
  expect(lines).toHaveLength(1 + 4 + 6);
  expect(lines.at(-1)).toBe('…');
});

test('a picture has its title, the facts and the drawing below each other, and a margin around', () => {
  const svg = asSvg({ ...report('title'), facts: ['one', 'two'] }).split('\n')[1];

  const { attributes, elements } = parseXml(svg);

  expect(layoutOf(new Markup(svg)).slice(1, 5)).toEqual([
    `text 16,32 'title'`, `text 16,52 'one'`, `text 16,70 'two'`, expect.stringContaining(`'title'`),
  ]);
  expect(elements.at(-1)!.attributes.get('transform')).toBe('translate(16 88)');
  expect(attributes.get('viewBox')).toBe(`0 0 ${960 + 2 * 16} ${88 + (24 + 22 + 8) + 16}`);
});

test('a line takes 130 letters, and a fact six lines', () => {
  const [half, rest] = ['x'.repeat(64), 'y'.repeat(65)];
  const linesOf = (fact: string) => {
    const texts = parseXml(asSvg({ ...report('title'), facts: [fact] })).elements.filter(({ name }) => name === 'text');
    return texts.slice(1).map(({ texts: [text = ''] }) => text);
  };

  expect(linesOf(`${half} ${rest}`)).toEqual([`${half} ${rest}`]);
  expect(linesOf(`${half}x ${rest}`)).toEqual([`${half}x ${rest}`.slice(0, 65), rest]);
  expect(linesOf('')).toEqual(['']);
  expect(linesOf('x'.repeat(130))).toEqual(['x'.repeat(130)]);
  expect(linesOf('x'.repeat(131))).toEqual(['x'.repeat(130), 'x']);
  expect(linesOf('x'.repeat(6 * 130))).toEqual(new Array<string>(6).fill('x'.repeat(130)));
  expect(linesOf('x'.repeat(6 * 130 + 1))).toEqual([...new Array<string>(5).fill('x'.repeat(130)), '…']);
});

test('in the table of a page the numbers are on the right, and no rest is told of where there is none', () => {
  const elements = allElements(parseXml(asHtml(report('x'))));

  expect(elements.filter(({ name }) => name === 'th' || name === 'td').map(({ attributes }) => attributes.get('class')))
    .toEqual([undefined, 'number', undefined, 'number']);
  expect(elements.filter(({ name }) => name === 'p')).toHaveLength(2);
});

test('a page has letters somewhat larger than the drawing, and a title that is larger than those', () => {
  expect(asHtml(report('x'))).toMatch(/body\{font:14px.*h1\{font-size:20px/);
});
