import { drawLegend } from '../../src/chart/legend';

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
  expect(text).toMatch(/>x{40,50}…</);
});
