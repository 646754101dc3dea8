import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import { RejectedTrafficAlarm, RejectedTrafficAlarmProps } from './rejected-traffic-alarm';
import type { TrafficAlarmOptions } from './traffic-alarm-options';
import { FlowLogProtocol } from '../../../model/flow-log-protocol';

/** Properties of RejectedRdpAlarm. */
export interface RejectedRdpAlarmProps extends TrafficAlarmOptions {
  /**
   * The ports on which your instances accept RDP connections.
   *
   * @default [3389]
   */
  readonly ports?: number[];

  /**
   * The protocols to monitor.
   *
   * @default - TCP and UDP
   */
  readonly protocols?: FlowLogProtocol[];
}

/**
 * Fires at ten or more rejected RDP connections (TCP and UDP, port 3389) within an hour. RDP begins on TCP and adds UDP
 * where it can.
 *
 * @see https://learn.microsoft.com/en-us/openspecs/windows_protocols/ms-rdpeudp
 */
@propertyInjectable
export class RejectedRdpAlarm extends RejectedTrafficAlarm {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-vpc-flow-logs.RejectedRdpAlarm';

  constructor(scope: Construct, id: string, props: RejectedRdpAlarmProps) {
    super(scope, id, rdpTraffic(props));
  }
}

function rdpTraffic(props: RejectedRdpAlarmProps): RejectedTrafficAlarmProps {
  const { ports = [3389], protocols = [FlowLogProtocol.TCP, FlowLogProtocol.UDP] } = props;
  return { ...props, ports, protocols };
}
