import { FlowLogAction } from '../model/flow-log-action';
import { FlowLogField } from '../model/flow-log-field';
import { FlowLogFormat } from '../model/flow-log-format';
import { FlowLogProtocol } from '../model/flow-log-protocol';
import { FlowLogStatus } from '../model/flow-log-status';
import { LARGEST_PROTOCOL } from '../model/limits';
import { NO_VALUE } from '../model/no-value';
import { FlowLogTcpFlag } from './flow-log-tcp-flag';
import { checkColumns, readColumns } from './read-columns';

/** The bit of each flag. A transit gateway's SYN-ACK, 18, is SYN and ACK. */
const FLAG_BITS: [number, FlowLogTcpFlag][] = [
  [1, FlowLogTcpFlag.FIN],
  [2, FlowLogTcpFlag.SYN],
  [4, FlowLogTcpFlag.RST],
  [8, FlowLogTcpFlag.PSH],
  [16, FlowLogTcpFlag.ACK],
  [32, FlowLogTcpFlag.URG],
];

/**
 * One line of a flow log.
 *
 * Every value is undefined if the record says `-`, or if the format does not have the field.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html
 */
export class FlowLogRecord {
  /**
   * Reads a line. Too few or too many columns, or a word where a number belongs, is an error that says which column.
   *
   * @param format FlowLogFormat.DEFAULT by default.
   */
  public static parse(line: string, format: FlowLogFormat = FlowLogFormat.DEFAULT): FlowLogRecord {
    const columns = readColumns(line, format);
    checkColumns(columns, line, format);
    return new FlowLogRecord(line, columns, format);
  }

  /** The line. */
  public readonly line: string;

  // Truly private, so that a failed expectation in a test prints the line and nothing else.
  readonly #columns: string[];
  readonly #format: FlowLogFormat;

  private constructor(line: string, columns: string[], format: FlowLogFormat) {
    this.line = line;
    this.#columns = columns;
    this.#format = format;
  }

  /** Its format. */
  public get format(): FlowLogFormat {
    return this.#format;
  }

  /** The value of a field as text. Tags are decoded: records have them percent-encoded. */
  public text(field: FlowLogField): string | undefined {
    const text = this.#columns[this.#format.indexOf(field)];
    if (text === undefined || text === NO_VALUE) return undefined;
    return field.isTag ? decoded(text) : text;
  }

  /** The value of a field as a number, if it is one. */
  public number(field: FlowLogField): number | undefined {
    const text = this.text(field);
    return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
  }

  /** The value of a field as a moment, if it is a number of seconds. */
  public date(field: FlowLogField): Date | undefined {
    const moment = new Date((this.number(field) ?? NaN) * 1000);
    return Number.isNaN(moment.getTime()) ? undefined : moment;
  }

  /** The highest version among the format's fields. */
  public get version(): number | undefined {
    return this.number(FlowLogField.VERSION);
  }

  /** The account that owns the network interface or transit gateway. */
  public get accountId(): string | undefined {
    return this.text(FlowLogField.ACCOUNT_ID);
  }

  /** The network interface that saw the traffic. */
  public get interfaceId(): string | undefined {
    return this.text(FlowLogField.INTERFACE_ID);
  }

  /** Where the traffic came from. */
  public get srcAddr(): string | undefined {
    return this.text(FlowLogField.SRC_ADDR);
  }

  /** Where the traffic went. */
  public get dstAddr(): string | undefined {
    return this.text(FlowLogField.DST_ADDR);
  }

  /** Source port. 0 for protocols without ports. */
  public get srcPort(): number | undefined {
    return this.number(FlowLogField.SRC_PORT);
  }

  /** Destination port. 0 for protocols without ports. */
  public get dstPort(): number | undefined {
    return this.number(FlowLogField.DST_PORT);
  }

  /** The IP protocol. */
  public get protocol(): FlowLogProtocol | undefined {
    const number = this.number(FlowLogField.PROTOCOL);
    return number === undefined || number > LARGEST_PROTOCOL ? undefined : FlowLogProtocol.of(number);
  }

  /** Packets within the aggregation interval. */
  public get packets(): number | undefined {
    return this.number(FlowLogField.PACKETS);
  }

  /** Bytes within the aggregation interval. */
  public get bytes(): number | undefined {
    return this.number(FlowLogField.BYTES);
  }

  /** When the first packet came. */
  public get start(): Date | undefined {
    return this.date(FlowLogField.START);
  }

  /** When the last packet came. */
  public get end(): Date | undefined {
    return this.date(FlowLogField.END);
  }

  /** Whether the traffic was accepted or rejected. */
  public get action(): FlowLogAction | undefined {
    return oneOf(Object.values(FlowLogAction), this.text(FlowLogField.ACTION));
  }

  /** What the record says about the logging itself. */
  public get status(): FlowLogStatus | undefined {
    return oneOf(Object.values(FlowLogStatus), this.text(FlowLogField.LOG_STATUS));
  }

  /** The TCP flags seen in the aggregation interval, lowest bit first. None for only ACK. */
  public get tcpFlags(): FlowLogTcpFlag[] | undefined {
    const bits = this.number(FlowLogField.TCP_FLAGS);
    return bits === undefined ? undefined : FLAG_BITS.filter(([bit]) => (bits & bit) !== 0).map(([, flag]) => flag);
  }

  /** The line. */
  public toString(): string {
    return this.line;
  }
}

function oneOf<T extends string>(values: T[], text: string | undefined): T | undefined {
  return values.find((value) => value === text);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // not percent-encoded after all
  }
}
