import { record, records } from '../support/records';
import { runCommand } from '../support/run-command';

const TEN = records(10).join('\n');

test('without options it is the alarm on rejected SSH connections', async () => {
  const { code, stdout, stderr } = await runCommand(['simulate'], TEN);

  expect(code).toBe(0);
  expect(stdout).toContain('fires at 2026-11-20T02:01:00.000Z\n');
  expect(stdout).toContain('condition: Sum >= 10 over 1 hour, missing data is notBreaching\n');
  expect(stdout).toContain('2026-11-20 02:01  INSUFFICIENT_DATA -> ALARM: 10 in the period until then\n');
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

test('as JSON', async () => {
  const { stdout } = await runCommand(['simulate', '--json'], `${TEN}\nx\n`);

  expect(JSON.parse(stdout)).toEqual({
    firesAt: '2026-11-20T02:01:00.000Z', state: 'ALARM', records: 10, matches: 10, unreadable: 1,
    changes: [{ at: '2026-11-20T02:01:00.000Z', before: 'INSUFFICIENT_DATA', after: 'ALARM', value: 10 }],
    datapoints: [{ start: '2026-11-20T02:00:00.000Z', value: 10 }],
  });
});

test('a line that is too long is unreadable', async () => {
  const { stdout } = await runCommand(['simulate'], `${'x'.repeat(300_000)}\n${TEN}`);

  expect(stdout).toContain('records: 10 read, 10 matched, 1 line unreadable\n  unreadable: longer than 262144 bytes: xxx');
});

test.each([
  [['--pattern', '[]', '--port', '22'], '--pattern and --port exclude each other'],
  [['--port', 'ssh'], `--port must be a number, got 'ssh'`],
  [['--period', 'soon'], `--period must be a time such as 5m, 1h or 3600, got 'soon'`],
  [['--comparison', '='], `--comparison must be one of >= > < <=, got '='`],
  [['--missing-data', 'no'], `--missing-data must be one of notBreaching, breaching, ignore, missing, got 'no'`],
])('%p is an error in words', async (options, problem) => {
  expect(await runCommand(['simulate', ...options])).toEqual(
    { code: 2, stdout: '', stderr: `cdk-vpc-flow-logs: ${problem}\nTry --help.\n` });
});

test.each([
  [['--period', '30s'], `'period' must be a multiple of 60 s, got 30 s`],
  [['--statistic', 'p99'], `'statistic' must be Sum, Average, Minimum, Maximum or SampleCount to be simulated, got 'p99'`],
  [['--value', 'bananas!'], `a field name must be lower-case words joined by '-', such as 'pkt-srcaddr', got 'bananas!'`],
  [['--format', 'srcaddr start'], `the format must have the field 'dstport' for the condition`],
])('%p is an error of the alarm', async (options, problem) => {
  const { code, stderr } = await runCommand(['simulate', ...options], TEN);

  expect(code).toBe(2);
  expect(stderr).toContain(`cdk-vpc-flow-logs: ${problem}`);
});
