import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withLock } from '../../../src/validation/baseline/file-lock';
import { BaselineFile } from '../../../src/validation/baseline/baseline-file';
import { writePlainModules } from '../../support/plain-modules';

// Real processes: whether a lock holds shows only between them. On a busy machine they take their time.
const TIMEOUT = 60_000;

/** Records one flow log for each number. */
const RECORD = `
const { BaselineFile } = require('./validation/baseline/baseline-file');
const [path, ...numbers] = process.argv.slice(1);
for (const number of numbers) {
  const flowLog = { environment: 'aws://111122223333/eu-west-1', stack: 'Network', logicalId: 'FlowLog' + number, path: 'Network', properties: {} };
  new BaselineFile(path).update((recorded = []) => [...recorded.filter(({ logicalId }) => logicalId !== flowLog.logicalId), flowLog]);
}`;

/** Records a flow log, but gets no further than half of the text. */
const WRITE_HALF = `
const fs = require('node:fs');
const { writeFileSync } = fs;
fs.writeFileSync = (file, text) => {
  writeFileSync(file, text.slice(0, text.length / 2));
  fs.writeSync(1, 'half');
  for (;;);
};
${RECORD}`;

/** Takes the lock and does not give it back. */
const HOLD = `
const { withLock } = require('./validation/baseline/file-lock');
withLock(process.argv[1], () => { require('node:fs').writeSync(1, 'held'); for (;;); });`;

let folder: string;
let path: string;
let lock: string;
beforeAll(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'file-lock-'));
  writePlainModules('validation/baseline/baseline-file', folder);
});
beforeEach(() => {
  path = join(fs.mkdtempSync(join(folder, 'test-')), 'cdk.flow-logs.json');
  lock = join(path, '..', 'cdk.flow-logs.lock.json');
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

test('twenty processes at once lose no entry', async () => {
  const processes = Array.from({ length: 20 }, (_, i) => run(RECORD, path, `${i}a`, `${i}b`, `${i}c`));

  expect(await Promise.all(processes.map(exitCode))).toEqual(Array(20).fill(0));

  expect(new BaselineFile(path).read()).toHaveLength(60);
  expect(fs.readdirSync(join(path, '..'))).toEqual(['cdk.flow-logs.json']);
});

test('a process that is killed while it writes leaves the old file whole, and the next one goes on', async () => {
  await exitCode(run(RECORD, path, '1'));
  const writer = run(WRITE_HALF, path, '2');
  await once(writer.stdout!, 'data');
  writer.kill('SIGKILL');
  await exitCode(writer);

  expect(new BaselineFile(path).read()).toMatchObject([{ logicalId: 'FlowLog1' }]);
  expect(await exitCode(run(RECORD, path, '3'))).toBe(0);
  expect(new BaselineFile(path).read()).toMatchObject([{ logicalId: 'FlowLog1' }, { logicalId: 'FlowLog3' }]);
  expect(fs.readdirSync(join(path, '..'))).toEqual(['cdk.flow-logs.json']);
});

test('the lock of a killed process is broken at once, by one of many', async () => {
  const holder = run(HOLD, lock);
  await once(holder.stdout!, 'data');
  holder.kill('SIGKILL');
  await exitCode(holder);
  const never = new Date(Date.now() + 3_600_000);
  fs.utimesSync(lock, never, never); // its age does not betray it

  const processes = Array.from({ length: 6 }, (_, i) => run(RECORD, path, String(i)));

  expect(await Promise.all(processes.map(exitCode))).toEqual(Array(6).fill(0));
  expect(new BaselineFile(path).read()).toHaveLength(6);
});

test('a process waits while a living one holds the lock', async () => {
  const waiting = withLock(lock, () => {
    const process = run(RECORD, path, '1');
    const end = performance.now() + 300;
    while (performance.now() < end);
    return process;
  });

  expect(fs.existsSync(path)).toBe(false);
  expect(await exitCode(waiting)).toBe(0);
  expect(new BaselineFile(path).read()).toHaveLength(1);
});

test('a lock from another machine is broken once it is old', () => {
  fs.writeFileSync(lock, '1 another-machine');
  fs.utimesSync(lock, new Date(), new Date(Date.now() - 11_000));

  expect(withLock(lock, () => 'done')).toBe('done');
});

test('a process that lost its lock is told so, and leaves the lock to the one that has it', () => {
  withLock(lock, (held) => {
    expect(held.isHeld()).toBe(true);

    fs.writeFileSync(lock, '1 another-machine');

    expect(held.isHeld()).toBe(false);
  });

  expect(fs.readFileSync(lock, 'utf8')).toBe('1 another-machine');
});

test('the lock is given back when something throws under it', () => {
  expect(() => withLock(lock, () => {
    throw new Error('inside');
  })).toThrow('inside');

  expect(fs.existsSync(lock)).toBe(false);
});

function run(script: string, ...args: string[]): ChildProcess {
  return spawn(process.execPath, ['-e', script, ...args], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit', { signal: AbortSignal.timeout(TIMEOUT) });
  return child.exitCode;
}
