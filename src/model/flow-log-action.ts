/**
 * What became of the traffic of a record.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html#flow-logs-fields
 */
export enum FlowLogAction {
  /** The security groups and network ACLs let it pass. */
  ACCEPT = 'ACCEPT',

  /** A security group or network ACL turned it away, or its packets arrived after the connection was closed. */
  REJECT = 'REJECT',
}
