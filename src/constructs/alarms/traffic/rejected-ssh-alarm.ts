import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import { RejectedTrafficAlarm, RejectedTrafficAlarmProps } from './rejected-traffic-alarm';
import type { TrafficAlarmOptions } from './traffic-alarm-options';
import { FlowLogProtocol } from '../../../model/flow-log-protocol';

/** Properties of RejectedSshAlarm. */
export interface RejectedSshAlarmProps extends TrafficAlarmOptions {
  /**
   * The ports on which your instances accept SSH connections.
   *
   * @default [22]
   */
  readonly ports?: number[];
}

/**
 * The alarm of the AWS guide: fires at ten or more rejected SSH connections (TCP, port 22) within an hour.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/process-records-cwl.html
 */
@propertyInjectable
export class RejectedSshAlarm extends RejectedTrafficAlarm {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-vpc-flow-logs.RejectedSshAlarm';

  constructor(scope: Construct, id: string, props: RejectedSshAlarmProps) {
    super(scope, id, sshTraffic(props));
  }
}

function sshTraffic(props: RejectedSshAlarmProps): RejectedTrafficAlarmProps {
  return { ...props, ports: props.ports ?? [22], protocols: [FlowLogProtocol.TCP] };
}
