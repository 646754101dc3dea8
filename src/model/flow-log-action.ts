/**
 * Whether the traffic of a record was accepted or rejected.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html#flow-logs-fields
 */
export enum FlowLogAction {
  /** The traffic was accepted. */
  ACCEPT = 'ACCEPT',

  /**
   * The traffic was rejected: by a security group or a network ACL, by VPC Block Public Access or Encryption Controls
   * (the field `reject-reason` tells), or because its packets arrived after the connection was closed.
   */
  REJECT = 'REJECT',
}
