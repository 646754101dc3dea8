import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import { QueryAlarm, QueryAlarmProps } from './query-alarm';
import type { QueryAlarmOptions } from './query-alarm-options';
import { FlowLogCondition } from '../../../filter-pattern/flow-log-condition';
import { FlowLogAction } from '../../../model/flow-log-action';
import { FlowLogField } from '../../../model/flow-log-field';
import { FlowLogQuery } from '../../../query/flow-log-query';

/** Properties of RejectedSourceAlarm. */
export interface RejectedSourceAlarmProps extends QueryAlarmOptions {
  /**
   * Destination ports to monitor. Needs the field `dstport`.
   *
   * @default - every port
   */
  readonly ports?: number[];

  /**
   * Further conditions, for example `FlowLogCondition.protocol(FlowLogProtocol.TCP)`.
   *
   * @default - none
   */
  readonly conditions?: FlowLogCondition[];
}

/**
 * Fires when one source address is rejected ten times or more within an hour. Each such source has a notification of
 * its own, with its address and records.
 *
 * See `QueryAlarm` about the cost. Ten records within 55 minutes raise it for sure; ten within an hour do if one run of
 * the query sees them together.
 *
 * @example
 * import { RejectedSourceAlarm } from 'cdk-vpc-flow-logs';
 *
 * new RejectedSourceAlarm(stack, 'Scanners', { flowLog, threshold: 20, emails: ['ops@example.com'] });
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-log.html#log-alarm-multi-contributor
 */
@propertyInjectable
export class RejectedSourceAlarm extends QueryAlarm {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-vpc-flow-logs.RejectedSourceAlarm';

  constructor(scope: Construct, id: string, props: RejectedSourceAlarmProps) {
    super(scope, id, rejectedSources(props));
  }
}

function rejectedSources({ ports, conditions = [], ...options }: RejectedSourceAlarmProps): QueryAlarmProps {
  const toPorts = ports === undefined ? [] : [FlowLogCondition.destinationPort(...ports)];
  return {
    ...options,
    query: FlowLogQuery.count()
      .where(FlowLogCondition.action(FlowLogAction.REJECT), ...toPorts, ...conditions)
      .groupBy(FlowLogField.SRC_ADDR),
  };
}
