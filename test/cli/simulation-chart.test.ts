import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { record, records } from '../support/records';
import { Outcome, runCommand } from '../support/run-command';
import { allElements, parseXml } from '../support/xml';

const folder = mkdtempSync(join(tmpdir(), 'simulation-chart-'));
const file = join(folder, 'night.html');
beforeEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

interface Chart {
  readonly outcome: Outcome;
  readonly texts: string[];

  /** The table below the chart. */
  readonly cells: string[];
}

async function chartOf(options: string[], lines: string[]): Promise<Chart> {
  const outcome = await runCommand(['simulate', ...options, '--chart', file], lines.join('\n'));
  const root = parseXml(readFileSync(file, 'utf8'));
  return {
    outcome, texts: root.texts,
    cells: allElements(root).filter(({ name }) => name === 'td').map(({ texts }) => texts.join('')),
  };
}

test('the timeline has the verdict, the threshold, the periods, and when the alarm is in ALARM', async () => {
  const { outcome, texts, cells } = await chartOf([], records(10));

  expect(outcome.code).toBe(0);
  expect(outcome.stdout).toBe((await runCommand(['simulate'], records(10).join('\n'))).stdout);
  expect(texts).toEqual(expect.arrayContaining([
    'The alarm fires between 2026-11-20T02:01:00.000Z and 2026-11-20T02:16:00.000Z',
    'condition: Sum >= 10 over 1 hour, 1 of 2 periods, missing data is notBreaching',
    'records: 10 read, 10 matched', 'file: (standard input)', 'Sum per 1 hour', 'threshold 10', '2026-11-20 02:00: 10',
    'if every record is there at once: ALARM from 2026-11-20 02:01',
    'if every record is as late as usual: ALARM from 2026-11-20 02:16',
  ]));
  expect(cells).toEqual(['2026-11-20 02:00', '10']);
});

test('an alarm that does not fire is drawn, too', async () => {
  const { outcome, texts } = await chartOf([], records(9));

  expect(outcome.code).toBe(1);
  expect(texts).toEqual(expect.arrayContaining(['The alarm never fires', 'if every record is there at once: never ALARM']));
});

test('of many times in ALARM the first are told', async () => {
  const nights = Array.from({ length: 5 }, (_, day) =>
    records(10, { at: new Date(Date.UTC(2026, 10, 20 + day, 2)) })).flat();

  const { texts } = await chartOf([], nights);

  expect(texts.find((text) => text.startsWith('if every record is there'))).toMatch(/, and 3 more times$/);
});

test('an alarm on too little keeps the smallest of many periods', async () => {
  const many = Array.from({ length: 2000 }, (_, minute) =>
    record({ at: new Date(Date.UTC(2026, 10, 20) + minute * 60_000), port: 80 }));

  const { texts } = await chartOf(['--comparison', '<', '--threshold', '1', '--period', '1m'], many);

  expect(texts).toContain('Sum per 1 minute; drawn: the smallest of 5 periods each');
  expect(texts).toContain('and 1,000 more rows');
});

test('without a verdict there is no chart', async () => {
  const { code } = await runCommand(['simulate', '--chart', file], 'no record\n');

  expect(code).toBe(2);
  expect(() => readFileSync(file)).toThrow('ENOENT');
});

test('a folder that is not there is an error that names the option', async () => {
  const { code, stderr } = await runCommand(['simulate', '--chart', join(folder, 'none', 'night.svg')]);

  expect(code).toBe(2);
  expect(stderr).toMatch(/^cdk-vpc-flow-logs: --chart: cannot write '.*night\.svg': there is no such folder\n/);
});
