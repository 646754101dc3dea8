import { openSource } from '../../src/cli/open-source';
import { readLines } from '../../src/cli/read-lines';
import { Readable } from 'node:stream';
import { record } from '../support/records';

const [A, B] = [record(), record({ port: 23 })];

/** What is read of standard input with this text. */
async function read(text: string): Promise<string> {
  const source = await openSource('-', Readable.from([Buffer.from(text)]));
  let lines = '';
  for await (const { bytes } of readLines(source)) lines += bytes.toString();
  await source.close();
  return lines.trimEnd();
}

test.each<[string, string]>([
  ['bare', `${A}\n${B}`],
  ['with a time, as an export task writes them', `2026-11-20T02:00:00.000Z ${A}\n2026-11-20T02:00:01.000Z ${B}`],
  ['with a time, as tail --format short writes it', `2026-11-20T02:00:00 ${A}\n2026-11-20T02:00:01 ${B}`],
  ['with a time and a stream, as tail writes them', `2026-11-20T02:00:00.123000+00:00 eni-1-all ${A}\n2026-11-20T02:00:01+00:00 eni-1-all ${B}`],
  ['in JSON', JSON.stringify({ events: [{ message: A }, { message: `${B}\n` }] }, undefined, 4)],
  ['in JSON, one event a line', `${JSON.stringify({ message: A })}\n${JSON.stringify({ message: B })}`],
  ['in a list of JSON', JSON.stringify([A, B], undefined, 4)],
  ['in JSON after a mark', `\ufeff${JSON.stringify([{ message: A }, { message: B }])}`],
  ['in JSON that begins with an empty bracket line', `{\n"events": ${JSON.stringify([{ message: A }, { message: B }])}}`],
])('records %s', async (_, text) => {
  expect(await read(text)).toBe(`${A}\n${B}`);
});

test('a message with a line feed stays one line', async () => {
  expect(await read(JSON.stringify({ message: '2 a\nb' }))).toBe('2 a b');
});

test('JSON without one message is an error that says what to select', async () => {
  await expect(read(JSON.stringify({ srcaddr: '10.0.0.1' }))).rejects
    .toThrow(`it is JSON in which nothing has a 'message' or '@message'; select the whole record, as 'fields @message' does in Logs Insights`);
});

test.each(['[1 2] 3', '{a} 1', '2026-11-20 02:00 2 1'])('%j is bare', async (line) => {
  expect(await read(line)).toBe(line);
});
