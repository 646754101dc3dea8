import {
  closeSync, fsyncSync, openSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FlowLogError } from '../../model/errors';
import { withLock } from './file-lock';
import type { HeldLock } from './file-lock';
import { parseBaseline, renderBaseline } from './baseline-text';
import type { BaselineFlowLog } from './baseline-flow-log';

/** The file is there but what is in it is no record. It is left alone. */
export class DamagedBaselineError extends FlowLogError {}

/** The file cannot be read, or cannot be written. */
export class InaccessibleBaselineError extends FlowLogError {}

/** The record before and after it was written. */
export interface BaselineUpdate {
  readonly before: readonly BaselineFlowLog[];
  readonly after: readonly BaselineFlowLog[];
}

/** What should be recorded, given what is; undefined if there is no file yet. */
type Change = (recorded: readonly BaselineFlowLog[] | undefined) => readonly BaselineFlowLog[];

/** The file that has the configurations of flow logs, shared by all processes that synthesize. */
export class BaselineFile {
  /** Messages call it by the name. */
  constructor(public readonly path: string, private readonly name: string = path) {}

  /** What is recorded; undefined if there is no file yet. */
  public read(): BaselineFlowLog[] | undefined {
    const text = this.readText();
    if (text === undefined) return undefined;
    try {
      return parseBaseline(text);
    } catch (error) {
      throw new DamagedBaselineError(`${this.name}: ${(error as Error).message}`);
    }
  }

  /**
   * Replaces what is recorded by what `change` makes of it, and returns both, or undefined if they are the same. Others read the old
   * or the new file, never a part of one; and what they wrote a moment before stays, since `change` is called again with it.
   * `mayWrite` is asked only when there is a difference.
   */
  public update(change: Change, mayWrite: () => boolean = () => true): BaselineUpdate | undefined {
    if (this.pending(change) === undefined || !mayWrite()) return undefined; // as nearly always: no need to lock
    try {
      const target = this.resolveLinks();
      return withLock(beside(target, 'lock'), (lock) => {
        removeRemains(target);
        for (;;) {
          const update = this.pending(change);
          if (update === undefined) return undefined;
          if (replaceFile(target, renderBaseline(update.after), lock)) return update;
        }
      });
    } catch (error) {
      throw error instanceof DamagedBaselineError ? error : inaccessible('write', this.name, error);
    }
  }

  private pending(change: Change): BaselineUpdate | undefined {
    const recorded = this.read();
    const before = recorded ?? [];
    const after = change(recorded);
    return renderBaseline(before) === renderBaseline(after) ? undefined : { before, after };
  }

  private readText(): string | undefined {
    try {
      return readFileSync(this.path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw inaccessible('read', this.name, error);
    }
  }

  /** Where the file is: a link to it stays a link. */
  private resolveLinks(): string {
    try {
      return realpathSync(this.path);
    } catch {
      return this.path;
    }
  }
}

/** Whether the file was replaced, all at once. Without the lock it is left as it is. */
function replaceFile(path: string, text: string, lock: HeldLock): boolean {
  const temporary = beside(path, `${process.pid}.tmp`);
  try {
    writeDurably(temporary, text);
    if (!lock.isHeld()) return false;
    renameSync(temporary, path);
    return true;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** What processes left that were killed while they wrote. Nobody else writes while we have the lock. */
function removeRemains(path: string): void {
  const start = `${basename(path, '.json')}.`;
  const remains = readdirSync(dirname(path))
    .filter((name) => name.startsWith(start) && /^\d+\.tmp\.json$/.test(name.slice(start.length)));
  for (const name of remains) rmSync(join(dirname(path), name), { force: true });
}

function writeDurably(path: string, text: string): void {
  const file = openSync(path, 'w');
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A file next to it that `cdk watch` ignores as well: `cdk.flow-logs.lock.json`. */
function beside(path: string, word: string): string {
  return join(dirname(path), `${basename(path, '.json')}.${word}.json`);
}

function inaccessible(verb: 'read' | 'write', name: string, error: unknown): InaccessibleBaselineError {
  return new InaccessibleBaselineError(`cannot ${verb} ${name}: ${(error as Error).message}`);
}
