import { Readable, Writable } from 'node:stream';
import { run } from '../../src/cli/run';

/** What the command printed, and its exit code. */
export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command within this process. */
export async function runCommand(args: string[], input: string | Buffer | Buffer[] = ''): Promise<Outcome> {
  const stdout = new Sink();
  const stderr = new Sink();
  const stdin = Readable.from(Array.isArray(input) ? input : [Buffer.from(input)]);
  const code = await run(args, { stdin, stdout, stderr });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

/** Keeps what is written. */
export class Sink extends Writable {
  public text = '';
  public isTTY = false;

  public override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}
