import { readSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { FlowLogError } from '../model/errors';
import type { ByteSource } from './byte-source';
import { foreignFile } from './foreign-files';
import { plainRecords } from './plain-records';

const GZIP_PIECE = 256 * 1024;

/** So many bytes tell what a file is. */
const RECOGNIZED_BY = 1024;

/**
 * Opens a file, or standard input as `-`. What it is, is told by its first bytes, whatever its name: compressed data, records that
 * a tool has wrapped, or something that cannot be read, which is an error.
 */
export async function openSource(path: string, stdin: Readable): Promise<ByteSource> {
  const raw = path === '-' ? new StreamSource(stdin) : await openFile(path);
  try {
    return await unpacked(raw);
  } catch (error) {
    await raw.close();
    throw error;
  }
}

async function unpacked(raw: ByteSource): Promise<ByteSource> {
  const packed = await peek(raw, 2);
  const source = packed.head[0] === 0x1f && packed.head[1] === 0x8b ? gunzipped(packed.source) : packed.source;
  const { head, source: whole } = await peek(source, RECOGNIZED_BY);
  const foreign = foreignFile(head);
  if (foreign !== undefined) throw new FlowLogError(foreign);
  const plain = plainRecords(head, whole);
  return plain === undefined ? whole : new DerivedSource(plain, whole);
}

function gunzipped(packed: ByteSource): ByteSource {
  const gunzip = createGunzip({ chunkSize: GZIP_PIECE });
  const bytes = Readable.from(piecesOf(packed));
  bytes.on('error', (error) => gunzip.destroy(error));
  return new DerivedSource(bytes.pipe(gunzip), packed,
    (error) => new FlowLogError(`its compressed data is damaged: ${error.message}; get the file once more`));
}

/** The first bytes of a source, and a source that still gives all of them. */
async function peek(source: ByteSource, length: number): Promise<{ head: Buffer; source: ByteSource }> {
  const buffer = Buffer.alloc(length);
  let count = 0;
  while (count < length) {
    const read = await source.read(buffer, count);
    if (read === 0) break;
    count += read;
  }
  const head = buffer.subarray(0, count);
  return { head, source: new HeadedSource(head, source) };
}

async function openFile(path: string): Promise<ByteSource> {
  const handle = await open(path);
  const stats = await handle.stat();
  return new FileSource(handle, stats.isFile() ? stats.size : undefined);
}

class FileSource implements ByteSource {
  public bytesRead = 0;

  constructor(private readonly handle: FileHandle, public readonly size: number | undefined) {}

  public async read(into: Buffer, offset: number): Promise<number> {
    const room = into.length - offset;
    // A file is there when it is asked for: to read it at once saves about 5 % of a count's CPU time (bench/query.ts). Pipes may wait.
    const bytesRead = this.size === undefined
      ? (await this.handle.read(into, offset, room)).bytesRead
      : readSync(this.handle.fd, into, offset, room, null);
    this.bytesRead += bytesRead;
    return bytesRead;
  }

  public async close(): Promise<void> {
    await this.handle.close();
  }
}

class StreamSource implements ByteSource {
  public bytesRead = 0;
  private readonly chunks: AsyncIterator<Buffer | string>;
  private rest: Buffer = Buffer.alloc(0);

  constructor(private readonly stream: Readable) {
    this.chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer | string>;
  }

  public async read(into: Buffer, offset: number): Promise<number> {
    while (this.rest.length === 0) {
      const next = await this.chunks.next();
      if (next.done === true) return 0;
      this.rest = Buffer.from(next.value);
    }
    const count = this.rest.copy(into, offset);
    this.rest = this.rest.subarray(count);
    this.bytesRead += count;
    return count;
  }

  public close(): Promise<void> {
    this.stream.destroy();
    return Promise.resolve();
  }
}

/** Gives what was read ahead once more. */
class HeadedSource implements ByteSource {
  constructor(private head: Buffer, private readonly source: ByteSource) {}

  public get bytesRead(): number {
    return this.source.bytesRead;
  }

  public get size(): number | undefined {
    return this.source.size;
  }

  public read(into: Buffer, offset: number): Promise<number> {
    if (this.head.length === 0) return this.source.read(into, offset);
    const count = this.head.copy(into, offset);
    this.head = this.head.subarray(count);
    return Promise.resolve(count);
  }

  public close(): Promise<void> {
    return this.source.close();
  }
}

/** What is made of another source, a piece at a time. */
class DerivedSource implements ByteSource {
  private readonly derived: StreamSource;

  constructor(
    derived: Readable, private readonly origin: ByteSource,
    private readonly explain: (error: Error) => Error = (error) => error,
  ) {
    this.derived = new StreamSource(derived);
  }

  public get bytesRead(): number {
    return this.origin.bytesRead;
  }

  public get size(): number | undefined {
    return this.origin.size;
  }

  public async read(into: Buffer, offset: number): Promise<number> {
    try {
      return await this.derived.read(into, offset);
    } catch (error) {
      throw this.explain(error as Error);
    }
  }

  public async close(): Promise<void> {
    await this.derived.close();
    await this.origin.close();
  }
}

async function* piecesOf(source: ByteSource): AsyncGenerator<Buffer> {
  for (;;) {
    const piece = Buffer.allocUnsafe(GZIP_PIECE);
    const count = await source.read(piece, 0);
    if (count === 0) return;
    yield piece.subarray(0, count);
  }
}
