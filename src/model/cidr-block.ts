import { FlowLogError } from './errors';
import { ipv4Number, ipv4Text, ipv6Number, ipv6Text } from './ip-address';

/** A range of IPv4 or IPv6 addresses, `10.0.0.0/8` for instance. */
export class CidrBlock {
  /** Reads a range. Anything else, and one whose address is not its first, is an error. */
  public static parse(text: string): CidrBlock {
    const [, address, bits] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
    const number = address === undefined ? undefined : ipv4Number(address) ?? ipv6Number(address);
    const version = typeof number === 'number' ? 4 : 6;
    const length = Number(bits);
    if (number === undefined || length > BITS[version]) {
      throw new FlowLogError(`a CIDR block must be such as '10.0.0.0/8' or '2001:db8::/32', got '${text}'`);
    }
    const block = typeof number === 'number' ? ofVersion4(number, length) : ofVersion6(number, length);
    if (block.first !== number) {
      throw new FlowLogError(`a CIDR block must begin at its first address, got '${text}'; write '${block.text}' for it`);
    }
    return block;
  }

  /** @param first A number for IPv4, a big one for IPv6, as is `last`. */
  constructor(
    public readonly version: 4 | 6,
    public readonly first: number | bigint,
    public readonly last: number | bigint,
    /** How many bits all its addresses share. */
    public readonly length: number,
    public readonly text: string,
  ) {}

  /** Whether a text is an address of this range; `-` is not. */
  public includes(address: string): boolean {
    const number = this.version === 4 ? ipv4Number(address) : ipv6Number(address);
    return number !== undefined && number >= this.first && number <= this.last;
  }
}

/** Addresses of networks of one's own: RFC 1918 and, of IPv6, RFC 4193. */
export const PRIVATE_BLOCKS = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'];

/** How many bits an address has. */
const BITS = { 4: 32, 6: 128 };

function ofVersion4(address: number, length: number): CidrBlock {
  const size = 2 ** (32 - length);
  const first = address - address % size;
  return new CidrBlock(4, first, first + size - 1, length, `${ipv4Text(first)}/${length}`);
}

function ofVersion6(address: bigint, length: number): CidrBlock {
  const size = 1n << BigInt(128 - length);
  const first = address - address % size;
  return new CidrBlock(6, first, first + size - 1n, length, `${ipv6Text(first)}/${length}`);
}
