import { FlowLogField } from '../../../../src/model/flow-log-field';
import { fieldNamed, speakOfFlowLogs } from '../../../../src/validation/questions/filters/column-names';

const fields = FlowLogField.all().filter(({ name }) => name !== 'type');

test.each(fields.map(({ name, column }) => [name, column]))('%s is known by its name and as %s', (name, column) => {
  expect([name, column, name.toUpperCase()].map((written) => fieldNamed(written)?.name)).toEqual([name, name, name]);
});

test("the names in the guide's alarm are known", () => {
  const columns = ['version', 'account', 'eni', 'source', 'destination', 'srcport', 'destport', 'protocol', 'packets', 'bytes',
    'windowstart', 'windowend', 'action', 'flowlogstatus'];

  expect(columns.map((column) => fieldNamed(column)?.name)).toEqual(['version', 'account-id', 'interface-id', 'srcaddr',
    'dstaddr', 'srcport', 'dstport', 'protocol', 'packets', 'bytes', 'start', 'end', 'action', 'log-status']);
});

test.each(['request', 'status_code', 'type', 'w1', ''])('%p is no field', (name) => {
  expect(fieldNamed(name)).toBeUndefined();
});

test.each<[string[], boolean]>([
  [['srcaddr', 'a', 'b', 'c', 'd'], true], [['bytes', 'a'], true], [['bytes', 'protocol'], true], [['bytes', 'a', 'b'], false],
  [['action', 'bytes', 'a', 'b', 'c'], false], [['a'], false], [[], false],
])('columns named %j suggest flow logs: %s', (columns, expected) => {
  expect(speakOfFlowLogs(columns)).toBe(expected);
});
