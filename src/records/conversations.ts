import { FlowLogAction } from '../model/flow-log-action';
import { FlowLogField } from '../model/flow-log-field';
import { RESOURCE_TYPES } from '../model/resource-types';
import type { FlowLogRecord } from './flow-log-record';
import { FlowLogTcpFlag } from './flow-log-tcp-flag';

/** The longest aggregation interval, in seconds: records further apart are not of one conversation. */
const LONGEST_INTERVAL = Math.max(...RESOURCE_TYPES.flatMap(({ intervals }) => intervals));

/** Records between two ends, in order of time; the requests go one way and the answers the other. */
export interface Conversation {
  readonly requests: FlowLogRecord[];
  readonly answers: FlowLogRecord[];
}

/** The conversations that records tell of, in order of time; records without traffic are left out. */
export function conversationsOf(records: FlowLogRecord[]): Conversation[] {
  const latest = new Map<string, Group>();
  const groups: Group[] = [];
  for (const record of records.filter(isTraffic).sort(byTime)) {
    const key = [record.interfaceId, record.protocol, ...[sourceOf(record), targetOf(record)].sort()].join(' ');
    let group = latest.get(key);
    if (group === undefined || !belongs(record, group)) {
      group = { records: [], accepted: isAccepted(record), until: 0 };
      latest.set(key, group);
      groups.push(group);
    }
    group.records.push(record);
    group.until = Math.max(group.until, endOf(record));
  }
  return groups.map(tellRequestsFromAnswers);
}

/** Records between two ends, close in time. */
interface Group {
  readonly records: FlowLogRecord[];
  readonly accepted: boolean;
  until: number;
}

/** A rejected request has no answer, so what is accepted after it is about something else. */
function belongs(record: FlowLogRecord, { accepted, until }: Group): boolean {
  return startOf(record) <= until + LONGEST_INTERVAL && (accepted || !isAccepted(record));
}

function tellRequestsFromAnswers({ records }: Group): Conversation {
  const first = records.find(opensConnection) ?? records[0];
  const isRequest = (record: FlowLogRecord) => sourceOf(record) === sourceOf(first);
  return { requests: records.filter(isRequest), answers: records.filter((record) => !isRequest(record)) };
}

/** Of records that start in the same second the accepted one is first, then the one to the lower port. */
function byTime(a: FlowLogRecord, b: FlowLogRecord): number {
  return startOf(a) - startOf(b)
    || Number(isAccepted(b)) - Number(isAccepted(a))
    || (a.dstPort ?? 0) - (b.dstPort ?? 0);
}

function isTraffic({ srcAddr, action }: FlowLogRecord): boolean {
  return srcAddr !== undefined && action !== undefined;
}

/** Whether the traffic of a record was accepted. */
export function isAccepted({ action }: FlowLogRecord): boolean {
  return action === FlowLogAction.ACCEPT;
}

/** A SYN without an ACK is the client's. */
function opensConnection({ tcpFlags = [] }: FlowLogRecord): boolean {
  return tcpFlags.includes(FlowLogTcpFlag.SYN) && !tcpFlags.includes(FlowLogTcpFlag.ACK);
}

function sourceOf({ srcAddr, srcPort }: FlowLogRecord): string {
  return [srcAddr, srcPort].join(' ');
}

function targetOf({ dstAddr, dstPort }: FlowLogRecord): string {
  return [dstAddr, dstPort].join(' ');
}

function startOf(record: FlowLogRecord): number {
  return record.number(FlowLogField.START) ?? 0;
}

function endOf(record: FlowLogRecord): number {
  return record.number(FlowLogField.END) ?? startOf(record);
}
