import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { nameOf, readRecords, type RecordSink } from '../../src/cli/read-records';
import { Output, OutputClosed } from '../../src/cli/streams';
import { FlowLogError } from '../../src/model/errors';
import { Sink } from '../support/run-command';

const folder = mkdtempSync(join(tmpdir(), 'read-records-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

/** What a sink is told, what is printed as an error, and whether all could be read. */
async function told(files: string[], fail?: Error) {
  const calls: string[] = [];
  const sink: RecordSink = {
    begin: (name, format) => calls.push(`begin ${name.replace(`${folder}/`, '')} ${format?.toString()}`),
    take: (bytes) => {
      if (fail !== undefined) throw fail;
      calls.push(`take ${bytes.toString()}`);
    },
    skip: (start, problem) => calls.push(`skip ${start.length} ${problem}`),
    end: () => calls.push('end'),
  };
  const stderr = new Sink();
  const stdout = new Sink();
  const isComplete = await readRecords(files, sink, new Output(stdout), { stdin: Readable.from([Buffer.from('2 1\n')]), stdout, stderr });
  return { calls, stderr: stderr.text.replaceAll(`${folder}/`, ''), isComplete };
}

test.each<[string, string, string[]]>([
  ['records', '2 1\n2 2\n', ['begin a undefined', 'take 2 1\n2 2\n', 'end']],
  ['a header', 'version srcaddr\n2 1\n', ['begin a ${version} ${srcaddr}', 'take 2 1\n', 'end']],
  ['a header after a mark', '\ufeffversion srcaddr\n2 1\n', ['begin a ${version} ${srcaddr}', 'take 2 1\n', 'end']],
  ['a header alone', 'version srcaddr', ['begin a ${version} ${srcaddr}', 'end']],
  ['nothing', '', ['begin a undefined', 'end']],
])('a file with %s', async (_, text, calls) => {
  expect(await told([file('a', text)])).toEqual({ calls, stderr: '', isComplete: true });
});

test('a line that is longer than any record is skipped', async () => {
  const { calls } = await told([file('a', `${'x'.repeat(3_000_000)}\n2 1\n`)]);

  expect(calls[1]).toMatch(/^skip \d+ longer than \d+ bytes$/);
  expect(calls.slice(-2)).toEqual(['take 2 1\n', 'end']);
});

test('a file that cannot be read is told, and the next one is read', async () => {
  const result = await told([join(folder, 'none'), folder, file('a', '2 1\n')]);

  expect(result.stderr).toBe(`cdk-vpc-flow-logs: none: no such file\ncdk-vpc-flow-logs: ${folder}: it is a directory; name the files in it\n`);
  expect(result).toMatchObject({
    calls: ['begin a undefined', 'take 2 1\n', 'end'],
    isComplete: false,
  });
});

test('an address of another place is told apart from a file that is missing', async () => {
  expect((await told(['s3://bucket/a.log.gz'])).stderr).toBe(
    'cdk-vpc-flow-logs: s3://bucket/a.log.gz: it is not on this machine; pipe it in, as with aws s3 cp s3://BUCKET/KEY -\n');
});

test('what is wrong with the records of a file is told of it', async () => {
  expect(await told([file('a', '2 1\n')], new FlowLogError('too few fields'))).toMatchObject({
    stderr: 'cdk-vpc-flow-logs: a: too few fields\n', isComplete: false,
  });
});

test('a fault of our own, and an output that is closed, end it', async () => {
  await expect(told([file('a', '2 1\n')], new TypeError('a bug'))).rejects.toThrow('a bug');
  await expect(told([file('a', '2 1\n')], new OutputClosed())).rejects.toThrow(OutputClosed);
});

test('standard input has a name of its own', async () => {
  expect((await told(['-'])).calls).toEqual(['begin - undefined', 'take 2 1\n', 'end']);
  expect([nameOf('-'), nameOf('a\u001b.log')]).toEqual(['(standard input)', expect.not.stringContaining('\u001b')]);
});
