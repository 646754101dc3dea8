import { FlowLogError } from './errors';
import { LARGEST_PROTOCOL } from './limits';
import { PROTOCOL_NAMES } from './protocol-names';

/**
 * An IP protocol. Records name it by its IANA number.
 *
 * @see https://www.iana.org/assignments/protocol-numbers/protocol-numbers.xhtml
 */
export class FlowLogProtocol {
  private static readonly known = new Map<number, FlowLogProtocol>();

  /** ICMP for IPv4, 1. */
  public static readonly ICMP = FlowLogProtocol.of(1);

  /** TCP, 6. */
  public static readonly TCP = FlowLogProtocol.of(6);

  /** UDP, 17. */
  public static readonly UDP = FlowLogProtocol.of(17);

  /** Generic routing encapsulation, 47. */
  public static readonly GRE = FlowLogProtocol.of(47);

  /** IPsec's encapsulating security payload, 50. */
  public static readonly ESP = FlowLogProtocol.of(50);

  /** ICMP for IPv6, 58. */
  public static readonly ICMPV6 = FlowLogProtocol.of(58);

  /** SCTP, 132. */
  public static readonly SCTP = FlowLogProtocol.of(132);

  /** The protocol of this IANA number, from 0 to 255. Another number is an error. Each has one object. */
  public static of(number: number): FlowLogProtocol {
    if (!Number.isInteger(number) || number < 0 || number > LARGEST_PROTOCOL) {
      throw new FlowLogError(`a protocol must be a whole number from 0 to ${LARGEST_PROTOCOL}, got ${number}`);
    }
    let protocol = FlowLogProtocol.known.get(number);
    if (protocol === undefined) {
      protocol = new FlowLogProtocol(number, PROTOCOL_NAMES.get(number) ?? String(number));
      FlowLogProtocol.known.set(number, protocol);
    }
    return protocol;
  }

  /**
   * The protocol of this name, of `ec2.Protocol`, such as `tcp` or `IPV6_ROUTE`, or of this number. Case does not
   * matter, nor `-` for `_`. An unknown name is an error.
   */
  public static named(name: string): FlowLogProtocol {
    if (/^\d+$/.test(name)) return FlowLogProtocol.of(Number(name));
    const wanted = name.toUpperCase().replaceAll('-', '_');
    for (const [number, known] of PROTOCOL_NAMES) if (known === wanted) return FlowLogProtocol.of(number);
    throw new FlowLogError(
      `a protocol must be named as in ec2.Protocol, such as TCP, UDP or ICMP, got '${name}'; use its number instead`,
    );
  }

  /** IANA number. */
  public readonly number: number;

  /** Its name in `ec2.Protocol`, such as `TCP`; the number if it has none. */
  public readonly name: string;

  private constructor(number: number, name: string) {
    this.number = number;
    this.name = name;
  }

  /** The name. */
  public toString(): string {
    return this.name;
  }
}
