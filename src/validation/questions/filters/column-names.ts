import { FlowLogField } from '../../../model/flow-log-field';

/** What patterns of AWS's guides and in the wild call a field, besides its own name. */
const OTHER_NAMES = new Map([
  ['account', 'account-id'],
  ['dest', 'dstaddr'],
  ['destaddr', 'dstaddr'],
  ['destination', 'dstaddr'],
  ['destinationaddress', 'dstaddr'],
  ['destinationport', 'dstport'],
  ['destip', 'dstaddr'],
  ['destport', 'dstport'],
  ['direction', 'flow-direction'],
  ['dst', 'dstaddr'],
  ['dstip', 'dstaddr'],
  ['endtime', 'end'],
  ['eni', 'interface-id'],
  ['flowlogstatus', 'log-status'],
  ['proto', 'protocol'],
  ['source', 'srcaddr'],
  ['sourceaddress', 'srcaddr'],
  ['sourceip', 'srcaddr'],
  ['sourceport', 'srcport'],
  ['src', 'srcaddr'],
  ['srcip', 'srcaddr'],
  ['starttime', 'start'],
  ['windowend', 'end'],
  ['windowstart', 'start'],
]);

/** Every field but `type`: a column of that name may well be meant for the action. */
const FIELDS = new Map(FlowLogField.all().filter(({ name }) => name !== 'type').map((field) => [plain(field.name), field]));

/** The field that a column of a pattern is named after, whichever way it is written; `undefined` for any other name. */
export function fieldNamed(column: string): FlowLogField | undefined {
  const name = plain(column);
  return FIELDS.get(name) ?? FIELDS.get(plain(OTHER_NAMES.get(name) ?? ''));
}

/** What records of many kinds have: bytes of an answer, the version of a protocol. */
const IN_MANY_LOGS = new Set(
  ['account', 'action', 'bytes', 'destination', 'direction', 'end', 'protocol', 'region', 'source', 'start', 'version'],
);

/** Whether the names of a pattern's columns suggest flow logs: one that no other log has, or half of them. */
export function speakOfFlowLogs(columns: readonly string[]): boolean {
  const fields = columns.filter((name) => fieldNamed(name) !== undefined);
  return fields.some((name) => !IN_MANY_LOGS.has(plain(name)))
    || (fields.length > 0 && fields.length * 2 >= columns.length);
}

/** `srcAddr`, `src_addr` and `srcaddr` are one name. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '');
}
