import { Writable } from 'node:stream';
import { Output, OutputClosed, OutputFailed } from '../../src/cli/streams';

/** A stream that takes what it is given, or fails so. */
class Target extends Writable {
  public readonly pieces: string[] = [];

  constructor(private readonly code?: string) {
    super();
  }

  public override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
    this.pieces.push(chunk.toString());
    done(this.code === undefined ? undefined : Object.assign(new Error('no space left'), { code: this.code }));
  }
}

/** A stream may tell of a failure after the write. */
async function flushTwice(output: Output): Promise<void> {
  await output.flush();
  await new Promise(setImmediate);
  await output.flush();
}

test('what was added is written at once, and once', async () => {
  const target = new Target();
  const output = new Output(target);
  await output.flush();
  output.add('a');
  output.add('b\n');
  await output.flush();
  await output.flush();

  expect(target.pieces).toEqual(['ab\n']);
});

test('a reader that has exited ends the output', async () => {
  const output = new Output(new Target('EPIPE'));
  output.add('a');

  await expect(flushTwice(output)).rejects.toThrow(OutputClosed);
});

test('an output that fails otherwise is an error that says why', async () => {
  const output = new Output(new Target('ENOSPC'));
  output.add('a');

  await expect(flushTwice(output)).rejects.toThrow(new OutputFailed('cannot write the output: no space left'));
});
