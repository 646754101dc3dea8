import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import * as fc from 'fast-check';
import { diagnose } from '../../src/cli/diagnose';
import { FORMAT_NAMES } from '../../src/cli/parse-format';
import { query } from '../../src/cli/query';
import { run } from '../../src/cli/run';
import { simulate } from '../../src/cli/simulate';
import { testPattern } from '../../src/cli/test-pattern';
import { record } from '../support/records';
import { runCommand, Sink } from '../support/run-command';

const ANY = ['test-pattern', '--pattern', '[]'];

test('--help lists the commands', async () => {
  const { code, stdout } = await runCommand(['--help']);

  expect(code).toBe(0);
  expect(stdout).toMatch(/ {2}test-pattern .*\n {2}simulate .*\n {2}query .*\n {2}diagnose /);
});

describe.each([testPattern, simulate, query, diagnose])('the help of $name', ({ name, help, options }) => {
  const [explained] = help.split('\nExamples:\n');

  test('is printed with --help, in lines that a terminal does not wrap', async () => {
    expect(await runCommand([name, '--help'])).toEqual({ code: 0, stdout: help, stderr: '' });
    expect(help).toMatch(/^Usage: cdk-vpc-flow-logs [\s\S]*^Exit code: [\s\S]*^Examples:$/m);
    expect(help.split('\n').filter((line) => line.length > 120)).toEqual([]);
  });

  test('explains each option, by both of its names', () => {
    const names = Object.entries(options).flatMap(([long, { short }]) => [`--${long}`, ...short === undefined ? [] : [`-${short}, --${long}`]]);

    expect(names.filter((option) => !new RegExp(`${option}(?![a-z-])`).test(explained))).toEqual([]);
  });

  test('names every format that --format takes by a name', () => {
    expect(FORMAT_NAMES.split(', ').filter((format) => !explained.includes(format))).toEqual([]);
  });
});

test.each(['--version', '-v'])('%s prints a version', async (option) => {
  expect((await runCommand([option])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('help and a command print what the command takes', async () => {
  expect((await runCommand(['help', 'simulate'])).stdout).toBe((await runCommand(['simulate', '--help'])).stdout);
});

test.each([
  [[], 'a command is missing'],
  [['tset-pattern'], `unknown command 'tset-pattern'; there are test-pattern, simulate, query, diagnose`],
])('%p is an error in words', async (args, problem) => {
  expect(await runCommand(args)).toEqual({ code: 2, stdout: '', stderr: `cdk-vpc-flow-logs: ${problem}\nTry --help.\n` });
});

test('an output that closes early, as under head, is no error', async () => {
  let reads = 0;
  const stdin = Readable.from((function* () {
    for (; reads < 1000; reads++) yield Buffer.from(`${record()}\n`);
  })());
  const stdout = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
  });
  const stderr = new Sink();

  const code = await run([...ANY, '--matches'], { stdin, stdout, stderr });

  expect(code).toBe(0);
  expect(stderr.text).toBe('');
  expect(reads).toBeLessThan(1000);
});

test('an output that cannot be written is an error in words', async () => {
  const stdout = new Writable({ write: (_chunk, _encoding, done) => done(new Error('no space left on device')) });
  const stderr = new Sink();

  const code = await run([...ANY, '-'], { stdin: Readable.from([]), stdout, stderr });

  expect({ code, stderr: stderr.text }).toEqual(
    { code: 2, stderr: 'cdk-vpc-flow-logs: cannot write the output: no space left on device\n' });
});

test('an output that is slow holds the reading up', async () => {
  const written: string[] = [];
  const stdin = Readable.from(Array<Buffer>(50).fill(Buffer.from(`${record()}\n`)));
  const stdout = new Writable({
    highWaterMark: 1,
    write: (chunk: Buffer, _encoding, done) => {
      written.push(String(chunk));
      setImmediate(done);
    },
  });

  await run([...ANY, '--matches'], { stdin, stdout, stderr: new Sink() });

  expect(written.join('')).toBe(`${record()}\n`.repeat(50));
});

describe('whatever comes in, the command ends with an answer or with a reason', () => {
  /** Something that a record, a header or another tool's output may be made of. */
  const word = fc.constantFrom('2', '-', '22', '6', 'REJECT', 'OK', '0', '8640000000001', '1763604000', '1763604000000000000', '9'.repeat(30),
    'version', 'start', 'action', '{', '"message":', '"', '\u001b[2J', '\uFEFF', '2026-11-20T02:00:00Z', ',', '\r');
  const line = fc.array(word, { maxLength: 16 }).map((words) => words.join(' '));
  const good = fc.nat(999_999_999_999).map((second) => record({ at: new Date(second * 1000) }).replace('NaN', '1').replace('NaN', '2'));
  const lines = fc.array(fc.oneof(line, good), { maxLength: 12 }).map((list) => Buffer.from(list.join('\n')));
  const bytes = fc.uint8Array({ max: 255, maxLength: 300 }).map((array) => Buffer.from(array));
  const number = fc.constantFrom('0', '1', '2', '10', '1e9', '-1', 'x', '60', '1m', '5m', '1h', '1d', '7d', '1000000000d', '1440');
  const option = fc.oneof(
    fc.tuple(fc.constantFrom('--threshold', '--period', '--periods', '--datapoints', '--delivery', '--interval', '--port', '--value'), number),
    fc.tuple(fc.constantFrom('--statistic', '--comparison', '--missing-data', '--format', '--protocol', '--default-value'),
      fc.constantFrom('constructor', '__proto__', 'toString', 'Average', 'Minimum', '<', '>', 'breaching', 'missing', 'ignore', 'default', 'none', 'start', '17')),
    fc.constantFrom(['--json'], ['-q'], ['--skip-unreadable']),
  );
  const commands = fc.oneof(
    fc.constantFrom<string[]>(ANY, [...ANY, '-f', 'default'], [...ANY, '-m', '--json']),
    fc.array(option, { maxLength: 4 }).map((options) => ['simulate', ...options.flat()]),
  );

  test.each<[string, fc.Arbitrary<Buffer>]>([['bytes', bytes], ['lines', lines]])('%s', async (_, inputs) => {
    await fc.assert(fc.asyncProperty(inputs, commands, async (input, args) => {
      const { code, stdout, stderr } = await runCommand(args, input);

      expect([0, 1, 2]).toContain(code);
      if (!args.includes('-m')) expect(code === 2 ? stderr : stdout + stderr).not.toBe('');
      expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n]/u);
      expect(stderr).not.toMatch(/^ {4}at /m);
    }), { numRuns: 200 });
  });
});

test.each([[true, 'Type or paste records; Ctrl+D on a line of its own ends them.\n'], [undefined, '']])(
  'standard input at a terminal (%s): %j', async (isTTY, told) => {
    const stderr = new Sink();
    const stdin = Object.assign(Readable.from([Buffer.from(record())]), { isTTY });

    await run(ANY, { stdin, stdout: new Sink(), stderr });

    expect(stderr.text).toBe(told);
  });

describe('progress', () => {
  /** Time passes by a second with each piece of input. */
  async function errorsOf(isTTY: boolean): Promise<string> {
    let now = 0;
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => now);
    const stderr = new Sink();
    stderr.isTTY = isTTY;
    const stdin = Readable.from((function* () {
      for (let index = 0; index < 4; index++, now += 1000) yield Buffer.from(`${record()}\n`.repeat(10_000));
    })());
    await run(ANY, { stdin, stdout: new Sink(), stderr });
    clock.mockRestore();
    return stderr.text;
  }

  test('a terminal sees how far it is, and nothing is left of it', async () => {
    const text = await errorsOf(true);

    expect(text).toContain('\r\u001b[K(standard input): 2 MB');
    expect(text.endsWith('\r\u001b[K')).toBe(true);
  });

  test('a pipe sees nothing', async () => {
    expect(await errorsOf(false)).toBe('');
  });
});

test('the real command runs, loads no CDK and ends with its code', () => {
  const root = join(__dirname, '..', '..');
  const script = `process.on('exit', () => console.error(Object.keys(require.cache).filter((file) => /node_modules.(aws-cdk-lib|constructs)./.test(file)).length));
    require(${JSON.stringify(join(root, 'src', 'cli', 'main.ts'))});`;

  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '-e', script, '--', 'main', ...ANY],
    { cwd: root, input: `${record()}\n`, encoding: 'utf8' });

  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '(standard input): 1 of 1 records match\n', stderr: '0\n' });
});
