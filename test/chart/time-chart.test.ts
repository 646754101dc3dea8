import fc from 'fast-check';
import { svgOf } from '../../src/chart/drawing';
import { drawTimes, TimeChart } from '../../src/chart/time-chart';
import { layoutOf } from '../support/layout';
import { allElements, parseXml, XmlElement } from '../support/xml';

const NIGHT = Date.parse('2026-11-20T00:00:00Z') / 1000;

function draw(chart: Partial<TimeChart>): XmlElement {
  const drawing = drawTimes({ description: 'what', heading: 'Sum', period: 3600, form: 'columns', extreme: 'largest', series: [], ...chart });
  return parseXml(svgOf(drawing, 'title').text);
}

function hours(...values: (number | undefined)[]): TimeChart['series'][0] {
  return { name: 'Sum', points: values.map((value, index) => ({ at: NIGHT + index * 3600, value })) };
}

function named(root: XmlElement, wanted: string): XmlElement[] {
  return allElements(root).filter(({ name }) => name === wanted);
}

/** Every number that says where something is. */
function coordinates(root: XmlElement): number[] {
  return allElements(root).flatMap(({ attributes }) =>
    ['x', 'y', 'x1', 'x2', 'y1', 'y2', 'cx', 'cy', 'width', 'height'].flatMap((name) => {
      const value = attributes.get(name);
      return value === undefined || value.endsWith('%') ? [] : [Number(value)];
    }));
}

test('each column has its number, and the axes theirs', () => {
  const { texts } = draw({ series: [hours(0, 3, 14)] });

  expect(texts).toEqual(expect.arrayContaining(['0', '3', '14', '15', '2026-11-20', '01:00', '02:00', '2026-11-20 01:00: 3']));
  expect(texts).toContain('2026-11-20 00:00 to 2026-11-20 03:00 UTC');
});

test('the threshold is a line at its height', () => {
  const root = draw({ series: [hours(10)], threshold: 10 });
  const [line] = named(root, 'line').filter(({ attributes }) => attributes.has('stroke-dasharray'));
  const column = named(root, 'rect').at(-1)!;

  expect(line.attributes.get('y1')).toBe(column.attributes.get('y'));
  expect(root.texts).toContain('threshold 10');
});

test('a threshold above all numbers is in the picture', () => {
  expect(draw({ series: [hours(1)], threshold: 1000 }).texts).toContain('1000');
});

test('columns of several series stand on each other, and a legend names them', () => {
  const series = [{ ...hours(2), name: 'ACCEPT' }, { ...hours(3), name: 'REJECT' }];

  const root = draw({ series });

  const [low, high] = named(root, 'rect').slice(-2).map(({ attributes }) => attributes);
  expect(Number(high.get('y')) + Number(high.get('height'))).toBeCloseTo(Number(low.get('y')), 1);
  expect(root.texts).toEqual(expect.arrayContaining(['ACCEPT', 'REJECT', '2026-11-20 00:00: 5; ACCEPT: 2; REJECT: 3']));
});

test('a line is interrupted where there is no number', () => {
  const [path] = named(draw({ form: 'lines', series: [hours(1, 2, undefined, 3, 4)] }), 'path');

  expect(path.attributes.get('d')!.replace(/[^ML]/g, '')).toBe('MLML');
});

test('a strip tells when, and one that goes on ends where the chart does', () => {
  const spans = [{ text: 'ALARM', from: NIGHT + 1800, until: NIGHT + 3600 }, { text: 'ALARM', from: NIGHT + 5400 }];

  const root = draw({ series: [hours(1, 2)], strips: [{ label: 'late', spans }] });

  const [strip, first, second] = named(root, 'rect').slice(-3)
    .map(({ attributes }) => ({ x: Number(attributes.get('x')), width: Number(attributes.get('width')) }));
  expect(first.x - strip.x).toBeCloseTo(strip.width / 4, 0);
  expect(second.x + second.width).toBeCloseTo(strip.x + strip.width, 1);
  expect(root.texts).toEqual(expect.arrayContaining([
    'late', 'ALARM from 2026-11-20 00:30 until 01:00', 'ALARM from 2026-11-20 01:30',
  ]));
});

test('what happens after the last period is in the picture', () => {
  const strips = [{ label: 'late', spans: [{ text: 'ALARM', from: NIGHT + 7200, until: NIGHT + 10_800 }] }];

  expect(draw({ series: [hours(1)], strips }).texts).toContain('2026-11-20 00:00 to 2026-11-20 03:00 UTC');
});

test('without a record it says so', () => {
  expect(layoutOf(...drawTimes({ description: '', heading: '', period: 60, form: 'columns', extreme: 'largest', series: [] }).content).at(-1))
    .toBe(`text 48,50 'no records'`);
});

test.each(['columns', 'lines'] as const)('a chart of %s over 100,000 periods stays small, and says what is drawn', (form) => {
  const points = Array.from({ length: 100_000 }, (_, index) => ({ at: NIGHT + index * 60, value: index % 1000 }));

  const root = draw({ period: 60, form, series: [{ name: 'Sum', points }] });

  expect(allElements(root).length).toBeLessThan(3000);
  expect(root.texts.find((text) => text.startsWith('Sum;'))).toMatch(/^Sum; drawn: the largest of \d+ periods each$/);
});

test('whatever the numbers and the times are, everything is within the picture', () => {
  const value = fc.option(fc.double(), { nil: undefined });
  const points = fc.array(fc.record({ at: fc.nat({ max: 2 ** 47 }), value }));
  const series = fc.array(fc.record({ name: fc.string(), points }), { maxLength: 3 });

  fc.assert(fc.property(series, fc.constantFrom('columns', 'lines'), fc.option(fc.double({ noNaN: true }), { nil: undefined }),
    (given, form, threshold) => {
      const root = draw({ series: given, form, threshold });

      expect(coordinates(root).every((each) => each >= 0 && each <= 960)).toBe(true);
      expect(named(root, 'path').every(({ attributes }) => !/NaN|Infinity/.test(attributes.get('d')!))).toBe(true);
    }));
});

test('the legend, the columns with the threshold, the axis and the strips stand below each other', () => {
  const series = [{ ...hours(2, 0, undefined), name: 'ACCEPT' }, { ...hours(3, 12), name: 'REJECT' }];
  const strips = [{ label: 'late', spans: [{ text: 'ALARM', from: NIGHT + 3600, until: NIGHT + 5400 }] }, { label: 'at once', spans: [] }];

  const { content, width, height } = drawTimes({
    description: '', heading: 'Sum', period: 3600, form: 'columns', extreme: 'largest', threshold: 10, width: 400, height: 100, series, strips,
  });

  expect(layoutOf(...content)).toEqual([
    `text 40,13 'Sum'`,
    'rect 40,22 10x10', `text 55,31 'ACCEPT'`, 'rect 113,22 10x10', `text 128,31 'REJECT'`,
    'line 40,148 to 360,148', `text 36,152 end '0'`, 'line 40,114.67 to 360,114.67', `text 36,118.67 end '5'`,
    'line 40,81.33 to 360,81.33', `text 36,85.33 end '10'`, 'line 40,48 to 360,48', `text 36,52 end '15'`,
    'rect 40,134.67 105.67x13.33', 'rect 40,114.67 105.67x20', `text 92.83,110.67 middle '5'`,
    'rect 146.67,68 105.67x80', `text 199.5,64 middle '12'`,
    'line 40,81.33 to 360,81.33', `text 360,76.33 end 'threshold 10'`,
    'line 40,148 to 360,148', `text 360,13 end '2026-11-20 00:00 to 2026-11-20 03:00 UTC'`,
    'line 40,148 to 40,153', `text 40,166 middle '2026-11-20'`, 'line 146.67,148 to 146.67,153', `text 146.67,166 middle '01:00'`,
    'line 253.33,148 to 253.33,153', `text 253.33,166 middle '02:00'`, 'line 360,148 to 360,153', `text 360,166 middle '03:00'`,
    `text 40,193 'late'`, 'rect 40,198 320x14', 'rect 146.67,198 53.33x14', `text 40,233 'at once'`, 'rect 40,238 320x14',
  ]);
  expect([width, height]).toEqual([400, 148 + 26 + 8 + 2 * 40]);
});

test('names that have no room up to the right end of the columns take another row', () => {
  const series = ['ACCEPT', 'REJECT', 'others'].map((name) => ({ ...hours(1), name }));
  const height = (room: number) => drawTimes({
    description: '', heading: '', period: 3600, form: 'columns', extreme: 'largest', width: 40 + room + 40, series,
  }).height;

  expect(height(3 * 73 - 1) - height(3 * 73)).toBe(18);
});

test('a line goes through the middle of its periods, and fills the height, however small the numbers are', () => {
  const { content, width, height } = drawTimes({
    description: '', heading: 'Average', period: 3600, form: 'lines', extreme: 'largest', series: [hours(0.25, 0.5, undefined, 0.1)],
  });

  const layout = layoutOf(...content);
  expect(layout[0]).toBe(`text 40,13 'Average'`);
  expect(layout.filter((each) => /^(path|circle)/.test(each)))
    .toEqual(['path M150.0 160.0L370.0 30.0M810.0 238.0', 'circle 150,160 of 2', 'circle 370,30 of 2', 'circle 810,238 of 2']);
  expect(layout.slice(-2)).toEqual(['line 920,290 to 920,295', `text 920,308 middle '04:00'`]);
  expect([width, height]).toEqual([960, 30 + 260 + 26 + 8]);
});

test('lines and thresholds are somewhat thicker than the grid', () => {
  const thick = (root: XmlElement, name: string) => named(root, name).flatMap(({ attributes }) => attributes.get('stroke-width') ?? []);

  expect(thick(draw({ form: 'lines', series: [hours(1)], threshold: 1 }), 'path')).toEqual(['1.5']);
  expect(thick(draw({ form: 'lines', series: [hours(1)], threshold: 1 }), 'line')).toEqual(['1.5']);
});

test('numbers on the axis have the room that they need', () => {
  const layout = layoutOf(...drawTimes({
    description: '', heading: '', period: 3600, form: 'columns', extreme: 'largest', series: [hours(1_500_000.5)],
  }).content);

  expect(layout).toContain(`text 39,99 end '1.5 M'`);
  expect(layout).toContain('line 43,30 to 920,30');
});

test('there are no more times on the axis than there is room for', () => {
  const texts = (width: number) => layoutOf(...drawTimes({
    description: '', heading: '', period: 3600, form: 'columns', extreme: 'largest', width, series: [hours(1, 1, 1, 1)],
  }).content).filter((each) => each.endsWith(`:00'`)).length;

  expect([40 + 4 * 90 + 40, 40 + 4 * 90 + 39].map(texts)).toEqual([4, 2]);
});

test('a number for which its column has no room is left out, and so is none', () => {
  const written = (values: (number | undefined)[]) => named(draw({ series: [hours(...values)] }), 'text')
    .filter(({ attributes }) => attributes.has('paint-order')).map(({ texts }) => texts[0]);

  expect(written([1_000_000, undefined, 7])).toEqual(['1,000,000', '7']);
  expect(written(new Array<number>(100).fill(7))).toHaveLength(100);
  expect(written(new Array<number>(100).fill(10))).toEqual([]);
  expect(named(draw({ width: 40 + 8 + 40, series: [hours(7)] }), 'text').filter(({ attributes }) => attributes.has('paint-order'))).toHaveLength(1);
});

test('a zero has no box, and a number below one has', () => {
  expect(named(draw({ series: [hours(0, 0.5, 1)] }), 'rect')).toHaveLength(1 + 2);
});

test('400 columns are each drawn, and of one more the larger of two', () => {
  const columns = (count: number) => named(draw({ series: [hours(...new Array<number>(count).fill(1))] }), 'rect').slice(1)
    .map(({ attributes }) => [Number(attributes.get('x')), Number(attributes.get('width'))]);

  expect(columns(400)).toHaveLength(400);
  expect(columns(401)).toHaveLength(201);
  expect(columns(401)[0]).toEqual([40, expect.closeTo(2 * 880 / 401 - 1, 1)]);
  expect(columns(401).at(-1)!.reduce((x, width) => x + width)).toBeCloseTo(920, 1);
});

test.each([[220, 4, 4], [219, 880 / 219, 880 / 219 - 1]])('%d columns of %d pixels each are %d wide', (count, _, width) => {
  const [, , column] = named(draw({ series: [hours(...new Array<number>(count).fill(1))] }), 'rect');

  expect(Number(column.attributes.get('width'))).toBeCloseTo(width, 2);
});

test('a column in a narrow picture is a pixel wide at least', () => {
  const [, column] = named(draw({ width: 280, series: [hours(...new Array<number>(400).fill(1))] }), 'rect');

  expect(column.attributes.get('width')).toBe('1');
});

test('900 points of a line are each drawn, and of one more the larger of two', () => {
  const points = (count: number) => named(draw({ form: 'lines', series: [hours(...new Array<number>(count).fill(1))] }), 'circle').length;

  expect([900, 901].map(points)).toEqual([900, 451]);
});

test('a line of which not all points are drawn has no gap for that', () => {
  const values = Array.from({ length: 3000 }, (_, index) => index % 7);

  const [path] = named(draw({ form: 'lines', series: [hours(...values)] }), 'path');

  expect(path.attributes.get('d')!.match(/M/g)).toHaveLength(1);
});
