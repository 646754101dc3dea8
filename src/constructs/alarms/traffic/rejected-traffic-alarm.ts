import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import { TrafficAlarm } from './traffic-alarm';
import type { TrafficAlarmProps } from './traffic-alarm-props';
import type { TrafficAlarmOptions } from './traffic-alarm-options';
import { FlowLogAction } from '../../../model/flow-log-action';
import type { FlowLogProtocol } from '../../../model/flow-log-protocol';

/** Properties of RejectedTrafficAlarm. */
export interface RejectedTrafficAlarmProps extends TrafficAlarmOptions {
  /**
   * Destination ports to monitor. Needs the field `dstport`.
   *
   * @default - every port
   */
  readonly ports?: number[];

  /**
   * Protocols to monitor. Needs the field `protocol`. ICMP has no ports, so it does not go with `ports`.
   *
   * @default - every protocol
   */
  readonly protocols?: FlowLogProtocol[];
}

/**
 * Fires when security groups and network ACLs reject traffic: by default ten records within an hour. Outbound traffic
 * counts, too, unless `conditions` excludes it.
 *
 * @example
 * import { FlowLogProtocol, RejectedTrafficAlarm } from 'cdk-vpc-flow-logs';
 *
 * // Who tries to reach a database?
 * new RejectedTrafficAlarm(stack, 'RejectedDatabase', {
 *   flowLog,
 *   ports: [3306, 5432],
 *   protocols: [FlowLogProtocol.TCP],
 *   threshold: 100,
 *   period: Duration.minutes(15),
 *   emails: ['ops@example.com'],
 * });
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/process-records-cwl.html
 */
@propertyInjectable
export class RejectedTrafficAlarm extends TrafficAlarm {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-vpc-flow-logs.RejectedTrafficAlarm';

  constructor(scope: Construct, id: string, props: RejectedTrafficAlarmProps) {
    super(scope, id, rejectedTraffic(props));
  }
}

function rejectedTraffic(props: RejectedTrafficAlarmProps): TrafficAlarmProps {
  return { ...props, action: FlowLogAction.REJECT };
}
