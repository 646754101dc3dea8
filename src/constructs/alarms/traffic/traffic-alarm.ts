import { Token } from 'aws-cdk-lib';
import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as logs from 'aws-cdk-lib/aws-logs';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import type { Construct } from 'constructs';
import { checkReachable } from '../metric/alarm-evaluation';
import { FlowLogAlarmBase } from '../metric/flow-log-alarm-base';
import { metricIdentity, sharedMetric } from './metric-identity';
import type { SimulatedFilter } from '../metric/simulation-settings';
import { describeTraffic } from './traffic-description';
import { trafficPattern } from './traffic-pattern';
import type { FlowLogFilterPattern } from '../../../filter-pattern/flow-log-filter-pattern';
import type { FlowLogField } from '../../../model/flow-log-field';
import { fail } from '../../fail';
import type { TrafficAlarmProps } from './traffic-alarm-props';

/**
 * Fires at a given amount of some kind of traffic: by default ten records within an hour.
 *
 * A metric filter counts the records that fit, or sums up one of their fields. A record stands for everything that
 * passed between two addresses and ports within the aggregation interval (by default ten minutes), and arrives about
 * five minutes after it. Both directions count unless `conditions` excludes one.
 *
 * @example
 * import { FlowLogAction, FlowLogCondition, FlowLogField, TrafficAlarm } from 'cdk-vpc-flow-logs';
 *
 * // Do 100 MB leave the network within an hour?
 * new TrafficAlarm(stack, 'Outbound', {
 *   flowLog,
 *   action: FlowLogAction.ACCEPT,
 *   conditions: [FlowLogCondition.outsideCidr(FlowLogField.DST_ADDR, '10.0.0.0/8')],
 *   measuredField: FlowLogField.BYTES,
 *   threshold: 100_000_000,
 *   emails: ['ops@example.com'],
 * });
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/process-records-cwl.html
 */
@propertyInjectable
export class TrafficAlarm extends FlowLogAlarmBase {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-vpc-flow-logs.TrafficAlarm';

  /** The alarm. */
  // eslint-disable-next-line awscdk/no-construct-in-public-property-of-construct -- only the class takes more actions
  public readonly alarm: cloudwatch.Alarm;

  /** The sum over a period of the records that count, or of what is measured. */
  public readonly metric: cloudwatch.Metric;

  /** The filter that counts the records. */
  public readonly metricFilter: logs.MetricFilter;

  /** Which records count. Try it with `filterPattern.test(lines)`. */
  public readonly filterPattern: FlowLogFilterPattern;

  private readonly measuredField?: FlowLogField;
  private readonly defaultValue: number;

  constructor(scope: Construct, id: string, props: TrafficAlarmProps) {
    super(scope, id, props);
    if (props.measuredField === undefined) checkReachable(this, this._evaluation);
    this.filterPattern = trafficPattern(this, this._source, props);
    this.measuredField = props.measuredField;
    this.defaultValue = props.defaultValue ?? 0;

    this.metricFilter = new logs.MetricFilter(this, 'Filter', {
      ...metricIdentity(this, props),
      logGroup: this._source.logGroup,
      filterName: props.filterName,
      filterPattern: this.filterPattern,
      metricValue: props.measuredField === undefined ? '1' : `$${props.measuredField.column}`,
      defaultValue: this.defaultValue,
    });

    const { period, statistic } = this._evaluation; // the default is an average over five minutes
    this.metric = this.metricFilter.metric({ period, statistic });
    this.alarm = this._alarmOn(this.metric, describeTraffic(props), props);
    if (props.metricName !== undefined) this.node.addValidation({ validate: () => this.metricFaults() });
  }

  /** @internal */
  protected _simulatedFilter(): SimulatedFilter {
    const { filterPattern: pattern, measuredField, defaultValue } = this;
    if (Token.isUnresolved(pattern.logPatternString)) {
      fail(this, `'ports', 'interfaceIds' and 'conditions' must be known to simulate the alarm, got a token in `
      + `'${pattern.logPatternString}'; give plain values in tests`);
    }
    return { format: this._source.format, pattern, metricValue: measuredField ?? 1, defaultValue, clock: 'start' };
  }

  private metricFaults(): string[] {
    return sharedMetric(this, this.node.root.node.findAll().filter((construct) => construct instanceof TrafficAlarm));
  }
}
