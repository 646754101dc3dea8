import type { Locator, Page } from 'playwright-core';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a browser draws of a widget without content has fewer bytes. */
const LEAST_BYTES = 2500;

/** What somebody who looks at the page would complain about. */
export async function problemsOn(page: Page, titles: readonly string[]): Promise<string[]> {
  const widgets = await page.locator('section').all();
  const boxes = await Promise.all(widgets.map(boxOf));
  const [body] = [await boxOf(page.locator('body'))];
  const found = await Promise.all(widgets.map((widget, index) => problemsIn(widget, titles[index], boxes[index])));
  return [
    ...widgets.length === titles.length ? [] : [`${widgets.length} widgets, expected ${titles.length}`],
    ...boxes.flatMap((box, index) => isInside(box, body) ? [] : [`'${titles[index]}' is not on the page`]),
    ...boxes.flatMap((box, index) => boxes.slice(index + 1).flatMap((other, distance) =>
      overlap(box, other) ? [`'${titles[index]}' lies on '${titles[index + 1 + distance]}'`] : [])),
    ...found.flat(),
  ];
}

async function problemsIn(widget: Locator, title: string, box: Box): Promise<string[]> {
  const heading = widget.getByRole('heading', { name: title, exact: true });
  const isShown = await heading.isVisible() && isInside(await boxOf(heading), box);
  const bytes = (await widget.screenshot({ type: 'png' })).length;
  const marks = widget.locator('.state, table, svg');
  const places = await Promise.all((await marks.all()).map(boxOf));
  return [
    ...isShown ? [] : [`the title '${title}' is not to be seen`],
    ...bytes >= LEAST_BYTES ? [] : [`'${title}' is blank: ${bytes} bytes`],
    ...places.length > 0 && places.every((place) => isInside(place, box)) ? [] : [`what '${title}' shows does not fit into it`],
  ];
}

async function boxOf(locator: Locator): Promise<Box> {
  return await locator.boundingBox() ?? { x: NaN, y: NaN, width: NaN, height: NaN };
}

function isInside(inner: Box, outer: Box): boolean {
  return inner.x >= outer.x && inner.y >= outer.y
    && inner.x + inner.width <= outer.x + outer.width && inner.y + inner.height <= outer.y + outer.height;
}

function overlap(one: Box, other: Box): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width
    && one.y < other.y + other.height && other.y < one.y + one.height;
}
