import { BlockList } from 'node:net';
import * as fc from 'fast-check';
import { CidrBlock, PRIVATE_BLOCKS } from '../../src/model/cidr-block';
import { ipv4Text, ipv6Text } from '../../src/model/ip-address';

test.each([
  ['10.0.0.0/8', ['10.0.0.0', '10.255.255.255'], ['9.255.255.255', '11.0.0.0', '-', '::a00:0', '10.1']],
  ['172.16.0.0/12', ['172.16.0.0', '172.31.255.255'], ['172.15.255.255', '172.32.0.0']],
  ['10.0.0.7/32', ['10.0.0.7'], ['10.0.0.6', '10.0.0.8']],
  ['0.0.0.0/0', ['0.0.0.0', '255.255.255.255'], ['::', '-']],
  ['fc00::/7', ['fc00::', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'], ['fbff::', 'fe00::', '10.0.0.1']],
  ['2001:db8::1/128', ['2001:db8::1'], ['2001:db8::', '2001:db8::2']],
  ['::/0', ['::', 'ffff::'], ['10.0.0.1']],
])('%s has its first and last address and none beside them', (text, inside, outside) => {
  const block = CidrBlock.parse(text);

  expect(block.text).toBe(text);
  expect(inside.filter((address) => !block.includes(address))).toEqual([]);
  expect(outside.filter((address) => block.includes(address))).toEqual([]);
});

test.each(['10.0.0.0', '10.0.0.0/33', '10.0.0/8', '2001:db8::/129', '10.0.0.0/', '/8', '10.0.0.0/-1', 'vpc', ''])(
  '%p is an error that shows what a block is', (text) => {
    expect(() => CidrBlock.parse(text)).toThrow(
      `a CIDR block must be such as '10.0.0.0/8' or '2001:db8::/32', got '${text}'`);
  });

test.each([
  ['10.1.2.3/8', '10.0.0.0/8'],
  ['2001:db8:1::/32', '2001:db8::/32'],
])('%s is an error that shows %s', (text, meant) => {
  expect(() => CidrBlock.parse(text)).toThrow(`must begin at its first address, got '${text}'; write '${meant}' for it`);
});

const VERSION_4 = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const VERSION_6 = fc.bigInt({ min: 0n, max: (1n << 128n) - 1n });

test("Node's own list of blocks has the same addresses", () => {
  const by4 = fc.integer({ min: -300, max: 300 });
  fc.assert(fc.property(VERSION_4, fc.integer({ min: 0, max: 32 }), by4, (start, length, by) => {
    const first = start - start % 2 ** (32 - length);
    const address = ipv4Text(Math.min(Math.max(start + by, 0), 2 ** 32 - 1));
    const reference = new BlockList();
    reference.addSubnet(ipv4Text(first), length);

    expect(CidrBlock.parse(`${ipv4Text(first)}/${length}`).includes(address)).toBe(reference.check(address));
  }));
  const lengths6 = fc.integer({ min: 1, max: 128 });
  fc.assert(fc.property(VERSION_6, lengths6, VERSION_6, fc.boolean(), (start, length, any, isNear) => {
    const first = start >> BigInt(128 - length) << BigInt(128 - length);
    const address = ipv6Text(isNear ? first ^ (any & 0xffffn) : any);
    const reference = new BlockList();
    reference.addSubnet(ipv6Text(first), length, 'ipv6');

    expect(CidrBlock.parse(`${ipv6Text(first)}/${length}`).includes(address)).toBe(reference.check(address, 'ipv6'));
  }));
});

test.each([
  ['10.0.0.1', true], ['172.16.0.1', true], ['172.31.255.255', true], ['192.168.1.1', true], ['fd12:3456::1', true],
  ['11.0.0.1', false], ['172.32.0.1', false], ['192.169.0.1', false], ['2600::1', false], ['fe80::1', false], ['-', false],
])('%s is private: %p', (address, isPrivate) => {
  expect(PRIVATE_BLOCKS.some((text) => CidrBlock.parse(text).includes(address))).toBe(isPrivate);
});
