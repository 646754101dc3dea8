import { Readable } from 'node:stream';
import { FlowLogError } from '../model/errors';
import type { ByteSource } from './byte-source';
import { JsonMessages } from './json-messages';
import { readLines } from './read-lines';

/** As `aws logs create-export-task` and `aws logs tail --format short` write it: a time, then the record. */
const EXPORTED = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z? /;

/** As `aws logs tail` writes it: a time with its offset, the log stream, then the record. */
const TAILED = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?[+-]\d\d:\d\d \S+ /;

/**
 * The records as the flow log wrote them, where a tool has wrapped them; undefined where they are bare.
 *
 * @param head How the file begins.
 */
export function plainRecords(head: Buffer, source: ByteSource): Readable | undefined {
  const text = head.toString('utf8').replace(/^\uFEFF/, '').trimStart();
  const [line] = text.split('\n');
  const prefix = [TAILED, EXPORTED].find((known) => known.test(line));
  if (prefix !== undefined) return Readable.from(withoutPrefix(source, prefix));
  const isJson = /^[[{]\s*(["{[]|$)/.test(text);
  return isJson ? Readable.from(messagesIn(source)) : undefined;
}

async function* withoutPrefix(source: ByteSource, prefix: RegExp): AsyncGenerator<Buffer> {
  for await (const { bytes, isCut } of readLines(source)) {
    const lines = bytes.toString('utf8').split('\n').map((line) => line.replace(prefix, ''));
    yield Buffer.from(lines.join('\n') + (isCut ? '\n' : ''));
  }
}

/** A record never has a line feed in it; a message that has one is not a record, and stays one line. */
async function* messagesIn(source: ByteSource): AsyncGenerator<Buffer> {
  const messages = new JsonMessages();
  const piece = Buffer.allocUnsafe(64 * 1024);
  for (;;) {
    const count = await source.read(piece, 0);
    if (count === 0) break;
    const lines = messages.take(piece.subarray(0, count)).map((message) => `${message.trimEnd().replace(/[\r\n]/g, ' ')}\n`);
    yield Buffer.from(lines.join(''));
  }
  if (messages.lacksMessages) {
    throw new FlowLogError('it is JSON in which nothing has a \'message\' or \'@message\'; select the whole record, as '
      + '\'fields @message\' does in Logs Insights');
  }
}
