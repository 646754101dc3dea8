import * as fc from 'fast-check';
import { FlowLogField } from '../../../src/model/flow-log-field';
import { isField, meantField, nearest } from '../../../src/validation/questions/spelling';

const names = FlowLogField.all().map(({ name }) => name);

test.each([
  ['Vpc', 'VPC'], ['sub-net', 'Subnet'], ['NetworkInterfce', 'NetworkInterface'], ['network_interface', 'NetworkInterface'],
  ['VPCs', 'VPC'], ['Subnetts', 'Subnet'], ['NetworkInterxyce', 'NetworkInterface'],
])('%s is probably meant to be %s', (word, meant) => {
  expect(nearest(word, ['VPC', 'Subnet', 'NetworkInterface'])).toBe(meant);
});

test.each(['', 'x', 'NAT', 'VPX', 'Subn', 'NetworkInterxyze', 'LoadBalancer'])('nobody knows what %p is meant to be', (word) => {
  expect(nearest(word, ['VPC', 'Subnet', 'NetworkInterface'])).toBeUndefined();
});

test('no field is meant to be another one', () => {
  expect(names.filter((name) => !isField(name) || meantField(name) !== undefined)).toEqual([]);
});

test('a field in another case or with other separators is still recognized', () => {
  fc.assert(fc.property(fc.constantFrom(...names), fc.constantFrom('_', '', '.'), (name, separator) => {
    expect(meantField(name.toUpperCase().replaceAll('-', separator))).toBe(name);
  }));
});
