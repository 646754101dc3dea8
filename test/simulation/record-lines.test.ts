import { FlowLogFormat } from '../../src/model/flow-log-format';
import { RecordLines } from '../../src/simulation/record-lines';

const LINE = '2 123456789010 eni-1235b8ca123456789 172.31.9.69 172.31.9.12 49761 22 6 20 4249 1418530010 1418530070 REJECT OK';

test('records are counted apart from lines that are none, blank ones and headers left out', () => {
  const lines = new RecordLines();

  const read = ['', FlowLogFormat.DEFAULT.fields.map(({ name }) => name).join(' '), LINE, 'no record', LINE.replace('1418530010', '-')]
    .map((line) => lines.read(line, FlowLogFormat.DEFAULT)?.line);

  expect(read).toEqual([undefined, undefined, LINE, undefined, undefined]);
  expect([lines.records, lines.unreadable]).toEqual([1, 2]);
  expect(lines.problems.map((problem) => problem.split(':')[0])).toEqual(['expected 14 columns, got 2', "'start' is absent"]);
});

test('what is wrong with the first three unreadable lines is kept', () => {
  const lines = new RecordLines();

  for (const line of ['a', 'a b', 'a b c', 'a b c d']) lines.read(line, FlowLogFormat.DEFAULT);

  expect(lines.unreadable).toBe(4);
  expect(lines.problems.map((problem) => problem.split(':')[0]))
    .toEqual(['expected 14 columns, got 1', 'expected 14 columns, got 2', 'expected 14 columns, got 3']);
});

test('lines after one that names other fields are unreadable, until one names those of the format', () => {
  const lines = new RecordLines();
  const header = FlowLogFormat.DEFAULT.fields.map(({ name }) => name).join(' ');

  const read = [LINE, 'start srcaddr', LINE, header, LINE]
    .map((line) => lines.read(line, FlowLogFormat.DEFAULT) !== undefined);

  expect(read).toEqual([true, false, false, false, true]);
  expect(lines.problems).toHaveLength(1);
  expect(lines.problems[0]).toContain("the line before it names other fields, '${start} ${srcaddr}': 2 123456789010");
});
