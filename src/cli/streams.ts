import type { Readable, Writable } from 'node:stream';

/** Where the command reads and writes; a test gives its own. */
export interface Streams {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

/** The reader of our output has exited, as `head` does: there is nothing left to do. */
export class OutputClosed extends Error {}

/** What we print cannot be written, for another reason. */
export class OutputFailed extends Error {}

/** Collects text for a stream, and writes it in large pieces, no faster than the reader takes it. */
export class Output {
  private pending: string[] = [];
  private failure?: NodeJS.ErrnoException;

  constructor(private readonly stream: Writable) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.failure = error;
    });
  }

  public add(text: string): void {
    this.pending.push(text);
  }

  /** Hands on what was added. */
  public async flush(): Promise<void> {
    const text = this.pending.join('');
    this.pending = [];
    if (text !== '') {
      await new Promise<void>((resolve) => this.stream.write(text, () => resolve()));
    }
    if (this.failure?.code === 'EPIPE') throw new OutputClosed();
    if (this.failure !== undefined) throw new OutputFailed(`cannot write the output: ${this.failure.message}`);
  }
}
