import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { openSource } from '../../src/cli/open-source';
import { readLines } from '../../src/cli/read-lines';

/** What is read, with lines that are too long as `cut:` and their beginning. */
async function linesOf(pieces: Buffer[], size: number): Promise<string[]> {
  const source = await openSource('-', Readable.from(pieces));
  const lines: string[] = [];
  for await (const { bytes, isCut } of readLines(source, size)) {
    if (isCut) lines.push(`cut:${bytes.toString()}`);
    else lines.push(...bytes.toString().replace(/\n$/, '').split('\n'));
  }
  return lines;
}

function inPieces(text: string, length: number): Buffer[] {
  return (text.match(new RegExp(`[^]{1,${length}}`, 'g')) ?? []).map((piece) => Buffer.from(piece));
}

test('lines are the same however the bytes arrive', async () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'é', ' ') }), { minLength: 1 });
  const lengths = fc.integer({ min: 1, max: 50 });
  await fc.assert(fc.asyncProperty(texts, lengths, fc.boolean(), async (lines, length, isPacked) => {
    const text = `${lines.join('\n')}\n`;
    const pieces = isPacked ? [gzipSync(text)] : inPieces(text, length);

    expect(await linesOf(pieces, 128)).toEqual(lines);
  }), { numRuns: 50 });
});

test.each([
  ['in the middle', 'ab\n0123456789\ncd\n', ['ab', 'cut:01234567', 'cd']],
  ['at the beginning', '0123456789\ncd', ['cut:01234567', 'cd']],
  ['at the end', 'ab\n01234567890123456789', ['ab', 'cut:01234567']],
  ['exactly as long as the buffer', '01234567\nab', ['cut:01234567', 'ab']],
  ['just short enough', '0123456\nab', ['0123456', 'ab']],
])('a line that is too long is cut: %s', async (_, text, expected) => {
  expect(await linesOf(inPieces(text, 3), 8)).toEqual(expected);
});

test('an endless line takes no more memory than the buffer', async () => {
  const piece = Buffer.alloc(64 * 1024, 'x');
  const stdin = Readable.from((function* () {
    for (let index = 0; index < 1000; index++) yield piece;
  })());
  const before = process.memoryUsage().arrayBuffers;

  for await (const { isCut } of readLines(await openSource('-', stdin), 1024)) expect(isCut).toBe(true);

  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(40_000_000);
});
