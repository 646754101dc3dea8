import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawDashboard, sizeOf } from '../../scripts/dashboard-picture/draw-dashboard';
import { sampleDashboard } from '../../scripts/dashboard-picture/sample-dashboard';
import { sampleNight } from '../../scripts/dashboard-picture/sample-night';
import { FlowLogQueries } from '../../src';

const sample = sampleDashboard();
const { widgets } = sample.body;
const page = drawDashboard(sample);

/** What a reader sees of a widget, in the order of the page. */
const texts = page.split('<section ').slice(1).map((section) => section.slice(section.indexOf('>') + 1)
  .replace(/<(title|desc)>.*?<\/\1>/g, '').replace(/<[^>]+>/g, ' ').replace(/ +/g, ' ').trim());

const textOf = (title: string) => texts[widgets.findIndex(({ properties }) => properties.title === title)];

test('the sample dashboard has widgets of alarms, queries and metrics', () => {
  expect(widgets.map(({ type }) => type)).toEqual(['alarm', ...Array<string>(6).fill('log'), 'metric', 'log']);
});

test('each widget is on the page, under its title and with something to show', () => {
  expect(texts).toHaveLength(widgets.length);
  expect(widgets.filter(({ properties: { title } }, index) =>
    !texts[index].startsWith(`${title} `) || texts[index].length < title!.length + 20)).toEqual([]);
});

test('tables and bars have the answers of the queries', () => {
  const { rows } = FlowLogQueries.rejectedSources().run(sample.lines);
  const first = rows.slice(0, 5).map(({ values, measure }) => [...values, measure].join(' '));

  expect(rows[0].values).toEqual(['198.51.100.7', '22']);
  for (const row of first) expect(textOf('Who was rejected at which port')).toContain(row);
  expect(textOf('Rejected by destination port')).toMatch(/ 22 \d+ /);
  expect(textOf('Rejected by source')).toContain('203.0.113.12 240');
});

test('the alarms have the states that the simulation says, of which one is ALARM', () => {
  expect(textOf('Alarms')).toBe('Alarms rejected-ssh: OK rejected-source: ALARM flow-log-delivery: OK');
});

test('charts over time show the whole night', () => {
  const charts = ['Accepted records', 'Rejected records', 'Delivery: records that arrived', 'Gaps: records that AWS skipped'];

  for (const title of charts) expect(textOf(title)).toContain('2026-11-19 18:00 to 2026-11-20 06:00 UTC');
});

test('the page needs no other file', () => {
  expect(page.replace(/xmlns="[^"]*"/g, '')).not.toMatch(/https?:|src=|href=|url\(|@import|<script/);
});

test('a query that this library does not have is an error', () => {
  const [, widget] = widgets;
  const query = `${widget.properties.query} | limit 3`;
  const other = { ...widget, properties: { ...widget.properties, query } };

  expect(() => drawDashboard({ ...sample, body: { widgets: [other] } })).toThrow("nobody knows the query of 'Accepted records'");
});

test('the night is the same every time', () => {
  expect(sampleNight()).toEqual(sample.lines);
  expect(sample.lines.length).toBeGreaterThan(1000);
});

test('the picture in the documentation has the size of the page, and is small', () => {
  const png = readFileSync(join(__dirname, '..', '..', 'docs', 'images', 'dashboard.png'));

  expect({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }).toEqual(sizeOf(widgets));
  expect(png.length).toBeLessThan(150_000);
});
