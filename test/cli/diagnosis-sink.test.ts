import { DiagnosisSink, type DiagnosisSinkSettings } from '../../src/cli/diagnosis-sink';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import { record } from '../support/records';

function sinkWith(settings: Partial<DiagnosisSinkSettings> = {}) {
  const notes: string[] = [];
  const sink = new DiagnosisSink({ format: FlowLogFormat.DEFAULT, note: (text) => notes.push(text), ...settings });
  return { sink, notes };
}

const take = (sink: DiagnosisSink, ...lines: string[]) => sink.take(Buffer.from(lines.join('\n')));

test.each<[string, Partial<DiagnosisSinkSettings>, number]>([
  ['everything', {}, 3],
  ['the source', { address: '203.0.113.12' }, 2],
  ['the destination', { address: '172.31.16.139' }, 2],
  ['another address', { address: '10.0.0.1' }, 0],
  ['the port of the server', { port: 22 }, 2],
  ['the port of the client', { port: 41_000 }, 3],
  ['the smallest port', { port: 0 }, 0],
  ['the largest port', { port: 65_535 }, 0],
  ['an address and a port', { address: '203.0.113.12', port: 23 }, 1],
])('%s is kept of what was read', (_, settings, kept) => {
  const { sink } = sinkWith(settings);
  take(sink, record(), '', record({ port: 23 }), record().replace('203.0.113.12 172.31.16.139', '198.51.100.1 198.51.100.2'));

  expect([sink.records.length, sink.read, sink.unreadable]).toEqual([kept, 3, 0]);
});

test.each<[Partial<DiagnosisSinkSettings>, string]>([
  [{ address: '10.0.0.0/8' }, `--address must be an IPv4 or IPv6 address, got '10.0.0.0/8'`],
  [{ port: -1 }, '--port must be a whole number from 0 to 65535, got -1'],
  [{ port: 65_536 }, '--port must be a whole number from 0 to 65535, got 65536'],
  [{ port: 1.5 }, '--port must be a whole number from 0 to 65535, got 1.5'],
])('%j is an error', (settings, message) => {
  expect(() => sinkWith(settings)).toThrow(message);
});

test('a header, and the format of a file, say how lines are read; the next file begins anew', () => {
  const { sink } = sinkWith();
  sink.begin('a', FlowLogFormat.parseHeader('srcaddr dstaddr'));
  take(sink, '10.0.0.1 10.0.0.2', 'dstport srcport', '22 5000');
  sink.begin('b');
  take(sink, record());

  expect(sink.records.map(({ srcAddr, dstPort }) => [srcAddr, dstPort]))
    .toEqual([['10.0.0.1', undefined], [undefined, 22], ['203.0.113.12', 22]]);
});

test('lines that are not records are noted, file by file', () => {
  const { sink, notes } = sinkWith();
  sink.begin('a.log');
  take(sink, record(), '2 odd');
  sink.skip(Buffer.from('2 123'), 'longer than 5 bytes');
  sink.end();
  sink.begin('b.log');
  take(sink, record());
  sink.end();
  sink.begin('c.log');
  take(sink, 'odd');
  sink.end();

  expect(sink.unreadable).toBe(3);
  expect(notes[0].endsWith('\n  record 3: longer than 5 bytes: 2 123')).toBe(true);
  expect(notes).toEqual([
    expect.stringMatching(/^a\.log: unreadable lines: 2\n {2}record 2: expected 14 columns, got 2: .*: 2 odd\n.*$/),
    expect.stringMatching(/^c\.log: unreadable lines: 1\n/),
  ]);
});

test('more records than fit are an error, those that are not chosen do not count', () => {
  const { sink } = sinkWith({ port: 22, mostRecords: 2 });
  take(sink, record(), record({ port: 23 }), record());

  expect(() => take(sink, record())).toThrow('there are more than 2 records to compare; narrow them with --address or --port');
});
