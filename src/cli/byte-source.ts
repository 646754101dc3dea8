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
