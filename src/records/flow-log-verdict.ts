/** What a request and its answer say about what is between them. */
export enum FlowLogVerdict {
  /** The request and its answer were accepted: neither a security group nor a network ACL blocks the traffic. */
  ALLOWED = 'ALLOWED',

  /**
   * The request was accepted and its answer rejected. Security groups are stateful: they let the answer to an accepted
   * request pass. Network ACLs are not, so one of them rejected the answer.
   */
  ANSWER_REJECTED_BY_NETWORK_ACL = 'ANSWER_REJECTED_BY_NETWORK_ACL',

  /** The request was rejected, by a security group or a network ACL: one record does not tell which. */
  REQUEST_REJECTED = 'REQUEST_REJECTED',

  /** Answers were accepted at first. Packets that arrive after a connection is closed are rejected, which is harmless. */
  LATE_PACKETS_REJECTED = 'LATE_PACKETS_REJECTED',

  /** The request or its answer was rejected by VPC Block Public Access. Needs the field `reject-reason`. */
  REJECTED_BY_BLOCK_PUBLIC_ACCESS = 'REJECTED_BY_BLOCK_PUBLIC_ACCESS',

  /** The request or its answer was rejected by VPC Encryption Controls. Needs the field `reject-reason`. */
  REJECTED_BY_ENCRYPTION_CONTROLS = 'REJECTED_BY_ENCRYPTION_CONTROLS',

  /** The request or its answer was rejected, and `reject-reason` gives a reason that this library does not know. */
  REJECTED_FOR_ANOTHER_REASON = 'REJECTED_FOR_ANOTHER_REASON',
}
