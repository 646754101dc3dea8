import type { FlowLogRecord } from './flow-log-record';

/** What a request and its answer say about security groups and network ACLs. */
export enum FlowLogVerdict {
  /** The request and its answer were let through: neither a security group nor a network ACL is in the way. */
  ALLOWED = 'ALLOWED',

  /**
   * The request was accepted and its answer rejected. Security groups are stateful: they let the answer to an accepted
   * request pass. Network ACLs are not, so one of them turned the answer away.
   */
  ANSWER_REJECTED_BY_NETWORK_ACL = 'ANSWER_REJECTED_BY_NETWORK_ACL',

  /** The request was rejected, by a security group or a network ACL: one record does not tell which. */
  REQUEST_REJECTED = 'REQUEST_REJECTED',

  /** Answers were let through at first. Packets that come after a connection is closed are rejected, and mean no harm. */
  LATE_PACKETS_REJECTED = 'LATE_PACKETS_REJECTED',
}

/** A request, its answer, and what they say. */
export interface FlowLogDiagnosis {
  /** What they say about security groups and network ACLs. */
  readonly verdict: FlowLogVerdict;

  /** The verdict in words, with addresses and ports. */
  readonly explanation: string;

  /** The record of the request. */
  readonly request: FlowLogRecord;

  /**
   * The record of the answer that the verdict is about.
   *
   * @default - the request was rejected, so there is none
   */
  readonly answer?: FlowLogRecord;
}
