import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { FlowLogError } from '../../model/errors';

/** What is done under a lock takes milliseconds: a lock of this age was left behind. In milliseconds. */
const STALE_AFTER = 10_000;

/** Longer than a stale lock lives. In milliseconds. */
const GIVE_UP_AFTER = 15_000;

/** A lock that this process holds. */
export interface HeldLock {
  /** False if another process took this one for dead, since it slept for long, and broke the lock. */
  isHeld(): boolean;
}

/**
 * Does something while no other process does, on this machine or on one that shares the folder. Blocks: synthesis is synchronous.
 * The lock is a file that tells its holder; that of a process which was killed is broken by the next one.
 */
export function withLock<T>(path: string, action: (lock: HeldLock) => T): T {
  const me = `${process.pid} ${hostname()}`;
  const isHeld = () => holderOf(path) === me;
  const deadline = Date.now() + GIVE_UP_AFTER;
  while (!tryCreate(path, me)) {
    const holder = holderOf(path);
    if (holder !== undefined && isDead(path, holder)) breakLock(path, holder);
    else sleep(5 + 10 * Math.random());
    if (Date.now() > deadline) throw new FlowLogError(`'${path}' is held by process ${holder}; if that is gone, delete the file`);
  }
  try {
    return action({ isHeld });
  } finally {
    if (isHeld()) rmSync(path, { force: true });
  }
}

/** Whether the file was created with that content; false if there is one already. */
function tryCreate(path: string, content: string): boolean {
  let file;
  try {
    file = openSync(path, 'wx');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  try {
    writeSync(file, content);
  } finally {
    closeSync(file);
  }
  return true;
}

/** What the lock file says; empty for a moment after its creation; undefined without a file. */
function holderOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function isDead(path: string, holder: string): boolean {
  const [pid, host] = holder.split(' ');
  if (host === hostname() && !isRunning(Number(pid))) return true;
  const modified = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return modified !== undefined && Date.now() - modified > STALE_AFTER;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0); // sends nothing
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/**
 * Removes the lock of a dead holder. Of several processes that find it dead only the one that creates the claim may remove it:
 * another would remove the lock that the first one has taken meanwhile.
 */
function breakLock(path: string, holder: string): void {
  const claim = path.replace(/(\.json)?$/, `.${holder.split(' ')[0]}$1`);
  if (!tryCreate(claim, '')) return sleep(5);
  try {
    if (holderOf(path) === holder) rmSync(path, { force: true });
  } finally {
    rmSync(claim, { force: true });
  }
}

function sleep(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}
