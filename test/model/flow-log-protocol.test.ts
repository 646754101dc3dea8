import { FlowLogProtocol } from '../../src/model/flow-log-protocol';

test.each([
  ['ICMP', 1], ['TCP', 6], ['UDP', 17], ['GRE', 47], ['ESP', 50], ['ICMPV6', 58], ['SCTP', 132],
])('%s is protocol %i', (name, number) => {
  expect(FlowLogProtocol.named(name)).toBe(FlowLogProtocol.of(number));
  expect(FlowLogProtocol.of(number).name).toBe(name);
});

test('a constant is named after its protocol', () => {
  const constants = Object.entries(FlowLogProtocol).filter(([, value]) => value instanceof FlowLogProtocol);

  expect(constants.map(([, protocol]) => (protocol as FlowLogProtocol).name)).toEqual(constants.map(([name]) => name));
});

test('case does not matter, nor a dash for an underscore', () => {
  expect(FlowLogProtocol.named('ipv6-route').number).toBe(43);
});

test('a number without a name is its own name', () => {
  expect(String(FlowLogProtocol.of(200))).toBe('200');
});

test('each protocol is one object, however it was come by', () => {
  expect(FlowLogProtocol.of(6)).toBe(FlowLogProtocol.TCP);
  expect(FlowLogProtocol.of(200)).toBe(FlowLogProtocol.of(200));
});

test('every protocol is found by its own name, also one whose name is its number', () => {
  const all = Array.from({ length: 256 }, (_, number) => FlowLogProtocol.of(number));

  expect(all.filter((protocol) => FlowLogProtocol.named(protocol.name) !== protocol)).toEqual([]);
});

test('a name that is a number beyond the last protocol is an error', () => {
  expect(() => FlowLogProtocol.named('256')).toThrow('a protocol must be a whole number from 0 to 255, got 256');
});

test.each([-1, 256, 1.5, NaN])('%p is no protocol number', (number) => {
  expect(() => FlowLogProtocol.of(number)).toThrow(`a protocol must be a whole number from 0 to 255, got ${number}`);
});

test('an unknown name is an error that tells what to use', () => {
  expect(() => FlowLogProtocol.named('http')).toThrow(
    `a protocol must be named as in ec2.Protocol, such as TCP, UDP or ICMP, got 'http'; use its number instead`);
});
