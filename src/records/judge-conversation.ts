import { isAccepted, type Conversation } from './conversations';
import { FlowLogField } from '../model/flow-log-field';
import type { FlowLogRecord } from './flow-log-record';
import { FlowLogVerdict } from './flow-log-verdict';

/** What a conversation says. */
export interface Judgment {
  readonly verdict: FlowLogVerdict;
  readonly explanation: string;
  readonly request: FlowLogRecord;
  readonly answer?: FlowLogRecord;
}

/** What `reject-reason` says of traffic that neither a security group nor a network ACL rejected. */
const REASONS = new Map([
  ['BPA', { verdict: FlowLogVerdict.REJECTED_BY_BLOCK_PUBLIC_ACCESS, name: 'VPC Block Public Access' }],
  ['EC', { verdict: FlowLogVerdict.REJECTED_BY_ENCRYPTION_CONTROLS, name: 'VPC Encryption Controls' }],
]);

/** What a conversation says about security groups and network ACLs; nothing if an accepted request has no answer. */
export function judge({ requests, answers }: Conversation): Judgment[] {
  const accepted = requests.find(isAccepted);
  if (accepted === undefined) {
    return [rejected(requests[0])];
  }
  const rejectedAnswer = answers.find((answer) => !isAccepted(answer));
  const acceptedAnswer = answers.find(isAccepted);
  if (rejectedAnswer === undefined) return acceptedAnswer === undefined ? [] : [allowed(accepted, acceptedAnswer)];
  const reason = reasonOf(rejectedAnswer);
  if (reason !== undefined) return [{ ...reasoned(`the answer to ${describe(accepted)}`, reason), request: accepted, answer: rejectedAnswer }];
  if (acceptedAnswer !== undefined) return [late(accepted, rejectedAnswer)];
  return [{
    verdict: FlowLogVerdict.ANSWER_REJECTED_BY_NETWORK_ACL, request: accepted, answer: rejectedAnswer,
    explanation: `${describe(accepted)} was accepted, but its answer was rejected by a network ACL: `
      + 'security groups allow answers',
  }];
}

function rejected(request: FlowLogRecord): Judgment {
  const reason = reasonOf(request);
  if (reason !== undefined) return { ...reasoned(describe(request), reason), request };
  const others = ', as far as records without reject-reason tell';
  return {
    verdict: FlowLogVerdict.REQUEST_REJECTED, request,
    explanation: `${describe(request)} was rejected by a security group or a network ACL`
      + (request.format.includes(FlowLogField.REJECT_REASON) ? '' : others),
  };
}

/** Why traffic was rejected, if not by a security group or a network ACL. */
function reasonOf(record: FlowLogRecord): string | undefined {
  return record.text(FlowLogField.REJECT_REASON);
}

function reasoned(traffic: string, reason: string): Pick<Judgment, 'verdict' | 'explanation'> {
  const known = REASONS.get(reason);
  return known === undefined
    ? { verdict: FlowLogVerdict.REJECTED_FOR_ANOTHER_REASON, explanation: `${traffic} was rejected for the reason '${reason}'` }
    : { verdict: known.verdict, explanation: `${traffic} was rejected by ${known.name}, not by a security group or a network ACL` };
}

function allowed(request: FlowLogRecord, answer: FlowLogRecord): Judgment {
  return {
    verdict: FlowLogVerdict.ALLOWED, request, answer,
    explanation: `${describe(request)} and its answer were accepted by security groups and network ACLs`,
  };
}

function late(request: FlowLogRecord, answer: FlowLogRecord): Judgment {
  return {
    verdict: FlowLogVerdict.LATE_PACKETS_REJECTED, request, answer,
    explanation: `${describe(request)} and its answer were accepted; `
      + 'packets that arrived after the connection was closed were rejected',
  };
}

/** `TCP from 203.0.113.12:41000 to 172.31.16.139:22`, or without ports where the protocol has none. */
function describe({ protocol, srcAddr, srcPort, dstAddr, dstPort }: FlowLogRecord): string {
  const hasPorts = srcPort !== 0 || dstPort !== 0;
  const at = (address?: string, port?: number) => hasPorts ? `${address} port ${port}` : address;
  return `${protocol?.name} from ${at(srcAddr, srcPort)} to ${at(dstAddr, dstPort)}`;
}
