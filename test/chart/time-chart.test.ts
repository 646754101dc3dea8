import fc from 'fast-check';
import { svgOf } from '../../src/chart/drawing';
import { drawTimes, TimeChart } from '../../src/chart/time-chart';
import { allElements, parseXml, XmlElement } from '../support/xml';

const NIGHT = Date.parse('2026-11-20T00:00:00Z') / 1000;

function draw(chart: Partial<TimeChart>): XmlElement {
  const drawing = drawTimes({ description: 'what', heading: 'Sum', period: 3600, form: 'columns', series: [], ...chart });
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
  expect(draw({}).texts).toContain('no records');
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
