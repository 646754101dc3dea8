import fc from 'fast-check';
import { drawBars } from '../../src/chart/bar-chart';
import { asHtml, asSvg, Report } from '../../src/chart/report';
import { allElements, parseXml } from '../support/xml';

const FORMS = [['SVG', asSvg], ['HTML', asHtml]] as const;

function report(text: string, more = 0): Report {
  return {
    title: text,
    facts: [text, 'plain'],
    drawing: drawBars({ description: text, headings: [text, text], bars: [{ label: text, value: 1 }] }),
    table: { columns: [text, 'records'], rows: [[text, '1']], more, numbers: 1 },
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
});

test('a picture breaks long lines, and a very long one ends somewhere', () => {
  const facts = ['word '.repeat(100).trim(), 'x'.repeat(10_000)];

  const lines = parseXml(asSvg({ ...report('title'), facts })).elements.filter(({ name }) => name === 'text').map(({ texts }) => texts[0]);

  expect(lines.every((line) => line.length <= 130)).toBe(true);
  expect(lines.slice(1, 5).join(' ')).toBe(facts[0]);
  expect(lines).toHaveLength(1 + 4 + 6);
  expect(lines.at(-1)).toBe('…');
});
