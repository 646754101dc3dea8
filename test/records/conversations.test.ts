import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import { conversationsOf } from '../../src/records/conversations';
import { FlowLogRecord } from '../../src/records/flow-log-record';

const FORMAT = FlowLogFormat.DEFAULT.plus(FlowLogField.TCP_FLAGS);

interface Flow {
  readonly from?: string;
  readonly to?: string;
  readonly eni?: string;
  readonly start: number;
  readonly end?: number;
  readonly action?: string;
  readonly flags?: string;
}

const CLIENT = '10.0.0.1 5000';
const SERVER = '10.0.0.2 22';

function record({ from = CLIENT, to = SERVER, eni = 'eni-1', start, end = start, action = 'ACCEPT', flags = '-' }: Flow) {
  const [[source, sourcePort], [target, targetPort]] = [from.split(' '), to.split(' ')];
  return FlowLogRecord.parse(
    `2 123456789010 ${eni} ${source} ${target} ${sourcePort} ${targetPort} 6 1 40 ${start} ${end} ${action} OK ${flags}`, FORMAT);
}

/** The conversations, each as the starts of its requests and those of its answers. */
function conversations(...flows: Flow[]): [number[], number[]][] {
  const startsOf = (some: FlowLogRecord[]) => some.map((record) => record.number(FlowLogField.START)!);
  return conversationsOf(flows.map(record)).map(({ requests, answers }) => [startsOf(requests), startsOf(answers)]);
}

const answer = { from: SERVER, to: CLIENT };

test('a record and one with the ends swapped are a request and its answer', () => {
  expect(conversations({ start: 100 }, { ...answer, start: 101 })).toEqual([[[100], [101]]]);
});

test('records are read in order of time, in whatever order they come', () => {
  expect(conversations({ ...answer, start: 101 }, { start: 100 })).toEqual([[[100], [101]]]);
});

test.each<[string, Partial<Flow>]>([
  ['another network interface', { eni: 'eni-2' }],
  ['another port of the client', { from: '10.0.0.1 5001' }],
  ['another server', { to: '10.0.0.3 22' }],
])('a record of %s is another conversation', (_, other) => {
  expect(conversations({ start: 100 }, { start: 101, ...other })).toEqual([[[100], []], [[101], []]]);
});

test('ten minutes after the end of a record its conversation is over', () => {
  const first = { start: 100, end: 160 };

  expect(conversations(first, { ...answer, start: 760 })).toEqual([[[100], [760]]]);
  expect(conversations(first, { ...answer, start: 761 })).toEqual([[[100], []], [[761], []]]);
});

test('the longest record decides when a conversation is over', () => {
  expect(conversations({ start: 100, end: 160 }, { start: 110, end: 120 }, { ...answer, start: 755 }))
    .toEqual([[[100, 110], [755]]]);
});

test('what is accepted after a rejected request is another conversation', () => {
  expect(conversations({ start: 100, action: 'REJECT' }, { start: 200, action: 'REJECT' }, { start: 300 }))
    .toEqual([[[100, 200], []], [[300], []]]);
});

test('the side whose first packet opens the connection asks, even if the other was first', () => {
  expect(conversations({ ...answer, start: 100, flags: '18' }, { start: 101, flags: '2' })).toEqual([[[101], [100]]]);
});

test('of two records of one second the accepted one is first, then the one to the lower port', () => {
  const rejected = { ...answer, start: 100, action: 'REJECT' };
  expect(conversations(rejected, { start: 100 })).toEqual([[[100], [100]]]);
  expect(conversations({ start: 100 }, rejected)).toEqual([[[100], [100]]]);

  const [request, reply] = [record({ start: 100 }), record({ ...answer, start: 100 })];
  for (const both of [[request, reply], [reply, request]]) {
    expect(conversationsOf(both)).toEqual([{ requests: [request], answers: [reply] }]);
  }
});

test('a record without traffic is of no conversation', () => {
  const empty = FlowLogRecord.parse('2 123456789010 eni-1 - - - - - - - 100 160 - NODATA -', FORMAT);

  const withoutSource = record({ from: '- 5000', start: 100 });
  const withoutAction = record({ start: 100, action: '-' });

  expect(conversationsOf([empty, withoutSource, withoutAction])).toEqual([]);
});
