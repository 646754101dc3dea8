import { FlowLogAction } from '../model/flow-log-action';
import type { Conversation } from './conversations';
import { FlowLogDiagnosis, FlowLogVerdict } from './flow-log-diagnosis';
import type { FlowLogRecord } from './flow-log-record';

/** What a conversation says about security groups and network ACLs; nothing if an accepted request has no answer. */
export function judge({ requests, answers }: Conversation): FlowLogDiagnosis[] {
  const accepted = requests.find(isAccepted);
  if (accepted === undefined) {
    const request = requests[0];
    return [{
      verdict: FlowLogVerdict.REQUEST_REJECTED, request,
      explanation: `${describe(request)} was rejected by a security group or a network ACL`,
    }];
  }
  const rejectedAnswer = answers.find((answer) => !isAccepted(answer));
  const acceptedAnswer = answers.find(isAccepted);
  if (rejectedAnswer === undefined) return acceptedAnswer === undefined ? [] : [allowed(accepted, acceptedAnswer)];
  if (acceptedAnswer !== undefined) return [late(accepted, rejectedAnswer)];
  return [{
    verdict: FlowLogVerdict.ANSWER_REJECTED_BY_NETWORK_ACL, request: accepted, answer: rejectedAnswer,
    explanation: `${describe(accepted)} was accepted, but its answer was rejected by a network ACL: `
      + 'security groups let answers pass',
  }];
}

function allowed(request: FlowLogRecord, answer: FlowLogRecord): FlowLogDiagnosis {
  return {
    verdict: FlowLogVerdict.ALLOWED, request, answer,
    explanation: `${describe(request)} and its answer were let through by security groups and network ACLs`,
  };
}

function late(request: FlowLogRecord, answer: FlowLogRecord): FlowLogDiagnosis {
  return {
    verdict: FlowLogVerdict.LATE_PACKETS_REJECTED, request, answer,
    explanation: `${describe(request)} and its answer were let through; `
      + 'packets that came after the connection was closed were rejected',
  };
}

function isAccepted({ action }: FlowLogRecord): boolean {
  return action === FlowLogAction.ACCEPT;
}

/** `TCP from 203.0.113.12:41000 to 172.31.16.139:22`, or without ports where the protocol has none. */
function describe({ protocol, srcAddr, srcPort, dstAddr, dstPort }: FlowLogRecord): string {
  const hasPorts = srcPort !== 0 || dstPort !== 0;
  const at = (address?: string, port?: number) => hasPorts ? `${address} port ${port}` : address;
  return `${protocol?.name} from ${at(srcAddr, srcPort)} to ${at(dstAddr, dstPort)}`;
}
