import { chmodSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { FlowLogError } from '../../model/errors';
import type { BaselineFlowLog } from '../view/baseline-view';
import { parseBaseline, renderBaseline } from './baseline-text';

/** The file exists, but its content is not a baseline. It is not modified. */
export class DamagedBaselineError extends FlowLogError {}

/** The file cannot be read, or cannot be written. */
export class InaccessibleBaselineError extends FlowLogError {}

/** The file that has the configurations of flow logs. */
export class BaselineFile {
  /** Messages call it by the name. */
  constructor(public readonly path: string, private readonly name: string = path) {}

  /** What it has; undefined if there is no file yet. */
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
   * Replaces the file as a whole: others read the old or the new one, never a part. A link to it stays a link, its mode stays.
   * A folder that is not there yet is created.
   */
  public write(flowLogs: readonly BaselineFlowLog[]): void {
    const target = this.resolveLinks();
    // `cdk watch` ignores cdk*.json.
    const temporary = `${target.replace(/\.json$/, '')}.${process.pid}.tmp.json`;
    try {
      mkdirSync(dirname(target), { recursive: true });
      rmSync(temporary, { force: true }); // of a process that was killed
      writeFileSync(temporary, renderBaseline(flowLogs), { flag: 'wx' });
      const old = statSync(target, { throwIfNoEntry: false });
      if (old !== undefined) chmodSync(temporary, old.mode);
      renameSync(temporary, target);
    } catch (error) {
      throw inaccessible('write', this.name, error);
    } finally {
      rmSync(temporary, { force: true });
    }
  }

  private readText(): string | undefined {
    try {
      return readFileSync(this.path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw inaccessible('read', this.name, error);
    }
  }

  private resolveLinks(): string {
    try {
      return realpathSync(this.path);
    } catch {
      return this.path;
    }
  }
}

function inaccessible(verb: 'read' | 'write', name: string, error: unknown): InaccessibleBaselineError {
  return new InaccessibleBaselineError(`cannot ${verb} ${name}: ${(error as Error).message}`);
}
