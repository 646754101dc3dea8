import { FlowLogAction } from './flow-log-action';
import type { FlowLogField } from './flow-log-field';
import { FlowLogFieldType } from './flow-log-field-type';
import { FlowLogStatus } from './flow-log-status';
import { LARGEST_PORT, LARGEST_PROTOCOL } from './limits';
import { resourceTypeFacts } from './resource-types';

// Everything about the values of fields is from
// https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html#flow-logs-fields and
// https://docs.aws.amazon.com/vpc/latest/tgw/tgw-flow-logs.html#flow-logs-fields

/** Whether the field holds numbers: counts, ports, bit masks, moments. */
export function isNumeric({ valueType }: FlowLogField): boolean {
  return valueType === FlowLogFieldType.NUMBER || valueType === FlowLogFieldType.TIMESTAMP;
}

const LARGEST = new Map([
  ['srcport', LARGEST_PORT],
  ['dstport', LARGEST_PORT],
  ['protocol', LARGEST_PROTOCOL],
]);

/** The largest number that the field can hold. */
export function largestOf({ name }: FlowLogField): number {
  return LARGEST.get(name) ?? Number.MAX_SAFE_INTEGER;
}

const CLOSED = new Map<string, readonly string[]>([
  ['action', Object.values(FlowLogAction)],
  ['log-status', Object.values(FlowLogStatus)],
  ['type', ['IPv4', 'IPv6', 'EFA']],
  ['sublocation-type', ['wavelength', 'outpost', 'localzone']],
  ['flow-direction', ['ingress', 'egress']],
  ['traffic-path', ['1', '2', '3', '4', '5', '6', '7', '8']],
  ['encryption-status', ['0', '1', '2', '3']],
]);

/** Every value that the field can have, besides none at all; undefined where there may be others. */
export function closedValuesOf({ name }: FlowLogField): readonly string[] | undefined {
  return CLOSED.get(name);
}

/** Lists to which AWS has added: other values are possible, other spellings of these are not. */
const KNOWN = new Map([
  ['reject-reason', ['BPA', 'EC']],
  ['interface-type', ['nat_gateway', 'network_load_balancer', 'regional_nat_gateway', 'transit_gateway', 'vpc_endpoint']],
]);

/** How records spell a value that is intended as one of a list that may grow; undefined if it is right, or new. */
export function otherSpellingOf({ name }: FlowLogField, value: string): string | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[-_ ]/g, '');
  return KNOWN.get(name)?.find((known) => known !== value && plain(known) === plain(value));
}

/** What a text must look like to be one of a field's values. */
export interface ValueForm {
  readonly pattern: RegExp;
  readonly example: string;
}

const ACCOUNT: ValueForm = { pattern: /^\d{12}$/, example: '123456789012' };
const VPC = idOf('VPC');
const SUBNET = idOf('Subnet');
const INTERFACE = idOf('NetworkInterface');
const ATTACHMENT = idOf('TransitGatewayAttachment');

const FORMS = new Map<string, ValueForm>([
  ['account-id', { pattern: /^(\d{12}|unknown)$/, example: '123456789012' }], // unknown for interfaces of some services
  ['interface-id', INTERFACE],
  ['vpc-id', VPC],
  ['subnet-id', SUBNET],
  ['instance-id', { pattern: /^i-/, example: 'i-0123456789abcdef0' }],
  ['resource-id', idOf('RegionalNatGateway')],
  ['next-hop-interface-id', INTERFACE],
  ['next-hop-subnet-id', SUBNET],
  ['next-hop-vpc-id', VPC],
  ['tgw-id', { pattern: /^tgw-(?!attach-)/, example: 'tgw-0123456789abcdef0' }],
  ['tgw-attachment-id', ATTACHMENT],
  ['tgw-pair-attachment-id', ATTACHMENT],
  ['tgw-src-vpc-account-id', ACCOUNT],
  ['tgw-dst-vpc-account-id', ACCOUNT],
  ['tgw-src-vpc-id', VPC],
  ['tgw-dst-vpc-id', VPC],
  ['tgw-src-subnet-id', SUBNET],
  ['tgw-dst-subnet-id', SUBNET],
  ['tgw-src-eni', INTERFACE],
  ['tgw-dst-eni', INTERFACE],
]);

/** What the field's values look like, besides none at all; undefined where that is not known. */
export function formOf({ name }: FlowLogField): ValueForm | undefined {
  return FORMS.get(name);
}

function idOf(resourceType: string): ValueForm {
  const { idPrefix } = resourceTypeFacts(resourceType)!;
  return { pattern: new RegExp(`^${idPrefix}`), example: `${idPrefix}0123456789abcdef0` };
}

/** Records without data (NODATA, SKIPDATA) in the guide's examples: the default format, field by field. */
const WITHOUT_DATA = new Map<string, 'filled' | 'empty'>([
  ['version', 'filled'],
  ['account-id', 'filled'],
  ['interface-id', 'filled'],
  ['srcaddr', 'empty'],
  ['dstaddr', 'empty'],
  ['srcport', 'empty'],
  ['dstport', 'empty'],
  ['protocol', 'empty'],
  ['packets', 'empty'],
  ['bytes', 'empty'],
  ['start', 'filled'],
  ['end', 'filled'],
  ['action', 'empty'],
  ['log-status', 'filled'],
]);

/**
 * Whether records without data have a value in the field; undefined where that is not documented.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-records-examples.html
 */
export function withoutData({ name }: FlowLogField): 'filled' | 'empty' | undefined {
  return WITHOUT_DATA.get(name);
}
