import { shortened, svgOf, widthOf } from '../../src/chart/drawing';
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
