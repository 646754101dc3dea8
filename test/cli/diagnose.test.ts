import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DiagnosisSink } from '../../src/cli/diagnosis-sink';
import { FlowLogError } from '../../src/model/errors';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import { runCommand } from '../support/run-command';

/** The guide's example: a ping is let in by both, and its answer is dropped by the network ACL. */
const REQUEST = '2 123456789010 eni-1235b8ca123456789 203.0.113.12 172.31.16.139 0 0 1 4 336 1432917027 1432917142 ACCEPT OK';
const ANSWER = '2 123456789010 eni-1235b8ca123456789 172.31.16.139 203.0.113.12 0 0 1 4 336 1432917094 1432917142 REJECT OK';
const REFUSED = '2 123456789010 eni-1235b8ca123456789 198.51.100.7 172.31.16.139 42000 22 6 1 40 1432917000 1432917060 REJECT OK';
const ALLOWED = [
  '2 123456789010 eni-1235b8ca123456789 192.0.2.1 172.31.16.139 42000 443 6 1 40 1432917000 1432917060 ACCEPT OK',
  '2 123456789010 eni-1235b8ca123456789 172.31.16.139 192.0.2.1 443 42000 6 1 40 1432917000 1432917060 ACCEPT OK',
];

const ALL = [REFUSED, ANSWER, ...ALLOWED, REQUEST].join('\n');

test('answers that a network ACL dropped come first, each with the records that say so', async () => {
  const { code, stdout, stderr } = await runCommand(['diagnose'], ALL);

  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^ICMP from 203\.0\.113\.12 to 172\.31\.16\.139 was accepted, but its answer was rejected/);
  expect(stdout).toContain(`\n  request: ${REQUEST}\n  answer:  ${ANSWER}\n`);
  expect(stdout).toContain(`\n  request: ${REFUSED}\n\n`);
  expect(stdout).toMatch(/\nANSWER_REJECTED_BY_NETWORK_ACL: 1\n.*REQUEST_REJECTED: 1\n/s);
  expect(stdout).not.toContain(ALLOWED[0]);
});

test('--all shows also what was let through', async () => {
  expect((await runCommand(['diagnose', '--all'], ALL)).stdout).toContain(`  request: ${ALLOWED[0]}\n  answer:  ${ALLOWED[1]}\n`);
});

test('--limit shows fewer, the numbers are of all', async () => {
  const { stdout } = await runCommand(['diagnose', '--limit', '1'], ALL);

  expect(stdout).not.toContain(REFUSED);
  expect(stdout).toContain('and 1 more; --limit shows them\n');
  expect(stdout).toContain('REQUEST_REJECTED: 1\n');
});

test('twenty are shown unless told otherwise, and what is left is told only where something is', async () => {
  const shown = async (count: number, ...options: string[]) => {
    const lines = Array.from({ length: count }, (_, index) => REFUSED.replace('42000', `${42000 + index}`));
    const { stdout } = await runCommand(['diagnose', ...options], lines.join('\n'));
    return [stdout.match(/ {2}request: /g)!.length, /^and .*$/m.exec(stdout)?.[0]];
  };

  expect(await shown(20)).toEqual([20, undefined]);
  expect(await shown(21)).toEqual([20, 'and 1 more; --limit shows them']);
  expect(await shown(21, '--limit', '21')).toEqual([21, undefined]);
});

test('a file is read, and standard input only without one', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'diagnose-')), 'a.log');
  writeFileSync(file, REFUSED);

  const { stdout } = await runCommand(['diagnose', file], ALL);
  rmSync(dirname(file), { recursive: true });

  expect(stdout).toMatch(/REQUEST_REJECTED: 1\n/);
  expect(stdout).not.toContain(ANSWER);
});

test('reasons that only the field reject-reason tells are counted where there are some', async () => {
  const format = '${srcaddr} ${dstaddr} ${srcport} ${dstport} ${protocol} ${interface-id} ${start} ${end} ${action} ${reject-reason}';
  const { stdout } = await runCommand(['diagnose', '--format', format],
    '203.0.113.12 172.31.16.139 41000 22 6 eni-1 1432917000 1432917060 REJECT BPA');

  expect(stdout).toMatch(/\nREJECTED_BY_BLOCK_PUBLIC_ACCESS: 1\n/);
  expect(stdout).not.toContain('REJECTED_BY_ENCRYPTION_CONTROLS');
  expect((await runCommand(['diagnose'], ALL)).stdout).not.toContain('REJECTED_BY_BLOCK_PUBLIC_ACCESS');
});

test('--limit holds for --json, too, which otherwise prints all', async () => {
  const shown = async (...options: string[]) => {
    const lines = Array.from({ length: 21 }, (_, index) => REFUSED.replace('42000', `${42000 + index}`));
    const { stdout } = await runCommand(['diagnose', '--json', ...options], lines.join('\n'));
    return (JSON.parse(stdout) as { diagnoses: unknown[] }).diagnoses.length;
  };

  expect([await shown(), await shown('--limit', '1')]).toEqual([21, 1]);
});

test.each<[string, string[], string[], string[]]>([
  ['an address', ['--address', '203.0.113.12'], [REQUEST, ANSWER], [REFUSED]],
  ['a port', ['--port', '22'], [REFUSED], [REQUEST, ANSWER]],
])('%s narrows the traffic in both directions', async (_, options, inside, outside) => {
  const { stdout } = await runCommand(['diagnose', ...options], ALL);

  for (const line of inside) expect(stdout).toContain(line);
  for (const line of outside) expect(stdout).not.toContain(line);
});

test('--json prints the diagnoses and their numbers', async () => {
  const { stdout } = await runCommand(['diagnose', '--json'], ALL);

  expect(stdout).toMatch(/^{\n {2}"numbers": {\n {4}"/);
  expect(JSON.parse(stdout)).toMatchObject({
    numbers: { ANSWER_REJECTED_BY_NETWORK_ACL: 1, REQUEST_REJECTED: 1, ALLOWED: 1 },
    diagnoses: [{ request: REQUEST, answer: ANSWER }, { request: REFUSED, answer: null }],
  });
});

test.each<[string, number, string]>([
  ['something was rejected', 0, REFUSED], ['nothing was rejected', 1, ALLOWED.join('\n')], ['nothing could be read', 2, 'a b'],
  ['there was nothing to read', 2, ''],
])('the exit code tells that %s', async (_, code, input) => {
  expect((await runCommand(['diagnose'], input)).code).toBe(code);
});

test.each<[string, string[], string, string]>([
  ['no record', [], '\n', 'cdk-vpc-flow-logs: no verdict: there is no record\n'],
  ['no line that is a record', [], 'a b', 'Name the fields of the records with --format.\n'],
  ['no record of the chosen traffic', ['--port', '25'], ALL, 'none of the 5 records is of traffic that --address and --port leave\n'],
])('%s is told', async (_, options, input, expected) => {
  const { stderr } = await runCommand(['diagnose', ...options], input);

  expect(stderr.slice(-expected.length)).toBe(expected);
});

test('there is no verdict if a file cannot be read', async () => {
  expect(await runCommand(['diagnose', 'nosuch.log', '-'], ALL)).toEqual({
    code: 2, stdout: '', stderr: 'cdk-vpc-flow-logs: nosuch.log: no such file\n',
  });
});

test.each<[string[], string]>([
  [['--address', 'here'], `--address must be an IPv4 or IPv6 address, got 'here'`],
  [['--port', '70000'], '--port must be a whole number from 0 to 65535, got 70000'],
  [['--limit', '0'], '--limit must be a whole number from 1, got 0'],
  [['--format', 'srcaddr dstaddr'], `the records must have the field 'srcport', got the format`],
])('%j is an error that names the option', async (args, message) => {
  const { code, stderr } = await runCommand(['diagnose', ...args], '10.0.0.1 10.0.0.2');

  expect(code).toBe(2);
  expect(stderr).toContain(message);
});

test('more records than there is room for: exit code 2 and no verdict on those that were read', async () => {
  const full = jest.spyOn(DiagnosisSink.prototype, 'take').mockImplementation(function (this: DiagnosisSink) {
    throw new FlowLogError('no verdict: there are more than 500,000 records to compare; narrow them with --address or --port');
  });

  expect(await runCommand(['diagnose'], ALL)).toEqual({
    code: 2, stdout: '',
    stderr: 'cdk-vpc-flow-logs: (standard input): no verdict: there are more than 500,000 records to compare; narrow them '
      + 'with --address or --port\n',
  });
  full.mockRestore();
});

test('the help says how many records are compared', async () => {
  expect((await runCommand(['diagnose', '--help'])).stdout).toContain('at most 500,000');
});

test('more records than there is room for are an error with a way out', () => {
  const sink = new DiagnosisSink({ format: FlowLogFormat.DEFAULT, note: () => undefined, mostRecords: 2 });
  sink.begin('a.log', undefined);

  expect(() => sink.take(Buffer.from(ALL))).toThrow('no verdict: there are more than 2 records to compare; narrow them with --address or --port');
});
