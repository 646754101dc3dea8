import * as fc from 'fast-check';
import { JsonMessages } from '../../src/cli/json-messages';

const messagesIn = (...pieces: (string | Buffer)[]) => {
  const messages = new JsonMessages();
  return pieces.flatMap((piece) => messages.take(Buffer.from(piece)));
};

test.each<[string, unknown, string[]]>([
  ['filter-log-events', { events: [{ message: 'a', timestamp: 1 }, { timestamp: 2, message: 'b' }], nextToken: 'c' }, ['a', 'b']],
  ['get-query-results', { results: [[{ field: '@timestamp', value: 'a' }, { field: '@message', value: 'b' }]] }, ['b']],
  ['rows of Logs Insights', { '@message': 'a', '@ptr': 'b' }, ['a']],
  ['--query events[].message', ['a', 'b'], ['a', 'b']],
  ['--query events[].[message]', [['a'], ['b']], ['a', 'b']],
  ['message as a value, and as a name of something else', { name: 'message', message: { text: 'a' }, x: ['message', 'b'] }, []],
  ['a message that is a number', { message: 1, a: 'message' }, []],
])('%s', (_, json, expected) => {
  for (const indent of [0, 2]) expect(messagesIn(JSON.stringify(json, undefined, indent))).toEqual(expected);
});

test.each<[string, unknown, boolean]>([
  ['a message lacks nothing', { events: [{ message: 'a' }] }, false],
  ['a message beside other fields lacks nothing', { message: 'a', timestamp: 1 }, false],
  ['a row with a message lacks nothing', [[{ field: '@message', value: 'a' }]], false],
  ['an answer without events is empty', { events: [], searchedLogStreams: [], nextToken: 'a' }, false],
  ['an answer without rows is empty', { results: [], statistics: { recordsMatched: 0 }, status: 'Complete' }, false],
  ['an empty list is empty', [], false],
  ['rows of other fields lack messages', { results: [[{ field: '@ptr', value: 'a' }]], status: 'Complete' }, true],
  ['a record in fields lacks a message', { srcaddr: '10.0.0.1', dstport: 22 }, true],
])('%s', (_, json, expected) => {
  const messages = new JsonMessages();
  messages.take(Buffer.from(JSON.stringify(json)));

  expect(messages.lacksMessages).toBe(expected);
});

test('any message is found as it was, wherever the file is cut', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: 'binary' })), fc.array(fc.nat(300)), (texts, cuts) => {
    const bytes = Buffer.from(texts.map((message) => JSON.stringify({ message })).join('\n'));
    const ends = [...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length];
    const pieces = ends.map((end, index) => bytes.subarray(index === 0 ? 0 : ends[index - 1], end));
    expect(messagesIn(...pieces)).toEqual(texts.map((text) => JSON.parse(JSON.stringify(text)) as string));
  }));
});

test('quotes and backslashes in a message do not end it', () => {
  const message = 'a "b\\" c\\';

  expect(messagesIn(JSON.stringify({ message }), JSON.stringify({ message: 'next' }))).toEqual([message, 'next']);
});

test('a message that is no JSON stays as it is', () => {
  expect(messagesIn('{"message": "a\\q"}')).toEqual(['a\\q']);
});

test('texts in a list may be empty', () => {
  expect(messagesIn('["", "a"]')).toEqual(['', 'a']);
});

test('of a message longer than 64 KB the beginning is kept', () => {
  expect(messagesIn(JSON.stringify({ message: 'x'.repeat(70_000) }))[0]).toHaveLength(64 * 1024);
});
