import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { record, records } from '../support/records';
import { runCommand } from '../support/run-command';

const [FIRST, SECOND] = records(2);
const HEADER = 'version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status';
const event = (message: string) => ({ timestamp: 1795140000000, ingestionTime: 1795140400000, message });

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'byte-source-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** What two matching records look like, however they were fetched. */
const FETCHED: [string, string | Buffer][] = [
  ['as the flow log wrote them', `${FIRST}\n${SECOND}\n`],
  ['with line ends of Windows', `${FIRST}\r\n${SECOND}\r\n`],
  ['with blank lines', `\n${FIRST}\n\n  \n\r\n${SECOND}\n\n`],
  ['with a byte order mark', `\uFEFF${FIRST}\n${SECOND}`],
  ['from Amazon S3', gzipSync(`${HEADER}\n${FIRST}\n${SECOND}\n`)],
  ['from Amazon S3, two files in one', `${HEADER}\n${FIRST}\n${HEADER}\n${SECOND}\n`],
  ['from Amazon S3, with line ends of Windows', `${HEADER}\r\n${FIRST}\r\n${HEADER}\r\n${SECOND}\r\n`],
  ['without the fields at first', `${FIRST}\n${HEADER}\n${SECOND}\n`],
  ['with a byte order mark before the fields', `\uFEFF${HEADER}\n${FIRST}\n${SECOND}`],
  ['by aws logs tail', `2026-11-20T02:00:00.000000+00:00 eni-1235b8ca123456789-all ${FIRST}\n2026-11-20T02:00:01.000000+00:00 eni-1-all ${SECOND}\n`],
  ['by aws logs tail --format short', `2026-11-20T02:00:00 ${FIRST}\n2026-11-20T02:00:01 ${SECOND}\n`],
  ['by aws logs create-export-task', gzipSync(`2026-11-20T02:00:00.000Z ${FIRST}\n2026-11-20T02:00:01.000Z ${SECOND}\n`)],
  ['by aws logs filter-log-events', JSON.stringify({ events: [event(FIRST), event(SECOND)], searchedLogStreams: [] }, undefined, 4)],
  ['by aws logs get-log-events', JSON.stringify({ events: [event(FIRST), event(SECOND)], nextForwardToken: 'f/1' })],
  ['by aws logs filter-log-events --query "events[]"', JSON.stringify([event(FIRST), event(SECOND)])],
  ['one JSON object a line', `${JSON.stringify(event(FIRST))}\n${JSON.stringify(event(SECOND))}\n`],
  ['by a subscription', gzipSync(JSON.stringify({ messageType: 'DATA_MESSAGE', logEvents: [event(FIRST), event(`${SECOND}\n`)] }))],
  ['by aws logs get-query-results', JSON.stringify({
    results: [FIRST, SECOND].map((message) => [{ field: '@timestamp', value: 'now' }, { field: '@message', value: message }, { field: '@ptr', value: 'x' }]),
  })],
];

describe('test-pattern and simulate read the same two records', () => {
  test.each(FETCHED)('%s', async (_, input) => {
    const [matched, simulated] = await Promise.all([
      runCommand(['test-pattern', '-p', '[..., action="REJECT", status]'], Buffer.from(input)),
      runCommand(['simulate', '--threshold', '2'], Buffer.from(input)),
    ]);

    expect(matched).toEqual({ code: 0, stdout: '(standard input): 2 of 2 records match\n', stderr: '' });
    expect(simulated).toMatchObject({ code: 0, stderr: '' });
    expect(simulated.stdout).toContain('records: 2 read, 2 matched\n');
  });
});

test('files with other fields that were joined are each read in their own format', async () => {
  const other = 'start end action dstport protocol\n1795140000 1795140059 REJECT 22 6\n';
  const input = `${HEADER}\n${FIRST}\n${other}${HEADER}\n${SECOND}\n`;

  expect((await runCommand(['simulate', '-q'], input)).stdout).toContain('records: 3 read, 3 matched\n');
  expect((await runCommand(['test-pattern', '-p', '[..., action=REJECT, x]', '-f', 'default'], input))).toMatchObject({
    stdout: '(standard input): 2 of 3 records match\n', stderr: '',
  });
});

test('a condition on the last column holds before the line ends of Windows as well', async () => {
  const pattern = '[..., log_status="OK"]';
  const input = `${FIRST}\r\n${SECOND}\r\n`;

  expect((await runCommand(['test-pattern', '-p', pattern], input)).stdout).toContain('2 of 2 records match');
  expect((await runCommand(['simulate', '-q', '-p', pattern], input)).stdout).toContain('2 read, 2 matched');
});

test('JSON is read however its bytes arrive, and without the whole of it in memory', async () => {
  const events = Array.from({ length: 20_000 }, (_, index) => event(index % 2 === 0 ? FIRST : `é\\"${SECOND}`));
  const text = JSON.stringify({ events });
  const bytes = Buffer.from(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / 4093) }, (_, index) =>
    bytes.subarray(index * 4093, (index + 1) * 4093));

  const { stdout } = await runCommand(['test-pattern', '-p', '[version=2, ...]'], pieces);

  expect(stdout).toBe('(standard input): 10,000 of 20,000 records match\n');
});

test.each<[string, Buffer | string, string]>([
  ['Parquet', 'PAR1....', 'it is a Parquet file'],
  ['zip', 'PK\x03\x04....', 'it is a zip archive'],
  ['zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, 0]), 'it is compressed with zstd'],
  ['bzip2', 'BZh91AY', 'it is compressed with bzip2'],
  ['xz', Buffer.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]), 'it is compressed with xz'],
  ['UTF-16', Buffer.from(`\uFEFF${FIRST}`, 'utf16le'), 'it is text in UTF-16'],
  ['Parquet in gzip', gzipSync('PAR1....'), 'it is a Parquet file'],
  ['CSV of Logs Insights', `@timestamp,@message\n2026-11-20 02:00:00.000,${FIRST}\n`, 'it is CSV'],
  ['CSV of Athena', '"version","account_id","srcaddr"\n"2","123456789010","10.0.0.1"\n', 'it is CSV'],
])('%s is named, by both commands', async (_, content, problem) => {
  const path = join(folder, 'file');
  writeFileSync(path, content);

  for (const command of [['test-pattern', '-p', '[]'], ['simulate']]) {
    const { code, stdout, stderr } = await runCommand([...command, path]);

    expect(code).toBe(2);
    expect(stderr).toContain(`cdk-vpc-flow-logs: ${path}: ${problem}; only plain text in UTF-8 and JSON can be read, also compressed with gzip`);
    expect(stdout).not.toContain('never fires');
  }
});

test('what begins with one of the two bytes of gzip is text', async () => {
  for (const text of ['\u22cb 1\n', '\u001f 1\n']) {
    expect((await runCommand(['test-pattern', '-p', '[]'], text)).stdout).toBe('(standard input): 1 of 1 records match\n');
  }
});

test('a record with commas is no CSV', async () => {
  expect((await runCommand(['test-pattern', '-p', '[]'], 'a, b c\n')).code).toBe(0);
});

test.each(['simulate', 'diagnose', 'query records', 'test-pattern -p []'])('%s: JSON without log events is an error', async (args) => {
  expect(await runCommand(args.split(' '), '{"a": ["message"], "b": "message", "c": 1}')).toMatchObject({
    code: 2, stderr: expect.stringContaining('(standard input): it is JSON in which nothing has a \'message\' or \'@message\'; ') as string,
  });
});

test('a record in JSON cannot forge another', async () => {
  const input = JSON.stringify(event(`${record()}\n${record()}`));

  expect((await runCommand(['simulate', '--threshold', '2'], input)).stderr).toContain('expected 14 columns, got 28');
});
