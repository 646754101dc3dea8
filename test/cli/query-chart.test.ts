import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { record, records } from '../support/records';
import { Outcome, runCommand } from '../support/run-command';
import { allElements, parseXml } from '../support/xml';

const LINES = [...records(3), ...records(2, { port: 443 }), record({ action: 'ACCEPT', packets: 7 })];

const folder = mkdtempSync(join(tmpdir(), 'query-chart-'));
const file = join(folder, 'answer.svg');
beforeEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

interface Chart {
  readonly outcome: Outcome;
  readonly texts: string[];

  /** How many boxes there are in it. */
  readonly boxes: number;
}

async function chartOf(options: string[], lines = LINES): Promise<Chart> {
  const outcome = await runCommand(['query', ...options, '--chart', file], `${lines.join('\n')}\n`);
  const root = parseXml(readFileSync(file, 'utf8'));
  return { outcome, texts: root.texts, boxes: allElements(root).filter(({ name }) => name === 'rect').length - 1 };
}

test('rows are bars, and the answer is printed as well', async () => {
  const { outcome, texts, boxes } = await chartOf(['rejected-sources']);

  expect(outcome).toEqual({ code: 0, stdout: (await runCommand(['query', 'rejected-sources'], LINES.join('\n'))).stdout, stderr: '' });
  expect(boxes).toBe(2);
  expect(texts).toEqual(expect.arrayContaining([
    'rejected-sources', 'number of records for each srcaddr and dstport, where action is REJECT, largest first, 20 rows',
    '5 of 6 records match', 'file: (standard input)', 'srcaddr, dstport', '203.0.113.12 22', '203.0.113.12 443',
  ]));
});

test('a single number is drawn as one bar, of all records', async () => {
  expect((await chartOf(['records'])).texts).toEqual(expect.arrayContaining(['all records', '6']));
});

test('periods are columns, with a color for each group', async () => {
  const { texts, boxes } = await chartOf(['records', '--per', '1h', '--by', 'action']);

  expect(boxes).toBe(2 + 2);
  expect(texts).toEqual(expect.arrayContaining(['ACCEPT', 'REJECT', '2026-11-20 02:00: 6; REJECT: 5; ACCEPT: 1']));
});

test('averages over time are lines: they do not add up', async () => {
  const { texts } = await chartOf(['records', '--average', 'packets', '--per', '1h', '--by', 'action']);

  expect(texts).toEqual(expect.arrayContaining(['average of packets', '2026-11-20 02:00 ACCEPT: 7']));
});

test('groups that have no color of their own are one', async () => {
  const many = Array.from({ length: 20 }, (_, index) => records(20 - index, { port: 1000 + index })).flat();

  const { texts } = await chartOf(['records', '--per', '1h', '--by', 'dstport'], many);

  expect(texts).toEqual(expect.arrayContaining(['1006', 'others', 'drawn: the 7 largest of 20 values of dstport']));
  expect(texts).not.toContain('1007');
  expect(texts.find((text) => text.startsWith('2026-11-20 02:00: 210;'))).toMatch(/; others: 91$/);
});

test('as many groups as there are colors are each drawn', async () => {
  const eight = Array.from({ length: 8 }, (_, index) => record({ port: 1000 + index }));

  const { texts } = await chartOf(['records', '--per', '1h', '--by', 'dstport'], eight);

  expect(texts).toEqual(expect.arrayContaining(eight.map((_, index) => `${1000 + index}`)));
  expect(texts.filter((text) => /others|drawn/.test(text))).toEqual([]);
});

test('who does not see the chart is told the largest number of each group', async () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 10, 20, hour));
  const lines = [...[1, 5, 3].map((packets, hour) => record({ at: at(hour), packets })), record({ at: at(0), packets: 4, action: 'ACCEPT' })];

  const { texts } = await chartOf(['records', '--maximum', 'packets', '--per', '1h', '--by', 'action'], lines);

  expect(texts[1]).toMatch(/\. REJECT: 5 at most; ACCEPT: 4 at most$/);
});

test('fifty rows are all drawn', async () => {
  const { texts, boxes } = await chartOf(['records', '--by', 'dstport'], Array.from({ length: 50 }, (_, index) => record({ port: 1000 + index })));

  expect(boxes).toBe(50);
  expect(texts.filter((text) => text.includes('drawn'))).toEqual([]);
});

test('of very many rows the first are drawn, and it says so', async () => {
  const many = Array.from({ length: 60 }, (_, index) => record({ port: 1000 + index }));

  const { texts, boxes } = await chartOf(['records', '--by', 'dstport'], many);

  expect(boxes).toBe(50);
  expect(texts).toContain('drawn: the first 50 of 60 rows');
});

test('no record that matches is a chart that says so', async () => {
  const { outcome, texts } = await chartOf(['rejected-sources'], [record({ action: 'ACCEPT' })]);

  expect(outcome.code).toBe(1);
  expect(texts).toEqual(expect.arrayContaining(['no rows', '0 of 1 records match']));
});

test('lines that could not be read are told', async () => {
  expect((await chartOf(['records'], [record(), 'no record'])).texts).toContain('1 of 1 records match, unreadable lines: 1');
});

test('what a record says stays a text', async () => {
  const hostile = record().replace('203.0.113.12', '<script>alert(1)</script>"');

  const { texts } = await chartOf(['records', '--by', 'srcaddr'], [hostile]);

  expect(texts.some((text) => text.startsWith('<script>alert(1)</script>"'))).toBe(true);
});

test('not every file could be read: there is no chart', async () => {
  const good = join(folder, 'good.log');
  writeFileSync(good, `${LINES.join('\n')}\n`);

  const { code, stderr } = await runCommand(['query', 'records', '--chart', file, good, join(folder, 'none.log')]);

  expect(code).toBe(2);
  expect(stderr).toContain('--chart: not drawn, because not every file could be read\n');
  expect(() => readFileSync(file)).toThrow('ENOENT');
});

test.each([[['--sql', 't']], [['--insights']], [['--list']]])('%j prints a text, and excludes a chart', async (options) => {
  const { code, stderr } = await runCommand(['query', 'records', '--last', '1h', ...options, '--chart', file]);

  expect(code).toBe(2);
  expect(stderr).toContain(`cdk-vpc-flow-logs: --chart and ${options[0]} exclude each other\n`);
});

test('another ending is an error that names both', async () => {
  expect(await runCommand(['query', 'records', '--chart', 'night.png'])).toEqual({
    code: 2, stdout: '', stderr: 'cdk-vpc-flow-logs: --chart must be a file that ends in .html or .svg, got \'night.png\'\nTry --help.\n',
  });
});
