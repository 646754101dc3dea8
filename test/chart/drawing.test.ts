import { colorOf, HALO, MOST_SERIES, shortened, svgOf, widthOf } from '../../src/chart/drawing';
import { parseXml } from '../support/xml';

test('a drawing tells a reader who does not see it what it shows', () => {
  const { attributes, elements } = parseXml(svgOf({ width: 10, height: 5, description: 'a: 1', content: [] }, 'Night').text);

  expect(attributes.get('role')).toBe('img');
  expect(attributes.get('aria-label')).toBe('Night. a: 1');
  expect(elements.slice(0, 2).map(({ name, texts }) => [name, ...texts])).toEqual([['title', 'Night'], ['desc', 'a: 1']]);
});

test('a text that is too wide ends in an ellipsis, and not within a character', () => {
  expect(shortened('abcdef', widthOf('abcdef'))).toBe('abcdef');
  expect(shortened('abcdef', widthOf('abcd'))).toBe('abc…');
  expect(shortened('😀😀😀😀', widthOf('abc'))).toBe('😀😀…');
});

test('a text of twelve pixels takes seven for a letter', () => {
  expect(parseXml(svgOf({ width: 10, height: 5, description: '', content: [] }, '').text).attributes.get('font-size')).toBe('12');
  expect(widthOf('abc')).toBe(21);
});

test('where there is no room at all, the ellipsis is left', () => {
  expect(shortened('abc', 0)).toBe('…');
});

test('after the last color the first comes again', () => {
  expect(new Set(Array.from({ length: MOST_SERIES }, (_, index) => colorOf(index))).size).toBe(MOST_SERIES);
  expect(colorOf(MOST_SERIES)).toBe(colorOf(0));
});

test('a text upon a column has three pixels of paper around it', () => {
  expect(HALO['stroke-width']).toBe(3);
});
