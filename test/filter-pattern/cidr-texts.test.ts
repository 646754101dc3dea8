import * as fc from 'fast-check';
import { textsOf } from '../../src/filter-pattern/cidr-texts';
import { CidrBlock } from '../../src/model/cidr-block';
import { ipv4Text, ipv6Text } from '../../src/model/ip-address';

test.each([
  ['10.0.0.0/8', ['10.*']],
  ['10.1.0.0/16', ['10.1.*']],
  ['10.1.2.0/24', ['10.1.2.*']],
  ['10.1.2.3/32', ['10.1.2.3']],
  ['10.1.2.0/30', ['10.1.2.0', '10.1.2.1', '10.1.2.2', '10.1.2.3']],
  ['10.1.4.0/22', ['10.1.4.*', '10.1.5.*', '10.1.6.*', '10.1.7.*']],
  ['2000::/3', ['2*', '3*']],
  ['fc00::/7', ['fc*', 'fd*']],
  ['2600::/16', ['2600:*']],
  ['2600:1f18:1234:ab01:1::/80', ['2600:1f18:1234:ab01:1:*']],
  ['fe80::/10', ['fe8*', 'fe9*', 'fea*', 'feb*']],
  ['2001:db8::/32', ['2001:db8:*']],
  ['2600:1f18:1234:ab01::/64', ['2600:1f18:1234:ab01:*']],
  ['2600:1f18:1234:ab00::/62', ['ab00', 'ab01', 'ab02', 'ab03'].map((group) => `2600:1f18:1234:${group}:*`)],
  ['2001:db8::1/128', ['2001:db8::1']],
])('the addresses of %s begin with %p', (text, expected) => {
  expect(textsOf(CidrBlock.parse(text))).toEqual(expected);
});

test.each([
  ['0.0.0.0/0', 'has 256 first bytes'],
  ['::/0', 'are all addresses of IPv6'],
  ['2600:8000::/17', 'has 32768 second groups'],
  ['2001:db8::/48', 'has a group that is 0, and is written in two ways'],
  ['2600:1f18:1234:ab00::/56', 'has 256 fourth groups'],
  ['60::/12', 'has first groups with fewer than four digits'],
  ['2001:db8::/127', 'ends within the last group, before which no colon need stand'],
])('no few texts tell %s, which %s', (text) => {
  expect(textsOf(CidrBlock.parse(text))).toBeUndefined();
});

test.each(['10.0.0.0/9', '2600:1f18:1234:ab00::/57'])('%s has 128 beginnings, the most that are told', (text) => {
  expect(new Set(textsOf(CidrBlock.parse(text))).size).toBe(128);
});

function matches(texts: readonly string[], address: string): boolean {
  return texts.some((text) => text.endsWith('*') ? address.startsWith(text.slice(0, -1)) : address === text);
}

test('the texts tell the addresses of the range from all others', () => {
  const number = fc.integer({ min: 0, max: 2 ** 32 - 1 });
  fc.assert(fc.property(number, fc.integer({ min: 1, max: 32 }), number, fc.boolean(), (start, length, any, isNear) => {
    const first = start - start % 2 ** (32 - length);
    const block = CidrBlock.parse(`${ipv4Text(first)}/${length}`);
    const address = ipv4Text(isNear ? start - start % 1024 + any % 1024 : any);

    expect(matches(textsOf(block)!, address)).toBe(block.includes(address));
  }));
});

/** Addresses in use: global unicast, unique local, link-local, multicast. */
const inUse = fc.tuple(fc.constantFrom('2600', '2001', '3fff', 'fc00', 'fd12', 'fe80', 'ff02'),
  fc.array(fc.constantFrom('0', '1', 'db8', 'ab', 'ab00', 'ab0', 'ffff'), { minLength: 7, maxLength: 7 }))
  .map(([first, rest]) => BigInt(`0x${[first, ...rest].map((group) => group.padStart(4, '0')).join('')}`));

test('the texts of IPv6 ranges tell the addresses of the range from all others in use', () => {
  fc.assert(fc.property(inUse, fc.integer({ min: 1, max: 128 }), inUse, (start, length, other) => {
    const first = start >> BigInt(128 - length) << BigInt(128 - length);
    const block = CidrBlock.parse(`${ipv6Text(first)}/${length}`);
    const texts = textsOf(block);
    if (texts === undefined) return;

    for (const address of [start, other].map(ipv6Text)) expect(matches(texts, address)).toBe(block.includes(address));
  }), { numRuns: 1000 });
});
