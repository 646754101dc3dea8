import { drawLegend } from '../../src/chart/legend';
import { layoutOf } from '../support/layout';

test('one name takes one row, none takes none', () => {
  expect(drawLegend(['ACCEPT'], 0, 0, 900).height).toBe(18);
  expect(drawLegend([], 0, 0, 900)).toEqual({ content: [], height: 0 });
});

test('names that have no room in one row take another', () => {
  const names = Array.from({ length: 8 }, (_, index) => `203.0.113.${index} to port 22`);

  expect(drawLegend(names, 0, 0, 900).height).toBe(36);
});

test('a name is cut in the legend, and whole in its title', () => {
  const name = 'x'.repeat(100);

  const [{ text }] = drawLegend([name], 0, 0, 900).content;

  expect(text).toContain(`<title>${name}</title>`);
  expect(text).toContain(`>${'x'.repeat(44)}…<`);
});

test('a name stands beside the box of its color, with a gap to the next', () => {
  const { content, height } = drawLegend(['ACCEPT', 'REJECT', 'others'], 40, 22, 160);

  expect(layoutOf(...content)).toEqual([
    'rect 40,22 10x10', `text 55,31 'ACCEPT'`, 'rect 113,22 10x10', `text 128,31 'REJECT'`,
    'rect 40,40 10x10', `text 55,49 'others'`,
  ]);
  expect(height).toBe(36);
});

test('names that just fill a row are in one row', () => {
  const [ACCEPT, REJECT] = [10 + 5 + 6 * 7 + 16, 10 + 5 + 6 * 7 + 16];

  expect(drawLegend(['ACCEPT', 'REJECT'], 40, 22, ACCEPT + REJECT).height).toBe(18);
  expect(drawLegend(['ACCEPT', 'REJECT'], 40, 22, ACCEPT + REJECT - 1).height).toBe(36);
});

test('a name that is wider than a row has a row, and leaves none empty', () => {
  expect(layoutOf(...drawLegend(['ACCEPT', 'REJECT'], 40, 22, 10).content)).toEqual([
    'rect 40,22 10x10', `text 55,31 'ACCEPT'`, 'rect 40,40 10x10', `text 55,49 'REJECT'`,
  ]);
});
