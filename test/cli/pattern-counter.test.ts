import { PatternCounter, type PatternCounterSettings } from '../../src/cli/pattern-counter';
import { Output } from '../../src/cli/streams';
import { parsePattern } from '../../src/filter-pattern/parse';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import { Sink } from '../support/run-command';

/** What is printed, noted and counted of files. */
async function count(pattern: string, files: Record<string, string>, settings: Partial<PatternCounterSettings> = {}) {
  const sink = new Sink();
  const out = new Output(sink);
  const notes: string[] = [];
  const counter = new PatternCounter({
    pattern: parsePattern(pattern), show: 'numbers', isSingle: true, isTerminal: false, out, note: (text) => notes.push(text), ...settings,
  });
  for (const [file, text] of Object.entries(files)) {
    counter.begin(file, undefined);
    counter.take(Buffer.from(text));
    counter.end();
  }
  await out.flush();
  const tallies = counter.tallies.map(({ file, records, matches, unreadable }) => [file, records, matches, unreadable]);
  return { printed: sink.text, notes, tallies };
}

const TWO = FlowLogFormat.parseHeader('action log-status');

test('records and matches are counted for each file', async () => {
  expect(await count('[a=REJECT, b]', { x: 'REJECT 1\nACCEPT 2\n\nREJECT 3\n', y: 'ACCEPT 4\n' }))
    .toEqual({ printed: '', notes: [], tallies: [['x', 3, 2, 0], ['y', 1, 0, 0]] });
});

test('with a format lines of other columns are unreadable, and noted', async () => {
  const { notes, tallies } = await count('[a=REJECT, b]', { x: 'REJECT 1\nREJECT\nREJECT 2 3\n' }, { format: TWO });

  expect(tallies).toEqual([['x', 1, 1, 2]]);
  expect(notes).toEqual(['x: unreadable lines: 2\n  record 2: expected 2 columns, got 1: REJECT\n  record 3: expected 2 columns, got 3: REJECT 2 3']);
});

test('a header changes how many columns records have', async () => {
  const { tallies } = await count('[a=REJECT, ...]', { x: 'REJECT OK\naction log-status version\nREJECT OK 2\nREJECT OK\n' }, { format: TWO });

  expect(tallies).toEqual([['x', 2, 2, 1]]);
});

test('a line that is too long is unreadable', () => {
  const notes: string[] = [];
  const counter = new PatternCounter({
    pattern: parsePattern('[a]'), show: 'numbers', isSingle: true, isTerminal: false, out: new Output(new Sink()), note: (text) => notes.push(text),
  });
  counter.begin('-', undefined);
  counter.skip(Buffer.from('2 1'), 'longer than 3 bytes');
  counter.end();

  expect(notes).toEqual(['(standard input): unreadable lines: 1\n  record 1: longer than 3 bytes: 2 1']);
});

test('lines are printed as they are, with their file where there are several', async () => {
  const files = { x: 'REJECT 1\nACCEPT 2\n' };

  expect((await count('[a=REJECT, b]', files, { show: 'lines' })).printed).toBe('REJECT 1\n');
  expect((await count('[a=REJECT, b]', files, { show: 'lines', isSingle: false })).printed).toBe('x:REJECT 1\n');
});

test('a terminal sees no control characters, a pipe does', async () => {
  const files = { x: 'REJECT \u001b[2J\n' };

  expect((await count('[a, b]', files, { show: 'lines', isTerminal: true })).printed).not.toContain('\u001b');
  expect((await count('[a, b]', files, { show: 'lines' })).printed).toContain('\u001b');
});

test('JSON numbers records as they are counted: without blank lines and headers', async () => {
  const files = { x: 'ACCEPT 1\n\nREJECT 2\naction log-status\nREJECT 3\n' };
  const { printed } = await count('[a=REJECT, b]', files, { show: 'json', isSingle: false });

  expect(printed.trimEnd().split('\n').map((line) => JSON.parse(line) as unknown)).toEqual([
    { file: 'x', eventNumber: 2, eventMessage: 'REJECT 2', extractedValues: { $a: 'REJECT', $b: '2' } },
    { file: 'x', eventNumber: 3, eventMessage: 'REJECT 3', extractedValues: { $a: 'REJECT', $b: '3' } },
  ]);
});

test('the columns of a file are noted once, by its first line that is not blank', () => {
  const sink = new Sink();
  const notes: string[] = [];
  const counter = new PatternCounter({
    pattern: parsePattern('[a, b, c]'), show: 'numbers', isSingle: true, isTerminal: false, out: new Output(sink), note: (text) => notes.push(text),
  });
  counter.begin('x', undefined);
  for (const piece of ['\n', '1 2\n', '1 2\n', '1\n']) counter.take(Buffer.from(piece));
  counter.begin('y', undefined);
  counter.take(Buffer.from('\n \n1 2 3 4'));

  expect(notes).toEqual([
    'x: the pattern has 3 columns and the records have 2: none can match',
    'y: the pattern has 3 columns and the records have 4: its last column stands for all the others',
  ]);
});

test('without a format blank lines are no records, and a header of other fields tells the columns from there on', async () => {
  expect((await count('[a, ...]', { x: 'REJECT 1\n \n\naction log-status\nREJECT\nREJECT OK\n' })).tallies).toEqual([['x', 2, 2, 1]]);
  expect((await count('[a, ...]', { x: 'ok 1\naction log\nok\n' })).tallies).toEqual([['x', 3, 3, 0]]);
});

test.each<[string, string, string[]]>([
  ['[a, b, c]', '\n1 2\n', ['x: the pattern has 3 columns and the records have 2: none can match']],
  ['[a]', '1 2\n', ['x: the pattern has 1 column and the records have 2: its last column stands for all the others']],
  ['[a, b]', '1 2\n', []],
  ['[a, ...]', '1 2\n', []],
  ['[]', '1 2\n', []],
  ['[a, b, c]', '\n', []],
])('%s on %j is noted: %j', async (pattern, text, notes) => {
  expect((await count(pattern, { x: text })).notes).toEqual(notes);
});
