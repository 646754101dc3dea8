import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import type { AlarmEvaluation } from './alarm-evaluation';
import { FlowLogAlarmBase } from './flow-log-alarm-base';
import type { FlowLogAlarmOptions } from './flow-log-alarm-options';
import type { SimulatedFilter } from './simulation-settings';

/** Properties of FlowLogDeliveryAlarm: it has none of its own, and reads `logFormat` only to simulate. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- props of its own will come here
export interface FlowLogDeliveryAlarmProps extends FlowLogAlarmOptions {}

/**
 * Fires when no records have come for a while.
 *
 * A flow log whose role, key or quota is wrong stays `Active` and delivers nothing; AWS reports that only where
 * `ec2:DescribeFlowLogs` is asked. This alarm monitors what CloudWatch Logs itself counts, the metric `IncomingLogEvents` of
 * the log group, and takes silence for trouble.
 *
 * Before CloudWatch takes a period without data for a breach it looks for data in earlier ones; how far back it looks is
 * not documented exactly. Expect the alarm within about three periods.
 *
 * It cannot tell why nothing came. A flow log that has not seen any traffic yet has not written anything either, so
 * that the alarm fires soon after the first deployment and returns to OK once records come, about ten minutes later. It looks
 * at the log group as a whole: while one flow log writes there, another that shares it is not missed.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-troubleshooting.html
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CloudWatch-Logs-Monitoring-CloudWatch-Metrics.html
 */
@propertyInjectable
export class FlowLogDeliveryAlarm extends FlowLogAlarmBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-vpc-flow-logs.FlowLogDeliveryAlarm';

  /** The alarm. */
  // eslint-disable-next-line awscdk/no-construct-in-public-property-of-construct -- only the class takes more actions
  public readonly alarm: cloudwatch.Alarm;

  /** How many records CloudWatch Logs took in each period. */
  public readonly metric: cloudwatch.Metric;

  constructor(scope: Construct, id: string, props: FlowLogDeliveryAlarmProps) {
    super(scope, id, onSilence(props));
    const { period, statistic } = this._evaluation;
    this.metric = new cloudwatch.Metric({
      namespace: 'AWS/Logs',
      metricName: 'IncomingLogEvents',
      dimensionsMap: { LogGroupName: this._source.logGroup.logGroupRef.logGroupName },
      statistic,
      period,
    });
    this.alarm = this._alarmOn(this.metric, 'No VPC flow log records come in.', props);
  }

  /** @internal */
  protected _simulatedFilter(): SimulatedFilter {
    return { format: this._source.format, pattern: { matches: () => true }, metricValue: 1, clock: 'arrival' };
  }
}

function onSilence(props: FlowLogDeliveryAlarmProps): FlowLogAlarmOptions & Partial<AlarmEvaluation> {
  return {
    ...props,
    threshold: props.threshold ?? 1,
    comparisonOperator: cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD,
    treatMissingData: props.treatMissingData ?? cloudwatch.TreatMissingData.BREACHING,
  };
}
