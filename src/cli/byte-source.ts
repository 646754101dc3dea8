import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { FlowLogError } from '../model/errors';

/** Gives the bytes of a file or stream, uncompressed, a piece at a time. */
export interface ByteSource {
  /** Fills a buffer from an offset on; resolves to the number of bytes, 0 at the end. */
  read(into: Buffer, offset: number): Promise<number>;
  close(): Promise<void>;

  /** How many bytes were read from the file itself so far. */
  readonly bytesRead: number;

  /** Size of the file; undefined where it is not known. */
  readonly size?: number;
}

const GZIP_PIECE = 256 * 1024;

/** Opens a file, or standard input as `-`. Compressed data is told by its first bytes, whatever the name. */
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
  const head = await readHead(raw);
  const source = new HeadedSource(head, raw);
  if (head[0] === 0x1f && head[1] === 0x8b) return new GzipSource(source);
  if (head.toString('latin1') === 'PAR1') {
    throw new FlowLogError('it is a Parquet file; only plain text can be read, also compressed with gzip');
  }
  return source;
}

async function openFile(path: string): Promise<ByteSource> {
  const handle = await open(path);
  const stats = await handle.stat();
  return new FileSource(handle, stats.isFile() ? stats.size : undefined);
}

async function readHead(source: ByteSource): Promise<Buffer> {
  const head = Buffer.alloc(4);
  let length = 0;
  while (length < head.length) {
    const count = await source.read(head, length);
    if (count === 0) break;
    length += count;
  }
  return head.subarray(0, length);
}

class FileSource implements ByteSource {
  public bytesRead = 0;

  constructor(private readonly handle: FileHandle, public readonly size: number | undefined) {}

  public async read(into: Buffer, offset: number): Promise<number> {
    const { bytesRead } = await this.handle.read(into, offset, into.length - offset);
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

class GzipSource implements ByteSource {
  private readonly plain: StreamSource;

  constructor(private readonly packed: ByteSource) {
    const gunzip = createGunzip({ chunkSize: GZIP_PIECE });
    const bytes = Readable.from(piecesOf(packed), { objectMode: false });
    bytes.on('error', (error) => gunzip.destroy(error));
    this.plain = new StreamSource(bytes.pipe(gunzip));
  }

  public get bytesRead(): number {
    return this.packed.bytesRead;
  }

  public get size(): number | undefined {
    return this.packed.size;
  }

  public async read(into: Buffer, offset: number): Promise<number> {
    try {
      return await this.plain.read(into, offset);
    } catch (error) {
      throw new FlowLogError(`its compressed data is damaged: ${(error as Error).message}`);
    }
  }

  public async close(): Promise<void> {
    await this.plain.close();
    await this.packed.close();
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
