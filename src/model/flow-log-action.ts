/**
 * What became of the traffic of a record.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html#flow-logs-fields
 */
export enum FlowLogAction {
  /** It was let through. */
  ACCEPT = 'ACCEPT',

  /**
   * It was rejected: by a security group or a network ACL, by VPC Block Public Access or Encryption Controls (these two
   * are told by the field `reject-reason`), or because its packets arrived after the connection was closed.
   */
  REJECT = 'REJECT',
}
