import fc from 'fast-check';
import { Bar, drawBars } from '../../src/chart/bar-chart';
import { svgOf } from '../../src/chart/drawing';
import { allElements, parseXml, XmlElement } from '../support/xml';

function draw(bars: Bar[]): { root: XmlElement; texts: string[]; lengths: number[] } {
  const drawing = drawBars({ description: 'what', headings: ['srcaddr', 'number of records'], bars });
  const root = parseXml(svgOf(drawing, 'title').text);
  const [, ...boxes] = allElements(root).filter(({ name }) => name === 'rect');
  return { root, texts: root.texts, lengths: boxes.map(({ attributes }) => Number(attributes.get('width'))) };
}

test('each bar has its label and its number, and the lengths are as the numbers', () => {
  const { texts, lengths } = draw([{ label: '203.0.113.12', value: 1000 }, { label: '198.51.100.7', value: 500 }, { label: '-' }]);

  expect(texts).toEqual(expect.arrayContaining(['203.0.113.12', '1,000', '198.51.100.7', '500', '-']));
  expect(lengths[1]).toBeCloseTo(lengths[0] / 2, 0);
  expect(lengths[2]).toBe(0);
});

test('without rows it says so', () => {
  expect(draw([]).texts).toContain('no rows');
});

test('a long label is cut, and whole in its title', () => {
  const long = 'eni-1235b8ca123456789 '.repeat(10);

  const { root } = draw([{ label: long, value: 1 }]);

  expect(allElements(root).filter(({ name }) => name === 'text').every(({ texts }) => texts.join('').length < 60)).toBe(true);
  expect(root.texts).toContain(`${long}: 1`);
});

test('whatever the numbers are, every bar is within the picture', () => {
  fc.assert(fc.property(fc.array(fc.record({ label: fc.string(), value: fc.double({ min: 0 }) })), (bars) => {
    const { root, lengths } = draw(bars);

    expect(lengths).toHaveLength(bars.length);
    expect(lengths.every((length) => length >= 0 && length <= 960)).toBe(true);
    expect(root.attributes.get('viewBox')).not.toMatch(/NaN|Infinity/);
  }));
});
