import { FlowLogError } from '../model/errors';
import type { FlowLogFormat } from '../model/flow-log-format';
import { printable } from '../model/printable';
import { headerFormat } from '../records/header-line';
import { openSource } from './open-source';
import { Progress } from './progress';
import { Chunk, CHUNK_SIZE, readLines } from './read-lines';
import { Output, Streams } from './streams';

/** Takes the records of files. */
export interface RecordSink {
  /** A file begins; the format is given where the file's first line names its fields, as in Amazon S3. */
  begin(file: string, format: FlowLogFormat | undefined): void;

  /** Whole lines, blank ones and further headers among them; the bytes are valid until the call returns. */
  take(bytes: Buffer): void;

  /** The beginning of a line that is longer than any record. */
  skip(start: Buffer, problem: string): void;

  /** A file ended. */
  end(): void;
}

const MESSAGES = new Map([
  ['ENOENT', 'no such file'],
  ['EACCES', 'not allowed to read it'],
  ['EISDIR', 'it is a directory; name the files in it'],
]);

const BYTE_ORDER_MARK = Buffer.from('\uFEFF');

/** Reads files one after the other. One that cannot be read is reported, and the others still are; false then. */
export async function readRecords(files: string[], sink: RecordSink, out: Output, streams: Streams): Promise<boolean> {
  const progress = new Progress(streams.stderr);
  let isComplete = true;
  for (const file of files) {
    try {
      await readFile(file, sink, out, progress, streams);
    } catch (error) {
      progress.clear();
      const problem = problemOf(error, file);
      if (problem === undefined) throw error;
      streams.stderr.write(`cdk-vpc-flow-logs: ${nameOf(file)}: ${printable(problem)}\n`);
      isComplete = false;
    }
  }
  return isComplete;
}

/** How a file is called in what the command prints. */
export function nameOf(file: string): string {
  return file === '-' ? '(standard input)' : printable(file);
}

async function readFile(
  file: string, sink: RecordSink, out: Output, progress: Progress, streams: Streams,
): Promise<void> {
  if (file === '-' && streams.stdin.isTTY === true) streams.stderr.write('Type or paste records; Ctrl+D on a line of its own ends them.\n');
  const source = await openSource(file, streams.stdin);
  try {
    let isFirst = true;
    for await (const chunk of readLines(source)) {
      takeChunk(chunk, isFirst, file, sink);
      isFirst = false;
      progress.show(nameOf(file), source);
      await out.flush();
    }
    if (isFirst) sink.begin(file, undefined);
    progress.clear();
    sink.end();
    await out.flush();
  } finally {
    await source.close();
  }
}

function takeChunk({ bytes, isCut }: Chunk, isFirst: boolean, file: string, sink: RecordSink): void {
  if (isFirst) {
    const { length: mark } = BYTE_ORDER_MARK;
    if (bytes.subarray(0, mark).equals(BYTE_ORDER_MARK)) bytes = bytes.subarray(mark);
    const { length, format } = readHeader(bytes);
    sink.begin(file, format);
    bytes = bytes.subarray(length);
  }
  if (isCut) sink.skip(bytes, `longer than ${CHUNK_SIZE} bytes`);
  else if (bytes.length > 0) sink.take(bytes);
}

/** The format that the first line names, and how long that line is; 0 where it is a record. */
function readHeader(bytes: Buffer): { length: number; format?: FlowLogFormat } {
  const feed = bytes.indexOf('\n');
  const length = feed < 0 ? bytes.length : feed + 1;
  const format = headerFormat(bytes.toString('utf8', 0, length));
  return { length: format === undefined ? 0 : length, format };
}

/** What is wrong with a file, for people; undefined for what is not about the file. */
function problemOf(error: unknown, file: string): string | undefined {
  if (error instanceof FlowLogError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' && /^\w+:\/\//.test(file)) return 'it is not on this machine; pipe it in, as with aws s3 cp s3://BUCKET/KEY -';
  return code === undefined ? undefined : MESSAGES.get(code) ?? message;
}
