import { Token } from 'aws-cdk-lib';
import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as logs from 'aws-cdk-lib/aws-logs';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import { Construct, IConstruct } from 'constructs';
import { needsTopic, notify } from './alarm-notifications';
import { alarmEvaluation, AlarmEvaluation, checkReachable } from './alarm-evaluation';
import { AlarmSource, alarmSource } from './alarm-source';
import { AlarmTopic } from './alarm-topic';
import { metricIdentity, sharedMetric } from './metric-identity';
import type { RejectedAlarmOptions } from './rejected-alarm-options';
import { describeTraffic, rejectedTrafficPattern } from './rejected-traffic-pattern';
import { simulationSettings } from './simulation-settings';
import type { FlowLogFilterPattern } from '../../filter-pattern/flow-log-filter-pattern';
import type { FlowLogField } from '../../model/flow-log-field';
import type { FlowLogProtocol } from '../../model/flow-log-protocol';
import type { AlarmSimulation } from '../../simulation/alarm-simulation';
import { simulateAlarm } from '../../simulation/simulate-alarm';
import { attachValidator } from '../../validation/plugin/attach';
import { fail } from '../fail';

/** Properties of RejectedTrafficAlarm. */
export interface RejectedTrafficAlarmProps extends RejectedAlarmOptions {
  /**
   * Destination ports to watch. The records must have the field `dstport`.
   *
   * @default - every port
   */
  readonly ports?: number[];

  /**
   * Protocols to watch. The records must have the field `protocol`.
   *
   * @default - every protocol
   */
  readonly protocols?: FlowLogProtocol[];
}

/**
 * Goes off when security groups and network ACLs turn traffic away: ten records within an hour, unless told otherwise.
 *
 * A metric filter on the flow log's log group counts the records with action `REJECT`. Its pattern has the columns of the
 * flow log's own format. Records count, not packets or attempts: one stands for everything that passed between two
 * addresses and ports within the aggregation interval.
 *
 * Records arrive some minutes late: after the aggregation interval (ten minutes unless the flow log says otherwise) and
 * about five more. A flow log logs traffic in both directions, so what was rejected on its way out counts too; `conditions`
 * tells how to leave it out.
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
 *   ports: [3306, 5432],
 *   protocols: [FlowLogProtocol.TCP],
 *   conditions: [FlowLogCondition.equalTo(FlowLogField.FLOW_DIRECTION, 'ingress')],
 *   threshold: 100,
 *   period: Duration.minutes(15),
 *   emails: ['ops@example.com'],
 * });
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/process-records-cwl.html
 */
@propertyInjectable
export class RejectedTrafficAlarm extends Construct {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-vpc-flow-logs.RejectedTrafficAlarm';

  /** The alarm. */
  // eslint-disable-next-line awscdk/no-construct-in-public-property-of-construct -- only the class takes more actions
  public readonly alarm: cloudwatch.Alarm;

  /** What the alarm looks at: the sum of the rejected records over a period. */
  public readonly metric: cloudwatch.Metric;

  /** The filter that counts the rejected records. */
  public readonly metricFilter: logs.MetricFilter;

  /** Which records count. It can be tried out: `filterPattern.test(lines)`. */
  public readonly filterPattern: FlowLogFilterPattern;

  /** The topic that the alarm notifies, if there is one. */
  public readonly topic?: sns.ITopic;

  private readonly source: AlarmSource;
  private readonly settings: AlarmEvaluation;
  private readonly metricValue: number | FlowLogField;
  private readonly defaultValue: number;

  constructor(scope: Construct, id: string, props: RejectedTrafficAlarmProps) {
    super(scope, id);
    attachValidator(this);
    this.source = alarmSource(this, props);
    this.settings = alarmEvaluation(this, props);
    if (props.metricValue === undefined) checkReachable(this, this.settings);
    this.filterPattern = rejectedTrafficPattern(this, this.source, props);

    this.metricValue = props.metricValue ?? 1;
    this.defaultValue = props.defaultValue ?? 0;

    const identity = metricIdentity(this, props);
    this.metricFilter = new logs.MetricFilter(this, 'Filter', {
      ...identity,
      logGroup: this.source.logGroup,
      filterName: props.filterName,
      filterPattern: this.filterPattern,
      metricValue: props.metricValue === undefined ? '1' : `$${props.metricValue.column}`,
      defaultValue: this.defaultValue,
    });

    const { period, statistic, ...evaluation } = this.settings;
    this.metric = this.metricFilter.metric({ period, statistic }); // the default is an average over five minutes
    this.alarm = this.metric.createAlarm(this, 'Alarm', {
      ...evaluation,
      alarmName: props.alarmName,
      alarmDescription: props.alarmDescription ?? describeTraffic(props),
      actionsEnabled: props.actionsEnabled,
    });

    this.topic = needsTopic(this, props)
      ? new AlarmTopic(this, 'Topic', { encryptionKey: props.topicEncryptionKey })
      : props.topic;
    notify(this.alarm, this.topic, props);
    if (props.metricName !== undefined) {
      this.node.addValidation({ validate: () => sharedMetric(this, rejectedTrafficAlarms(this)) });
    }
  }

  /**
   * Tells what the alarm would have done if these records, and no others, had come.
   *
   * What is known only at deployment, a threshold or the id of a network interface, is an error.
   *
   * @param lines Records in the format of the flow log, in any order.
   */
  public simulate(lines: string[]): AlarmSimulation {
    const { filterPattern, metricValue, defaultValue } = this;
    if (Token.isUnresolved(filterPattern.logPatternString)) {
      fail(this, `'ports', 'interfaceIds' and 'conditions' must be known to simulate the alarm, got a token in `
      + `'${filterPattern.logPatternString}'; give plain values in tests`);
    }
    const filter = { format: this.source.format, pattern: filterPattern, metricValue, defaultValue };
    return simulateAlarm(simulationSettings(this, filter, this.settings), lines);
  }
}

function rejectedTrafficAlarms(scope: IConstruct): RejectedTrafficAlarm[] {
  return scope.node.root.node.findAll().filter((construct) => construct instanceof RejectedTrafficAlarm);
}
