import type { TrafficAlarmOptions } from './traffic-alarm-options';
import type { FlowLogAction } from '../../../model/flow-log-action';
import type { FlowLogProtocol } from '../../../model/flow-log-protocol';

/** Properties of TrafficAlarm. */
export interface TrafficAlarmProps extends TrafficAlarmOptions {
  /**
   * Count only accepted or only rejected traffic. Needs the field `action`.
   *
   * @default - both
   */
  readonly action?: FlowLogAction;

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
