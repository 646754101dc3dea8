import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { QuerySink } from '../../src/cli/query-sink';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import { record, records } from '../support/records';
import { runCommand } from '../support/run-command';

const LINES = [...records(3), ...records(2, { port: 443 }), record({ action: 'ACCEPT', packets: 7 })];
const INPUT = `${LINES.join('\n')}\n`;

const folder = mkdtempSync(join(tmpdir(), 'query-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a named query prints a table', async () => {
  expect(await runCommand(['query', 'rejected-sources'], INPUT)).toEqual({
    code: 0,
    stdout: 'srcaddr       dstport  records\n'
      + '203.0.113.12  22             3\n'
      + '203.0.113.12  443            2\n'
      + '\n'
      + '5 of 6 records match\n',
    stderr: '',
  });
});

test.each<[string, string[], string]>([
  ['fields to group by', ['--by', 'action,dstport'], 'action,dstport,records\nREJECT,22,3\nREJECT,443,2\nACCEPT,22,1\n'],
  ['a sum', ['--sum', 'packets', '--by', 'action'], 'action,sum_packets\nACCEPT,7\nREJECT,5\n'],
  ['a minimum', ['--minimum', 'packets'], 'minimum_packets\n1\n'],
  ['a maximum', ['--maximum', 'packets'], 'maximum_packets\n7\n'],
  ['an average', ['--average', 'packets'], 'average_packets\n2\n'],
  ['a period', ['--per', '1h'], 'time,records\n2026-11-20T02:00:00.000Z,6\n'],
  ['an order', ['--by', 'dstport', '--order', 'smallest'], 'dstport,records\n443,2\n22,4\n'],
  ['the order of the groups', ['--by', 'action', '--order', 'group'], 'action,records\nACCEPT,1\nREJECT,5\n'],
  ['a limit', ['--by', 'action', '--limit', '1'], 'action,records\nREJECT,5\n'],
  ['a value', ['-w', 'dstport=443'], 'records\n2\n'],
  ['several conditions', ['-w', 'dstport=22,80', '-w', 'action=ACCEPT'], 'records\n1\n'],
  ['no such value', ['-w', 'dstport!=22,80'], 'records\n2\n'],
  ['a larger number', ['-w', 'packets>1'], 'records\n1\n'],
  ['a number at least', ['-w', 'packets>=7'], 'records\n1\n'],
  ['a smaller number', ['-w', 'packets<7'], 'records\n5\n'],
  ['a number at most', ['-w', 'packets<=1'], 'records\n5\n'],
  ['a beginning', ['-w', 'srcaddr=203.0.*'], 'records\n6\n'],
  ['no such beginning', ['-w', 'srcaddr!=203.0.*'], 'records\n0\n'],
  ['a range', ['-w', 'srcaddr=203.0.113.0/24'], 'records\n6\n'],
  ['outside of a range', ['-w', 'dstaddr!=203.0.113.0/24,10.0.0.0/8'], 'records\n6\n'],
  ['a column for a field', ['--by', 'log_status'], 'log_status,records\nOK,6\n'],
  ['a time', ['--since', '2026-11-20T02:00:01', '--until', '2026-11-20T02:00:02Z'], 'records\n2\n'],
  ['an open time', ['--since', '2026-11-20 02:00:02'], 'records\n1\n'],
  ['another zone', ['--until', '2026-11-20T03:00:01+01:00'], 'records\n3\n'],
  ['the last hour', ['--last', '1h'], 'records\n0\n'],
])('options make another query: %s', async (_, options, csv) => {
  const { stdout, stderr } = await runCommand(['query', 'records', '--csv', ...options], INPUT);

  expect({ stdout, stderr }).toEqual({ stdout: csv, stderr: '' });
});

test('--json prints the rows and where they come from', async () => {
  const { code, stdout } = await runCommand(['query', 'records', '--by', 'dstport', '--limit', '1', '--json'], `${INPUT}no record\n`);

  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    query: 'number of records for each dstport, largest first, 1 row',
    rows: [{ dstport: '22', records: 4 }],
    records: 6,
    matches: 6,
    unreadable: 1,
    problems: ['(standard input): record 7: expected 14 columns, got 2: no record'],
    mayBeTooSmallBy: 0,
  });
});

test('files compressed or not, each in the format that it names, are one answer', async () => {
  const format = FlowLogFormat.parse('${dstport} ${action} ${srcaddr}');
  const [plain, packed] = [join(folder, 'a.log'), join(folder, 'b.log.gz')];
  writeFileSync(plain, INPUT);
  writeFileSync(packed, gzipSync(`${format.fields.map(({ name }) => name).join(' ')}\n22 REJECT 203.0.113.12\n`));

  const { stdout } = await runCommand(['query', 'rejected-sources', '--csv', plain, packed]);

  expect(stdout).toBe('srcaddr,dstport,records\n203.0.113.12,22,4\n203.0.113.12,443,2\n');
});

test.each<[string, number, string]>([
  ['records match', 0, record()], ['none matches', 1, record({ action: 'ACCEPT' })], ['nothing can be read', 2, 'a b c'],
])('the exit code tells that %s', async (_, code, line) => {
  expect((await runCommand(['query', 'rejected-sources'], line)).code).toBe(code);
});

test('a file whose records lack a field is told, and has no answer', async () => {
  expect(await runCommand(['query', 'ipv4-traffic', '--format', 'srcaddr bytes'], 'a 1')).toEqual({
    code: 2, stdout: '',
    stderr: 'cdk-vpc-flow-logs: (standard input): its records must have the field \'type\' for a condition of the query, got '
      + '\'srcaddr bytes\'; choose another query, or say with --format which fields they have\n',
  });
});

test.each([
  ['1763604000000', 'a time in seconds since 1970'], ['99999999999999', 'a time in seconds since 1970'], ['1763604000000000000', 'a time in seconds since 1970'],
  ['9'.repeat(400), 'a time in seconds since 1970'], ['-1', `a whole number or '-'`],
])('a record that starts at %s is unreadable', async (start, expected) => {
  const line = record().replace(/ \d{10} (\d{10}) /, ` ${start} $1 `);

  const { code, stdout, stderr } = await runCommand(['query', 'records', '--per', '1h'], line);

  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(`column 11 ('start') must be ${expected}, got '${start.slice(0, 10)}`);
});

test('a number that no record can have is not added up', async () => {
  const huge = record().replace(' 40 ', ` ${'9'.repeat(400)} `);

  const { stdout, stderr } = await runCommand(['query', 'records', '--sum', 'bytes', '--csv'], `${record()}\n${huge}\n`);

  expect(stdout).toBe('sum_bytes\n40\n');
  expect(stderr).toContain(`column 10 ('bytes') must be a number below 2^63, got '999`);
});

test('a record with an escape sequence is a record', async () => {
  const line = record().replace('REJECT', '\u001b[2J');

  expect((await runCommand(['query', 'records', '--by', 'action', '--csv'], line)).stdout).toBe('action,records\n [2J,1\n');
});

test('escape sequences in records reach no terminal', async () => {
  const line = record().replace('REJECT', '\u001b[2J\u009b2J');

  for (const form of [[], ['--csv'], ['--json']]) {
    const { stdout } = await runCommand(['query', 'records', '--by', 'action', ...form], line);
    // eslint-disable-next-line no-control-regex
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  }
});

test('--sql and --insights print the query for the other engines', async () => {
  const { stdout: sql } = await runCommand(
    ['query', 'rejected-sources', '--since', '2026-11-20', '--until', '2026-11-21', '--sql', 'network.flow_logs', '--hive', '--hourly']);
  const { stdout: insights } = await runCommand(['query', 'rejected-sources', '--insights', '--format', 'srcaddr dstport action']);

  expect(sql).toBe(`SELECT srcaddr, dstport, count(*) AS records
FROM "network"."flow_logs"
WHERE hour BETWEEN 'year=2026/month=11/day=20/hour=00' AND 'year=2026/month=11/day=21/hour=00'
  AND start >= 1795132800 AND start < 1795219200
  AND action = 'REJECT'
GROUP BY srcaddr, dstport
ORDER BY records DESC, srcaddr, dstport
LIMIT 20
`);
  expect(insights).toBe(`parse @message "* * *" as srcaddr, dstport, action
| filter action = "REJECT"
| stats count(*) as records by srcaddr, dstport
| sort records desc
| limit 20
`);
});

test('without --until the SQL has no upper bound, as a person would write it', async () => {
  const since = ['query', 'records', '--since', '2026-11-20'];
  const { stdout } = await runCommand([...since, '--sql', 'flow_logs']);
  const { stdout: insights } = await runCommand([...since, '--insights', '--format', 'srcaddr start']);
  const { stdout: json } = await runCommand([...since, '--json'], INPUT);

  expect(stdout).toBe(`SELECT count(*) AS records
FROM "flow_logs"
WHERE day >= '2026/11/20'
  AND start >= 1795132800
`);
  expect(insights).toContain('| filter start >= 1795132800\n');
  expect((JSON.parse(json) as { query: string }).query).toBe('number of records, from 2026-11-20T00:00:00Z');
});

test('without --since Athena would read from the first day: an error that says so, where it costs', async () => {
  const until = ['query', 'records', '--until', '2026-11-21'];

  expect((await runCommand([...until, '--sql', 'flow_logs'])).stderr).toContain('--sql takes a time, with --last or --since');
  expect((await runCommand([...until, '--insights', '--format', 'srcaddr start'])).stdout).toContain('| filter start < 1795219200\n');
  expect((await runCommand([...until, '--csv'], INPUT)).stdout).toBe('records\n6\n');
});

test('the last hour is the one before now', async () => {
  const now = Math.floor(Date.now() / 1000) * 1000;
  const lines = [90, 59, 1].map((minutes) => record({ at: new Date(now - minutes * 60_000) }));

  expect((await runCommand(['query', 'records', '--last', '1h', '--csv'], lines.join('\n'))).stdout).toBe('records\n2\n');
});

test('an answer that is approximate says by how much, also in the chart', async () => {
  const chart = join(folder, 'approximate.svg');
  const forgetful = jest.spyOn(QuerySink.prototype, 'end').mockImplementation(function (this: QuerySink) {
    this.error = 1234;
  });

  const { stderr } = await runCommand(['query', 'records', '--chart', chart], INPUT);
  forgetful.mockRestore();

  expect(stderr).toBe('approximate: there are too many groups to count each; a number may be too small by up to 1,234\n');
  expect(readFileSync(chart, 'utf8')).toContain('>approximate: a number may be too small by up to 1,234<');
});

test('if one of the files cannot be read, the answer is of the others, and the exit code tells', async () => {
  const file = join(folder, 'some.log');
  writeFileSync(file, INPUT);

  expect(await runCommand(['query', 'records', '--csv', file, join(folder, 'none.log')], record()))
    .toEqual({ code: 2, stdout: 'records\n6\n', stderr: `cdk-vpc-flow-logs: ${join(folder, 'none.log')}: no such file\n` });
});

test('where nothing could be read, the fields are asked for; where there was nothing, the answer is zero', async () => {
  expect((await runCommand(['query', 'records'], 'a b c')).stderr).toMatch(/\nName the fields of the records with --format\.\n$/);
  expect(await runCommand(['query', 'records', '--csv'], '')).toEqual({ code: 1, stdout: 'records\n0\n', stderr: '' });
});

test('--list names every query', async () => {
  const { code, stdout } = await runCommand(['query', '--list']);

  expect(code).toBe(0);
  const names = stdout.trimEnd().split('\n').map((line) => /^\S+ +/.exec(line)![0]);
  expect(new Set(names.map(({ length }) => length)).size).toBe(1);
  expect(names.some((name) => /\S {2}$/.test(name))).toBe(true);
  expect(stdout).toMatch(/^records +The number of records\nrejected-sources +Who was rejected at which port\n/);
});

test.each<[string[], string]>([
  [[], 'the name of a query is missing; --list shows them all'],
  [['rejected'], `unknown query 'rejected'; --list shows them all`],
  [['records', '--by', 'dest'], `--by: unknown field 'dest'`],
  [['records', '--by', 'Dest'], `--by: a field name must be lower-case words joined by '-', such as 'pkt-srcaddr', got 'Dest'`],
  [['rejected-sources', '--by', 'srcaddr'], `--by: a query must group by each field once, got 'srcaddr' again`],
  [['records', '--sum', 'srcaddr'], `--sum: the sum can only be taken of a field that has numbers, such as 'bytes', got 'srcaddr'`],
  [['records', '--sum', 'bytes', '--average', 'bytes'], '--sum and --average exclude each other'],
  [['top-talkers', '--sum', 'bytes'], `--sum goes with the query 'records', got 'top-talkers'`],
  [['records', '--per', '7m'], '--per: a period must be whole minutes that divide an hour'],
  [['records', '--per', 'often'], `--per must be a time such as 5m, 1h or 3600, got 'often'`],
  [['records', '--last', '0s'], '--last: a time must be longer than nothing, got 0 s'],
  [['records', '--last', '1h', '--since', '2026-11-20'], '--last excludes --since and --until'],
  [['records', '--since', 'noon'], '--since must be a moment such as 2026-11-20, 2026-11-20T02:00'],
  [['records', '--until', '2026-13-20'], '--until must be a moment such as 2026-11-20, 2026-11-20T02:00'],
  [
    ['records', '--since', '2026-11-20', '--until', '2026-11-20'],
    '--until must be after --since, 2026-11-20T00:00:00.000Z, got 2026-11-20T00:00:00.000Z',
  ],
  [['records', '--limit', '0'], '--limit: a limit must be a whole number from 1 to 100000, got 0'],
  [['records', '--order', 'up'], `--order must be one of largest, smallest, group, got 'up'`],
  [['records', '--where', 'dstport'], '--where must be a field and what it has, such as dstport=22,3389'],
  [['records', '--where', 'dstport=ssh'], `--where 'dstport=ssh': a value for 'dstport' must be a whole number, got 'ssh'`],
  [['records', '--where', 'bytes>many'], `--where 'bytes>many': 'bytes' must be compared with a whole number, got 'many'`],
  [['records', '--where', 'srcaddr=10.1.2.3/8'], `--where 'srcaddr=10.1.2.3/8': a CIDR block must begin at its first address`],
  [['records', '--where', 'foo=1'], `--where 'foo=1': unknown field 'foo'`],
  [['records', '--hive'], '--hive goes with --sql, which is missing'],
  [['records', '--hourly', '--insights'], '--hourly goes with --sql, which is missing'],
  [['records', '--where', 'protocol=tpc'], `--where 'protocol=tpc': a protocol must be named as in ec2.Protocol`],
  [['records', '--json', '--csv'], '--json and --csv exclude each other'],
  [['records', '--sql', 't'], '--sql takes a time, with --last or --since, because without one Athena reads the archive from its first day'],
  [['records', '--sql', 'a"b', '--last', '1h'], '--sql must be the name of a table, flow_logs or network.flow_logs, got'],
  [['ipv4-traffic', '--insights'], `--format: the format must have the field 'type' for a condition of the query, got`],
])('%j is an error that names the option', async (args, message) => {
  const { code, stdout, stderr } = await runCommand(['query', ...args]);

  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(`cdk-vpc-flow-logs: ${message}`);
});
