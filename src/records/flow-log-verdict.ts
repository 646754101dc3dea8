/** What a request and its answer say about what is between them. */
export enum FlowLogVerdict {
  /** Both were accepted: neither a security group nor a network ACL blocks the traffic. */
  ALLOWED = 'ALLOWED',

  /**
   * The request was accepted and its answer rejected: by a network ACL, because security groups, which are stateful,
   * allow the answer to an accepted request.
   */
  ANSWER_REJECTED_BY_NETWORK_ACL = 'ANSWER_REJECTED_BY_NETWORK_ACL',

  /** The request was rejected, by a security group or a network ACL: one record does not tell which. */
  REQUEST_REJECTED = 'REQUEST_REJECTED',

  /** Answers were accepted at first. Packets after the end of a connection are rejected, which is harmless. */
  LATE_PACKETS_REJECTED = 'LATE_PACKETS_REJECTED',

  /** VPC Block Public Access rejected one of them. Needs the field `reject-reason`. */
  REJECTED_BY_BLOCK_PUBLIC_ACCESS = 'REJECTED_BY_BLOCK_PUBLIC_ACCESS',

  /** VPC Encryption Controls rejected one of them. Needs the field `reject-reason`. */
  REJECTED_BY_ENCRYPTION_CONTROLS = 'REJECTED_BY_ENCRYPTION_CONTROLS',

  /** One of them was rejected for a `reject-reason` that this library does not know. */
  REJECTED_FOR_ANOTHER_REASON = 'REJECTED_FOR_ANOTHER_REASON',
}
