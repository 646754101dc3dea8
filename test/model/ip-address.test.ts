import * as fc from 'fast-check';
import { ipv4Number, ipv4Text, ipv6Groups, ipv6Number, ipv6Text } from '../../src/model/ip-address';

test.each([
  ['0.0.0.0', 0],
  ['10.0.0.1', 167_772_161],
  ['255.255.255.255', 4_294_967_295],
])('%s is a number', (text, number) => {
  expect(ipv4Number(text)).toBe(number);
  expect(ipv4Text(number)).toBe(text);
});

test.each(['', '-', '10', '10.0.0', '10.0.0.', '.10.0.0', '10.0.0.0.', '10.0.0.256', '10.0.0.01', '10..0.0', '10.0.0.1 ', '::1',
  '10.0.0.:', '10.0.0./', '10.0.0.1.2', '10.00.0.1'])(
  '%p is no IPv4 address', (text) => {
    expect(ipv4Number(text)).toBeUndefined();
  });

test.each([
  ['::', 0n],
  ['::1', 1n],
  ['fc00::', 0xfc00n << 112n],
  ['2001:db8::8d6e:0:df66', 0x20010db8_00000000_00008d6e_0000df66n],
  ['2001:db8:1:2:3:4:5:6', 0x20010db8_00010002_00030004_00050006n],
])('%s is a number', (text, number) => {
  expect(ipv6Number(text)).toBe(number);
  expect(ipv6Text(number)).toBe(text);
});

test('an IPv6 address that ends in an IPv4 address is read', () => {
  expect(ipv6Number('::ffff:10.0.0.1')).toBe(0xffff_0a00_0001n);
});

test.each(['', '-', '10.0.0.1', ':', '1:2', 'fe80::1%eth0', '1:2:3:4:5:6:7:8:9', 'g::'])('%p is no IPv6 address', (text) => {
  expect(ipv6Number(text)).toBeUndefined();
});

test('of two runs of zeros the longer is left out, of equal ones the first, and a single zero stays', () => {
  expect(ipv6Text(ipv6Number('1:0:0:2:0:0:0:3')!)).toBe('1:0:0:2::3');
  expect(ipv6Text(ipv6Number('1:0:0:2:3:0:0:4')!)).toBe('1::2:3:0:0:4');
  expect(ipv6Text(ipv6Number('1:0:2:3:4:5:6:7')!)).toBe('1:0:2:3:4:5:6:7');
});

test('every address is read as it is written', () => {
  fc.assert(fc.property(fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }), (address) => {
    expect(ipv6Number(ipv6Text(address))).toBe(address);
    expect(ipv6Groups(address).reduce((sum, group) => sum << 16n | BigInt(group), 0n)).toBe(address);
  }));
  fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (address) => {
    expect(ipv4Number(ipv4Text(address))).toBe(address);
  }));
});
