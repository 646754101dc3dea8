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
   * Destination ports to monitor. The records must have the field `dstport`.
   *
   * @default - every port
   */
  readonly ports?: number[];

  /**
   * Protocols to monitor. The records must have the field `protocol`. ICMP has no ports, so it does not go with `ports`.
   *
   * @default - every protocol
   */
  readonly protocols?: FlowLogProtocol[];
}

/**
 * Fires when security groups and network ACLs reject traffic: by default ten records within an hour.
 *
 * A `TrafficAlarm` for records with action `REJECT`. Rejected outbound traffic counts too, unless `conditions`
 * excludes it.
 *
 * @example
 * import { FlowLog, FlowLogCondition, FlowLogField, FlowLogFormat, FlowLogProtocol, FlowLogResource, RejectedTrafficAlarm } from 'cdk-vpc-flow-logs';
 *
 * const flowLog = new FlowLog(stack, 'FlowLog', {
 *   resourceType: FlowLogResource.fromVpc(vpc),
 *   logFormat: FlowLogFormat.DEFAULT.plus(FlowLogField.FLOW_DIRECTION),
 * });
 *
 * // Who tries to reach a database from outside?
 * new RejectedTrafficAlarm(stack, 'RejectedDatabase', {
 *   flowLog,
 *   conditions: [
 *     FlowLogCondition.destinationPort(3306, 5432),
 *     FlowLogCondition.equalTo(FlowLogField.FLOW_DIRECTION, 'ingress'),
 *   ],
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
