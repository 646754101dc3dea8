import fc from 'fast-check';
import { Bar, drawBars } from '../../src/chart/bar-chart';
import { colorOf, svgOf } from '../../src/chart/drawing';
import { layoutOf } from '../support/layout';
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

test('from left to right a row has its label, its bar and its number, and the headings stand above', () => {
  const bars = [{ label: '203.0.113.12', value: 1000 }, { label: '198.51.100.7', value: 500 }];

  const { content, ...size } = drawBars({ description: '', headings: ['srcaddr', 'records'], bars, width: 400 });

  expect(layoutOf(...content)).toEqual([
    `text 84,14 end 'srcaddr'`, `text 92,14 'records'`,
    `text 84,39 end '203.0.113.12'`, 'rect 92,28 243x14', `text 343,39 '1,000'`,
    `text 84,61 end '198.51.100.7'`, 'rect 92,50 121.5x14', `text 221.5,61 '500'`,
  ]);
  expect(size).toMatchObject({ width: 400, height: 24 + 2 * 22 + 8 });
});

test('all bars are of one color, the first', () => {
  const boxes = allElements(draw([{ label: 'a', value: 1 }, { label: 'b', value: 2 }]).root).filter(({ name }) => name === 'rect');

  expect(boxes.slice(1).map(({ attributes }) => attributes.get('fill'))).toEqual([colorOf(0), colorOf(0)]);
});

test('the smallest number can be seen, zero and no number are none', () => {
  const { lengths } = draw([{ label: 'a', value: 1e9 }, { label: 'b', value: 0.1 }, { label: 'c', value: 0 }, { label: 'd' }]);

  expect(lengths.slice(1)).toEqual([1, 0, 0]);
  expect(layoutOf(...drawBars({ description: '', headings: ['', ''], bars: [{ label: 'a', value: 1 }, { label: 'b' }] }).content).at(-1))
    .toBe(`text 23,61 '-'`);
});

test('without a number all bars are empty, also where the numbers leave no room for one', () => {
  const { content } = drawBars({ description: '', headings: ['', 'number of records'], bars: [{ label: 'a' }], width: 60 });

  expect(layoutOf(...content)).toEqual([`text 7,14 end ''`, `text 15,14 'number of records'`, `text 7,39 end 'a'`, 'rect 15,28 0x14', `text 23,39 '-'`]);
});

test('where there are no rows, there is room to say so', () => {
  const { content, height } = drawBars({ description: '', headings: ['srcaddr', 'records'], bars: [] });

  expect(layoutOf(...content).at(-1)).toBe(`text 57,39 'no rows'`);
  expect(height).toBe(24 + 22 + 8);
});
