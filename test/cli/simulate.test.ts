import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { record, records } from '../support/records';
import { runCommand } from '../support/run-command';

const TEN = records(10).join('\n');

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'simulate-'));
  writeFileSync(join(folder, 'good.log'), TEN);
  writeFileSync(join(folder, 'damaged.gz'), gzipSync(TEN).subarray(0, 60));
  writeFileSync(join(folder, 'x.parquet'), 'PAR1....');
});

afterAll(() => rmSync(folder, { recursive: true }));

test('without options it is the alarm on rejected SSH connections', async () => {
  const { code, stdout, stderr } = await runCommand(['simulate'], TEN);

  expect(code).toBe(0);
  expect(stdout).toContain('fires between 2026-11-20T02:01:00.000Z and 2026-11-20T02:16:00.000Z\n');
  expect(stdout).toContain('condition: Sum >= 10 over 1 hour, 1 of 2 periods, missing data is notBreaching\n');
  expect(stdout).toContain('2026-11-20 02:16  INSUFFICIENT_DATA -> ALARM: 10 in the period until then\n');
  expect(stderr).toBe('');
});

test.each<[string, string[], string[], boolean]>([
  ['nine are too few', [], records(9), false],
  ['accepted ones do not count', [], records(20, { action: 'ACCEPT' }), false],
  ['other ports do not count', [], records(20, { port: 443 }), false],
  ['another port', ['--port', '443'], records(10, { port: 443 }), true],
  ['another threshold', ['--threshold', '9'], records(9), true],
  ['another comparison', ['--comparison', '>'], records(10), false],
  ['another period', ['--period', '1m'], [...records(9), record({ at: new Date('2026-11-20T02:01:00Z') })], false],
  ['a pattern', ['-p', '[..., action="ACCEPT", status]'], records(10, { action: 'ACCEPT' }), true],
  ['the value of a field', ['--value', 'packets'], [record({ packets: 10 })], true],
  ['the value of a column', ['--value', '$packets'], [record({ packets: 10 })], true],
  ['a value', ['--value', '5'], records(2), true],
  ['another statistic', ['--statistic', 'Maximum'], records(10), false],
  ['several periods', ['--periods', '2'], records(10), false],
  ['one of several periods', ['--periods', '2', '--datapoints', '1'], records(10), true],
  ['no default value', ['--default-value', 'none', '--comparison', '<', '--threshold', '1'], records(1, { port: 80 }), false],
  ['a default value', ['--comparison', '<', '--threshold', '1'], records(1, { port: 80 }), true],
  ['missing data', ['--default-value', 'none', '--missing-data', 'breaching'], records(1, { port: 80 }), true],
])('the options make another alarm: %s', async (_, options, lines, fires) => {
  const { code, stderr } = await runCommand(['simulate', ...options], lines.join('\n'));

  expect({ code, stderr }).toEqual({ code: fires ? 0 : 1, stderr: '' });
});

test('each file is read in the format that its first line names', async () => {
  const input = ['dstport protocol action start', ...Array<string>(10).fill('22 6 REJECT 1763604000')].join('\n');

  expect((await runCommand(['simulate'], input)).code).toBe(0);
});

test('several ports and protocols add up', async () => {
  const udp = records(3, { port: 3389 }).map((line) => line.replace(' 6 ', ' 17 '));
  const lines = [...records(4), ...records(3, { port: 3389 }), ...udp];
  const codeOf = async (...options: string[]) => (await runCommand(['simulate', ...options], lines.join('\n'))).code;

  expect(await codeOf('--port', '22', '--port', '3389')).toBe(1);
  expect(await codeOf('--port', '22', '--port', '3389', '--protocol', 'tcp', '--protocol', '17')).toBe(0);
});

test('records that may come too late give 1, unless the options say that they do not', async () => {
  const slow = Array.from({ length: 10 }, (_, index) =>
    record({ at: new Date(Date.parse('2026-11-20T02:00:00Z') + index * 380_000) })).join('\n');
  const outcome = await runCommand(['simulate', '--periods', '1'], slow);

  expect(outcome.code).toBe(1);
  expect(outcome.stdout).toMatch(/^may never fire: at .* at the earliest/);
  expect((await runCommand(['simulate', '--periods', '1', '--interval', '1m', '--delivery', '0'], slow)).code).toBe(0);
  expect((await runCommand(['simulate'], slow)).code).toBe(0);
});

test('--json prints all that was found out as one object', async () => {
  const { stdout } = await runCommand(['simulate', '--json', '--skip-unreadable'], `${TEN}\nx\n`);

  expect(JSON.parse(stdout)).toEqual({
    firesEarliest: '2026-11-20T02:01:00.000Z', firesLatest: '2026-11-20T02:16:00.000Z',
    state: 'ALARM', records: 10, matches: 10, unreadable: 1,
    changes: [{
      at: '2026-11-20T02:16:00.000Z', before: 'INSUFFICIENT_DATA', after: 'ALARM', value: 10, periodEnd: '2026-11-20T02:16:00.000Z',
    }],
    datapoints: [{ start: '2026-11-20T02:00:00.000Z', value: 10 }],
  });
});

test('--quiet prints the summary alone', async () => {
  const { stdout } = await runCommand(['simulate', '-q'], TEN);

  expect(stdout.split('\n').map((line) => line.split(' ')[0])).toEqual(['fires', 'condition:', 'records:', 'arrival:', '']);
});

describe('without records, or over lines that are none, there is no verdict', () => {
  test.each<[string, string, string]>([
    ['nothing', '', 'no verdict: there is no record'],
    ['blank lines', '\n\r\n \n', 'no verdict: there is no record'],
    ['lines of another kind', 'hello\n', 'no verdict: none of the lines (1) is a record of the format'],
    ['one such line among records', `${TEN}\nhello\n`, 'no verdict: 1 line is not a record of the format'],
    ['a line that is too long', `${'x'.repeat(300_000)}\n${TEN}`, '  unreadable: longer than 262144 bytes: xxx'],
    ['times in nanoseconds', record().replace(/ \d{10} (\d{10}) /, ' 1763604000000000000 $1 '),
      `column 11 ('start') must be a time in seconds since 1970, got '1763604000000000000'`],
  ])('%s', async (_, input, problem) => {
    const { code, stdout, stderr } = await runCommand(['simulate'], input);

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(problem);
  });

  test.each([
    ['a missing file', () => join(folder, 'none.log')],
    ['a damaged file', () => join(folder, 'damaged.gz')],
    ['a foreign file', () => join(folder, 'x.parquet')],
  ])('%s, even beside a good one', async (_, file) => {
    const { code, stdout } = await runCommand(['simulate', join(folder, 'good.log'), file()]);

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  test('unless the lines that are not records are left out', async () => {
    const { code, stdout } = await runCommand(['simulate', '--skip-unreadable'], `${TEN}\nhello\n`);

    expect(code).toBe(0);
    expect(stdout).toContain('records: 10 read, 10 matched, 1 unreadable\n  unreadable: expected 14 columns, got 1');
  });
});

test('an escape sequence of a line or of a name of a file never reaches the terminal', async () => {
  const { stderr } = await runCommand(['simulate', '\u001b[31m.log', '-'], '\u001b[31mred\n');
  const { stderr: lines } = await runCommand(['simulate'], '\u001b[31mred\n');

  expect(stderr + lines).toContain(' [31mred');
  expect(stderr + lines).not.toContain('\u001b');
});

test.each([
  [['--format', 'srcaddr start'], `the records need dstport, protocol, action for this alarm, got the fields 'srcaddr start'`],
  [['--format', 'start action', '-p', '[]', '--value', 'bytes'], `the records need bytes for this alarm, got the fields 'start action'`],
])('%p is an error of the alarm', async (options, problem) => {
  const { code, stderr } = await runCommand(['simulate', ...options], TEN);

  expect(code).toBe(2);
  expect(stderr).toContain(`cdk-vpc-flow-logs: ${problem}`);
});
