import type { ByteSource } from './byte-source';
import type { Streams } from './streams';

const FIRST_AFTER = 1000;
const EVERY = 200;
const MEGABYTE = 1_000_000;
const CLEAR_LINE = '\r\u001b[K';

/** Tells somebody at a terminal how far a long file is read; silent in pipes. */
export class Progress {
  private readonly started = Date.now();
  private shown = 0;

  constructor(private readonly stderr: Streams['stderr']) {}

  public show(name: string, { bytesRead, size }: ByteSource): void {
    if (this.stderr.isTTY !== true) return;
    const now = Date.now();
    if (now - this.started < FIRST_AFTER || now - this.shown < EVERY) return;
    this.shown = now;
    const share = size === undefined || size === 0 ? '' : `, ${Math.floor(bytesRead / size * 100)} %`;
    this.stderr.write(`${CLEAR_LINE}${name}: ${Math.floor(bytesRead / MEGABYTE)} MB${share}`);
  }

  /** Removes the line before anything else is printed. */
  public clear(): void {
    if (this.shown === 0) return;
    this.shown = 0;
    this.stderr.write(CLEAR_LINE);
  }
}
