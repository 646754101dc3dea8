import { colorOf, label, shortened, widthOf } from './drawing';
import { element, Markup } from './markup';

const BOX = 10;
const GAP = 16;
const ROW = 18;
const LONGEST = 320;

/** What the colors are, in as many rows as needed. */
export function drawLegend(
  names: readonly string[], left: number, top: number, width: number,
): { content: Markup[]; height: number } {
  let [x, y] = [left, top];
  const content = names.map((name, index) => {
    const text = shortened(name, LONGEST);
    const needed = BOX + 5 + widthOf(text) + GAP;
    if (x > left && x + needed > left + width) [x, y] = [left, y + ROW];
    const entry = element('g', {},
      element('title', {}, name),
      element('rect', { x, y, width: BOX, height: BOX, fill: colorOf(index) }),
      label(x + BOX + 5, y + BOX - 1, text));
    x += needed;
    return entry;
  });
  return { content, height: names.length === 0 ? 0 : y - top + ROW };
}
