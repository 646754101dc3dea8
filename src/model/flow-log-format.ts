import type { LogFormat } from 'aws-cdk-lib/aws-ec2';
import { FlowLogError } from './errors';
import { FlowLogField } from './flow-log-field';
import { frozen } from './frozen';
import { readFields, readHeader } from './read-fields';

// The presets are literal texts: computed from the list of fields they would change with it, and so would every
// deployed flow log that uses them, whose format cannot be changed.

const VERSION_2 = 'version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end '
  + 'action log-status';

const VERSIONS_3_TO_5 = 'vpc-id subnet-id instance-id tcp-flags type pkt-srcaddr pkt-dstaddr region az-id '
  + 'sublocation-type sublocation-id pkt-src-aws-service pkt-dst-aws-service flow-direction traffic-path';

const ECS = 'ecs-cluster-arn ecs-cluster-name ecs-container-instance-arn ecs-container-instance-id ecs-container-id '
  + 'ecs-second-container-id ecs-service-name ecs-task-definition-arn ecs-task-arn ecs-task-id';

const NEXT_HOP = 'interface-type next-hop-interface-id next-hop-subnet-id next-hop-az-id next-hop-vpc-id '
  + 'next-hop-interface-type';

const TRANSIT_GATEWAY = 'version resource-type account-id tgw-id tgw-attachment-id tgw-src-vpc-account-id '
  + 'tgw-dst-vpc-account-id tgw-src-vpc-id tgw-dst-vpc-id tgw-src-subnet-id tgw-dst-subnet-id tgw-src-eni tgw-dst-eni '
  + 'tgw-src-az-id tgw-dst-az-id tgw-pair-attachment-id srcaddr dstaddr srcport dstport protocol packets bytes start end '
  + 'log-status type packets-lost-no-route packets-lost-blackhole packets-lost-mtu-exceeded packets-lost-ttl-expired '
  + 'tcp-flags region flow-direction pkt-src-aws-service pkt-dst-aws-service';

/** The version of a format that has no field of a later version. */
const OLDEST_VERSION = 2;

/**
 * The fields of a flow log's records, in their order.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html#flow-logs-custom
 */
export class FlowLogFormat {
  /** The default for a VPC, subnet or network interface: the fields of version 2. */
  public static readonly DEFAULT = FlowLogFormat.parseHeader(VERSION_2);

  /** The default for a transit gateway or attachment: all its 36 fields. */
  public static readonly TRANSIT_GATEWAY_DEFAULT = FlowLogFormat.parseHeader(TRANSIT_GATEWAY);

  /** All 29 fields of versions 2 to 5: the default fields, then those of each later version. */
  public static readonly VERSIONS_2_TO_5 = FlowLogFormat.parseHeader(`${VERSION_2} ${VERSIONS_3_TO_5}`);

  /** The default fields, then the ten that tell the cluster, service and task of Amazon ECS. */
  public static readonly WITH_ECS = FlowLogFormat.parseHeader(`${VERSION_2} ${ECS}`);

  /** The default fields, then those that tell the kind of interface, and where traffic goes next or came from. */
  public static readonly WITH_NEXT_HOP = FlowLogFormat.parseHeader(`${VERSION_2} ${NEXT_HOP}`);

  /** The format with these fields, in this order. No field, or a repeated one, is an error. */
  public static of(...fields: FlowLogField[]): FlowLogFormat {
    if (fields.length === 0) throw new FlowLogError('a log format must have at least one field, got none');
    const names = fields.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) {
      throw new FlowLogError(`a log format must have each field once, got '${twice}' more than once`);
    }
    return new FlowLogFormat(fields);
  }

  /**
   * Reads a `LogFormat`, such as `${version} ${srcaddr}`. One that is known only at deployment (a token) is an error.
   */
  public static parse(text: string): FlowLogFormat {
    return new FlowLogFormat(readFields(text));
  }

  /** Reads the first line of a file in Amazon S3, which names the fields: `version srcaddr`. */
  public static parseHeader(line: string): FlowLogFormat {
    return new FlowLogFormat(readHeader(line));
  }

  /**
   * The format that `ec2.FlowLog` makes of its prop `logFormat`. An empty list, of which it makes the default format,
   * is an error.
   */
  public static fromLogFormats(formats: LogFormat[]): FlowLogFormat {
    if (formats.length === 0) {
      throw new FlowLogError(`'formats' must have at least one format, got none; use FlowLogFormat.DEFAULT instead`);
    }
    for (const { value } of formats) readFields(value); // so that an error shows the part that it is in
    return FlowLogFormat.parse(formats.map(({ value }) => value).join(' '));
  }

  /** The fields, in the order of their columns. */
  public readonly fields: FlowLogField[];

  /** The names of the columns in a pattern or table: `pkt_srcaddr`. */
  public readonly columns: string[];

  /** What records say as their `version`: the highest version among the fields that are known. */
  public readonly version: number;

  private readonly positions: Map<string, number>;

  private constructor(fields: FlowLogField[]) {
    this.fields = frozen(fields);
    this.columns = frozen(fields.map(({ column }) => column));
    this.version = Math.max(OLDEST_VERSION, ...fields.map(({ version }) => version ?? OLDEST_VERSION));
    this.positions = new Map(fields.map(({ name }, index) => [name, index]));
  }

  /** Whether records of this format have the field. */
  public includes(field: FlowLogField): boolean {
    return this.positions.has(field.name);
  }

  /** The column of the field, counted from 0. Negative if records of this format do not have it. */
  public indexOf(field: FlowLogField): number {
    return this.positions.get(field.name) ?? -1;
  }

  /** This format with more fields at the end. A repeated one is an error. */
  public plus(...fields: FlowLogField[]): FlowLogFormat {
    return FlowLogFormat.of(...this.fields, ...fields);
  }

  /** Whether the other format has the same fields in the same order. */
  public isSameAs(other: FlowLogFormat): boolean {
    return this.toString() === other.toString();
  }

  /** The format as a `LogFormat`: `${version} ${account-id} …`. */
  public toString(): string {
    return this.fields.join(' ');
  }
}
