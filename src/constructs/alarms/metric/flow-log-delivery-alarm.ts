import { Duration, Token } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import type { AlarmEvaluation } from './alarm-evaluation';
import type { AlarmEvaluationOptions } from './alarm-evaluation-options';
import type { AlarmNotificationOptions } from '../notification/alarm-notification-options';
import { FlowLogAlarmBase } from './flow-log-alarm-base';
import type { FlowLogAlarmBaseProps } from './flow-log-alarm-base';
import type { SimulatedFilter } from './simulation-settings';
import type { FlowLogSourceOptions } from '../../flow-log-source-options';
import { deliveryMetric } from '../../delivery-metric';
import { fail } from '../../fail';
import { setNewerProperty } from '../../newer-property';
import { MAX_WARM_UP } from '../../../model/alarm-limits';

/** Properties of FlowLogDeliveryAlarm. Only simulations need `logFormat`. */
export interface FlowLogDeliveryAlarmProps
  extends FlowLogSourceOptions, AlarmEvaluationOptions, AlarmNotificationOptions {
  /**
   * How long a new alarm waits for the first records, one minute to two days: in `INSUFFICIENT_DATA`, without actions.
   * It waits once, and less if its evaluation periods have passed since the first records.
   *
   * The CDK's rule `F3002` for unknown properties does not know this property yet and is acknowledged on the alarm.
   * aws-cdk-lib 2.262 then leaves the rule out in the whole app, 2.276 does not.
   *
   * @default - an hour longer than the evaluation periods, at most two days; `Duration.minutes(0)` for none
   * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-warm-up.html
   */
  readonly warmUp?: Duration;
}

/**
 * Fires when no records have come for a while.
 *
 * A flow log whose role, key or quota is wrong stays `Active` and delivers nothing; AWS reports that only in the output
 * of `ec2:DescribeFlowLogs`. This alarm treats silence in the log group's metric `IncomingLogEvents` as a problem.
 * Expect it within about three periods: CloudWatch first looks for data in earlier ones; how far back is not documented
 * exactly.
 *
 * It cannot tell why nothing came: no traffic, no records. While one flow log writes to the log group, the silence of
 * another goes unnoticed.
 *
 * In a simulation a record counts when it arrives; the warm-up and silence after the last record are left out.
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
    this.metric = deliveryMetric(this._source.logGroup.logGroupRef.logGroupName, { statistic, period });
    this.alarm = this._alarmOn(this.metric, 'No VPC flow log records come in.', props);
    waitForRecords(this, this.alarm, props.warmUp ?? defaultWarmUp(this._evaluation));
  }

  /** @internal */
  protected _simulatedFilter(): SimulatedFilter {
    return { format: this._source.format, pattern: { matches: () => true }, metricValue: 1, clock: 'arrival' };
  }
}

function onSilence(props: FlowLogDeliveryAlarmProps): FlowLogAlarmBaseProps {
  return {
    ...props,
    threshold: props.threshold ?? 1,
    comparisonOperator: cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD,
    treatMissingData: props.treatMissingData ?? cloudwatch.TreatMissingData.BREACHING,
  };
}

function defaultWarmUp({ period, evaluationPeriods }: AlarmEvaluation): Duration {
  const periods = Token.isUnresolved(evaluationPeriods) ? 1 : evaluationPeriods;
  return Duration.minutes(Math.min(period.toMinutes() * periods + 60, MAX_WARM_UP));
}

function waitForRecords(scope: Construct, alarm: cloudwatch.Alarm, warmUp: Duration): void {
  const minutes = warmUp.toMinutes({ integral: false });
  if (minutes === 0) return;
  if (!Token.isUnresolved(minutes) && !(Number.isInteger(minutes) && minutes >= 1 && minutes <= MAX_WARM_UP)) {
    fail(scope, `'warmUp' must be whole minutes up to 2 days, got ${warmUp.toHumanString()}`);
  }
  const resource = alarm.node.defaultChild as cloudwatch.CfnAlarm;
  setNewerProperty(resource, 'WarmUpConfiguration', { WarmUpPeriodDurationInMinutes: minutes });
}
