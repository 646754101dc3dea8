/**
 * A TCP flag that flow logs record.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html#flow-logs-fields
 */
export enum FlowLogTcpFlag {
  /** The sender has no more data: 1. */
  FIN = 'FIN',

  /** Opens a connection: 2. */
  SYN = 'SYN',

  /** Resets a connection: 4. */
  RST = 'RST',

  /** Pushes data to the application: 8. Transit gateways only. */
  PSH = 'PSH',

  /** Acknowledges: 16. VPC flow logs record it together with SYN only. */
  ACK = 'ACK',

  /** Urgent data: 32. Transit gateways only. */
  URG = 'URG',
}
