import { FlowLogField } from '../../../../src/model/flow-log-field';
import { fieldNamed } from '../../../../src/validation/questions/filters/column-names';

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
