import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { record } from '../support/records';
import { runCommand } from '../support/run-command';

const SSH = '[version, account, eni, source, destination, srcport, destport="22", protocol="6", packets, bytes, '
  + 'windowstart, windowend, action="REJECT", flowlogstatus]';
const HEADER = 'version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status';

const THREE = [record(), record({ port: 443 }), record({ action: 'ACCEPT' })].join('\n') + '\n';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'test-pattern-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('numbers', () => {
  test('standard input is counted', async () => {
    expect(await runCommand(['test-pattern', '--pattern', SSH, '-'], THREE))
      .toEqual({ code: 0, stdout: '(standard input): 1 of 3 records match\n', stderr: '' });
  });

  test('standard input is read where no file is named', async () => {
    expect((await runCommand(['test-pattern', '-p', SSH], THREE)).stdout).toBe('(standard input): 1 of 3 records match\n');
  });

  test('several files are counted each and together', async () => {
    const a = file('a.log', THREE);
    const b = file('b.log', record());

    const { stdout } = await runCommand(['test-pattern', '-p', SSH, a, b]);

    expect(stdout).toBe(`${a}: 1 of 3 records match\n${b}: 1 of 1 records match\ntotal: 2 of 4 records match\n`);
  });

  test('a compressed file is read whatever its name, also one of several parts', async () => {
    const path = file('packed.txt', Buffer.concat([gzipSync(THREE), gzipSync(THREE)]));

    expect((await runCommand(['test-pattern', '-p', SSH, path])).stdout).toBe(`${path}: 2 of 6 records match\n`);
  });

  test('compressed standard input is read', async () => {
    const { stdout } = await runCommand(['test-pattern', '-p', SSH], gzipSync(THREE));

    expect(stdout).toContain('1 of 3 records match');
  });

  test('the line that names the fields is no record', async () => {
    expect((await runCommand(['test-pattern', '-p', '[]'], `${HEADER}\n${THREE}`)).stdout).toContain('3 of 3 records match');
  });

  test('nothing in, nothing matched', async () => {
    expect(await runCommand(['test-pattern', '-p', SSH], '')).toEqual(
      { code: 1, stdout: '(standard input): 0 of 0 records match\n', stderr: '' });
  });

  test('as JSON', async () => {
    const { stdout } = await runCommand(['test-pattern', '-p', SSH, '--json'], THREE);

    expect(JSON.parse(stdout)).toEqual({
      pattern: SSH, records: 3, matches: 1, unreadable: 0,
      files: [{ file: '(standard input)', records: 3, matches: 1, unreadable: 0, problems: [] }],
    });
  });
});

describe('the exit code is grep\'s', () => {
  test.each([
    ['a record matches', SSH, 0],
    ['no record matches', SSH.replace('22', '23'), 1],
    ['the pattern is wrong', '[a', 2],
  ])('%s', async (_, pattern, code) => {
    expect((await runCommand(['test-pattern', '-p', pattern], THREE)).code).toBe(code);
  });

  test('2 where a file cannot be read, although another one matches', async () => {
    const a = file('readable.log', THREE);

    expect(await runCommand(['test-pattern', '-p', SSH, join(folder, 'none.log'), a])).toEqual({
      code: 2,
      stdout: `${a}: 1 of 3 records match\n`,
      stderr: `cdk-vpc-flow-logs: ${join(folder, 'none.log')}: no such file\n`,
    });
  });
});

describe('matches', () => {
  test('the lines themselves', async () => {
    expect((await runCommand(['test-pattern', '-p', SSH, '--matches'], THREE)).stdout).toBe(`${record()}\n`);
  });

  test('after the name of the file where there are several', async () => {
    const a = file('c.log', THREE);
    const b = file('d.log', record({ port: 80 }));

    expect((await runCommand(['test-pattern', '-p', SSH, '-m', a, b])).stdout).toBe(`${a}:${record()}\n`);
  });

  test('as JSON, one object a line with what TestMetricFilter returns', async () => {
    const input = [record({ port: 80 }), record(), record({ port: 80 }), record({ packets: 7 })].join('\r\n');

    const { stdout } = await runCommand(['test-pattern', '-p', '[..., packets, b, s, e, action=REJECT, l]', '-m', '--json'], input);

    const found = stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(found).toMatchObject([1, 2, 3, 4].map((eventNumber) => ({ eventNumber })));
    expect(found[3]).toMatchObject({ eventMessage: record({ packets: 7 }), extractedValues: { $packets: '7', $action: 'REJECT' } });
  });
});

describe('unreadable lines', () => {
  test('with a format, lines with another number of columns are counted and shown', async () => {
    const input = [record(), 'x y', '', record(), ...Array<string>(4).fill(`${record()} z`)].join('\n');

    const { stdout, stderr } = await runCommand(['test-pattern', '-p', SSH, '--format', 'default'], input);

    expect(stdout).toBe('(standard input): 2 of 2 records match\n');
    expect(stderr).toBe([
      '(standard input): unreadable lines: 5',
      '  record 2: expected 14 columns, got 2: x y',
      `  record 4: expected 14 columns, got 15: ${`${record()} z`.slice(0, 120)}`,
      `  record 5: expected 14 columns, got 15: ${`${record()} z`.slice(0, 120)}`,
      '',
    ].join('\n'));
  });

  test('the format may come from the first line of the file', async () => {
    const { stderr } = await runCommand(['test-pattern', '-p', SSH], `${HEADER}\n${record()}\nshort\n`);

    expect(stderr).toContain('record 2: expected 14 columns, got 1: short');
  });

  test('an endless line is one of them, and what follows it is read', async () => {
    const endless = Array<Buffer>(40).fill(Buffer.alloc(64 * 1024, 'x'));

    const { stdout, stderr } = await runCommand(['test-pattern', '-p', SSH],
      [Buffer.from(`${record()}\n`), ...endless, Buffer.from(`\n${record()}\n`)]);

    expect(stdout).toBe('(standard input): 2 of 2 records match\n');
    expect(stderr).toMatch(/unreadable lines: 1\n {2}record 2: longer than 262144 bytes: x{120}…\n$/);
  });

  test('an escape sequence in them does not reach the terminal', async () => {
    const { stderr } = await runCommand(['test-pattern', '-p', SSH, '-f', 'default'], '\u001b[31mred\n');

    expect(stderr).toContain('got 1:  [31mred');
  });
});

describe('remarks', () => {
  test.each([
    ['version action', 'none can match'],
    [`${HEADER} vpc-id`, 'its last column stands for all the others'],
  ])('a pattern for another format is noticed: %s', async (header, remark) => {
    const { stderr } = await runCommand(['test-pattern', '-p', SSH], `${header}\n${header}\n`);

    expect(stderr).toBe(`(standard input): the pattern has 14 columns and the records have ${header.split(' ').length}: ${remark}\n`);
  });

  test('a pattern with an ellipsis fits many formats', async () => {
    expect((await runCommand(['test-pattern', '-p', '[version, ...]'], THREE)).stderr).toBe('');
  });
});

test.each([
  ['no pattern', ['test-pattern'], '--pattern is missing\nTry --help.\n'],
  ['an unknown option', ['test-pattern', '--patern', 'x'], `Unknown option '--patern'\nTry --help.\n`],
  ['an option without its value', ['test-pattern', '--pattern'], `Option '-p, --pattern <value>' argument missing\nTry --help.\n`],
  ['a wrong pattern, with the place', ['test-pattern', '-p', '[a, b'], `expected ',' or ']' after the column, got the end\n  [a, b\n       ^\n`],
  ['a wrong format, with the place', ['test-pattern', '-p', '[]', '-f', '${a'], `expected '}' after '\${a'\n  \${a\n     ^\n`],
])('%s is an error in words', async (_, args, stderr) => {
  expect(await runCommand(args)).toEqual({ code: 2, stdout: '', stderr: `cdk-vpc-flow-logs: ${stderr}` });
});

test.each([
  ['a folder', () => folder, 'it is a directory; name the files in it'],
  ['a Parquet file', () => file('x.parquet', 'PAR1....'), 'it is a Parquet file; only plain text in UTF-8 and JSON can be read, also compressed with gzip'],
  ['damaged compressed data', () => file('x.gz', gzipSync(THREE).subarray(0, 60)), 'its compressed data is damaged: unexpected end of file; get the file once more'],
])('%s is an error in words', async (_, path, problem) => {
  const { code, stderr } = await runCommand(['test-pattern', '-p', '[]', path()]);

  expect(code).toBe(2);
  expect(stderr).toBe(`cdk-vpc-flow-logs: ${path()}: ${problem}\n`);
});
