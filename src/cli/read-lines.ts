import type { ByteSource } from './byte-source';

/** As long as a line may be; many records fit into it. */
export const CHUNK_SIZE = 256 * 1024;

/** A piece of a file. */
export interface Chunk {
  /** Whole lines; the last one of a file may lack its line feed. Valid until the next chunk is asked for. */
  readonly bytes: Buffer;

  /** Whether these bytes are the beginning of a line that is too long; its rest is left out. */
  readonly isCut: boolean;
}

const LINE_FEED = 10;

/** Reads whole lines into one buffer, over and over: memory stays the same however long the file or a line is. */
export async function* readLines(source: ByteSource, size = CHUNK_SIZE): AsyncGenerator<Chunk> {
  const buffer = Buffer.allocUnsafe(size);
  let length = 0;
  let isSkipping = false;
  for (;;) {
    const count = await source.read(buffer, length);
    if (count === 0) break;
    length += count;
    let start = 0;
    if (isSkipping) {
      const feed = buffer.subarray(0, length).indexOf(LINE_FEED);
      isSkipping = feed < 0;
      start = feed < 0 ? length : feed + 1;
    }
    const end = buffer.subarray(0, length).lastIndexOf(LINE_FEED) + 1;
    if (end > start) {
      yield { bytes: buffer.subarray(start, end), isCut: false };
      start = end;
    } else if (start === 0 && length === buffer.length) {
      yield { bytes: buffer, isCut: true };
      isSkipping = true;
      start = length;
    }
    buffer.copyWithin(0, start, length);
    length -= start;
  }
  if (length > 0) yield { bytes: buffer.subarray(0, length), isCut: false };
}
