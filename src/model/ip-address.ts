import { isIPv6 } from 'node:net';
import { longestRun } from './longest-run';

const DOT = 46;
const ZERO = 48;

/** An IPv4 address as a number of 32 bits; undefined if the text is not one. */
export function ipv4Number(text: string): number | undefined {
  let address = 0;
  let byte = -1;
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === DOT && byte >= 0 && bytes < 3) {
      address = address * 256 + byte;
      byte = -1;
      bytes++;
    } else {
      const digit = code - ZERO;
      if (digit < 0 || digit > 9 || byte === 0) return undefined; // nor does a byte begin with a zero
      byte = byte < 0 ? digit : byte * 10 + digit;
      if (byte > 255) return undefined;
    }
  }
  return bytes === 3 && byte >= 0 ? address * 256 + byte : undefined;
}

/** An IPv6 address as a number of 128 bits; undefined if the text is not one. */
export function ipv6Number(text: string): bigint | undefined {
  if (!isIPv6(text) || text.includes('%')) return undefined;
  const [head, tail] = text.split('::');
  const left = groupsOf(head);
  const right = tail === undefined ? [] : groupsOf(tail);
  const groups = [...left, ...Array<number>(8 - left.length - right.length).fill(0), ...right];
  return groups.reduce((address, group) => address << 16n | BigInt(group), 0n);
}

/** The text of an IPv4 address. */
export function ipv4Text(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}

/** The groups of an IPv6 address, numbers of 16 bits. */
export function ipv6Groups(address: bigint): number[] {
  return Array.from({ length: 8 }, (_, index) => Number(address >> BigInt(112 - 16 * index) & 0xffffn));
}

/**
 * The text of an IPv6 address, with the longest run of zeros left out.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5952#section-4
 */
export function ipv6Text(address: bigint): string {
  const groups = ipv6Groups(address);
  const { start, end } = longestRun(groups, (group) => group === 0);
  const words = groups.map((group) => group.toString(16));
  if (end - start < 2) return words.join(':');
  return `${words.slice(0, start).join(':')}::${words.slice(end).join(':')}`;
}

function groupsOf(text: string): number[] {
  if (text === '') return [];
  return text.split(':').flatMap((word) => {
    const embedded = ipv4Number(word);
    return embedded === undefined ? [parseInt(word, 16)] : [Math.floor(embedded / 65536), embedded % 65536];
  });
}
