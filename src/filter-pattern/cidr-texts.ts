import type { CidrBlock } from '../model/cidr-block';
import { ipv4Text, ipv6Groups, ipv6Text } from '../model/ip-address';

/** More could not stand in a filter pattern. */
const MOST = 128;

/**
 * What the texts of a range's addresses begin with, `10.*` for instance, or the texts themselves; undefined where only
 * too many of them would tell the range.
 */
export function textsOf(block: CidrBlock): string[] | undefined {
  return typeof block.first === 'number' ? ofVersion4(block.first, block.length) : ofVersion6(block.first, block.length);
}

function ofVersion4(first: number, length: number): string[] | undefined {
  const bytes = Math.max(1, Math.ceil(length / 8));
  const count = 2 ** (8 * bytes - length);
  if (count > MOST) return undefined;
  const step = 2 ** (32 - 8 * bytes);
  return Array.from({ length: count }, (_, index) => {
    const text = ipv4Text(first + index * step);
    return bytes === 4 ? text : `${text.split('.').slice(0, bytes).join('.')}.*`;
  });
}

/**
 * Zeros are left out of the texts of IPv6 addresses, one or more groups of them and those that a group begins with. So
 * whole groups tell a range if none of them is 0. The first group also by its first digits: addresses in use have four
 * there.
 */
function ofVersion6(first: bigint, length: number): string[] | undefined {
  if (length === 128) return [ipv6Text(first)];
  const digits = Math.max(1, Math.ceil(length / 4));
  const whole = length <= 16 ? digits : 4 * Math.ceil(length / 16);
  const count = 2 ** (4 * whole - length);
  if (count > MOST || whole === 32) return undefined;

  const step = 1n << BigInt(128 - 4 * whole);
  const texts = Array.from({ length: count }, (_, index) => prefixOf(first + BigInt(index) * step, whole));
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

function prefixOf(address: bigint, digits: number): string | undefined {
  const groups = ipv6Groups(address).slice(0, Math.ceil(digits / 4));
  if (groups.includes(0)) return undefined;
  if (digits % 4 === 0) return groups.map((group) => `${group.toString(16)}:`).join('') + '*';
  const text = groups[0].toString(16);
  return text.length === 4 ? `${text.slice(0, digits)}*` : undefined;
}
