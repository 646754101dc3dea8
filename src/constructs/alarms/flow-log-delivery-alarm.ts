import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { propertyInjectable } from 'aws-cdk-lib/core/lib/prop-injectable';
import { Construct } from 'constructs';
import { needsTopic, notify } from './alarm-notifications';
import { alarmEvaluation, AlarmEvaluation } from './alarm-evaluation';
import { AlarmSource, alarmSource } from './alarm-source';
import { AlarmTopic } from './alarm-topic';
import type { FlowLogAlarmOptions } from './flow-log-alarm-options';
import { simulationSettings } from './simulation-settings';
import type { FlowLogFormat } from '../../model/flow-log-format';
import type { AlarmSimulation } from '../../simulation/alarm-simulation';
import { simulateAlarm } from '../../simulation/simulate-alarm';
import { attachValidator } from '../../validation/plugin/attach';

/** Properties of FlowLogDeliveryAlarm. */
export interface FlowLogDeliveryAlarmProps extends FlowLogAlarmOptions {
  /**
   * The fields of the records in `logGroup`. Only `simulate` reads them, and only for a log group; a flow log knows its
   * format.
   *
   * @default - the format of `flowLog`; for a log group, FlowLogFormat.DEFAULT
   */
  readonly logFormat?: FlowLogFormat;
}

/**
 * Goes off when no records have come for a while.
 *
 * A flow log whose role, key or quota is wrong stays `Active` and delivers nothing; AWS reports that only where
 * `ec2:DescribeFlowLogs` is asked. This alarm watches what CloudWatch Logs itself counts, the metric `IncomingLogEvents` of
 * the log group, and takes silence for trouble.
 *
 * Before CloudWatch takes a period without data for a breach it looks for data in earlier ones; how far back it looks is
 * not documented exactly. Expect the alarm within about three periods.
 *
 * It cannot tell why nothing came. A flow log that has not seen any traffic yet has not written anything either, so
 * that the alarm goes off soon after the first deployment and is over once records come, about ten minutes later. It looks
 * at the log group as a whole: while one flow log writes there, another that shares it is not missed.
 *
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-troubleshooting.html
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CloudWatch-Logs-Monitoring-CloudWatch-Metrics.html
 */
@propertyInjectable
export class FlowLogDeliveryAlarm extends Construct {
  /** Uniquely identifies this class. */
  public static readonly PROPERTY_INJECTION_ID: string = 'cdk-vpc-flow-logs.FlowLogDeliveryAlarm';

  /** The alarm. */
  // eslint-disable-next-line awscdk/no-construct-in-public-property-of-construct -- only the class takes more actions
  public readonly alarm: cloudwatch.Alarm;

  /** How many records CloudWatch Logs took in each period. */
  public readonly metric: cloudwatch.Metric;

  /** The topic that the alarm notifies, if there is one. */
  public readonly topic?: sns.ITopic;

  private readonly source: AlarmSource;
  private readonly settings: AlarmEvaluation;

  constructor(scope: Construct, id: string, props: FlowLogDeliveryAlarmProps) {
    super(scope, id);
    attachValidator(this);
    this.source = alarmSource(this, props);
    this.settings = alarmEvaluation(this, {
      ...props,
      threshold: props.threshold ?? 1,
      comparisonOperator: cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: props.treatMissingData ?? cloudwatch.TreatMissingData.BREACHING,
    });

    const { period, statistic, ...evaluation } = this.settings;
    this.metric = new cloudwatch.Metric({
      namespace: 'AWS/Logs',
      metricName: 'IncomingLogEvents',
      dimensionsMap: { LogGroupName: this.source.logGroup.logGroupRef.logGroupName },
      statistic,
      period,
    });
    this.alarm = this.metric.createAlarm(this, 'Alarm', {
      ...evaluation,
      alarmName: props.alarmName,
      alarmDescription: props.alarmDescription ?? 'No VPC flow log records come in.',
      actionsEnabled: props.actionsEnabled,
    });

    this.topic = needsTopic(this, props)
      ? new AlarmTopic(this, 'Topic', { encryptionKey: props.topicEncryptionKey })
      : props.topic;
    notify(this.alarm, this.topic, props);
  }

  /**
   * Tells what the alarm would have done if these records, and no others, had come.
   *
   * A setting that is known only at deployment is an error.
   *
   * @param lines Records in the format of the flow log, in any order.
   */
  public simulate(lines: string[]): AlarmSimulation {
    const filter = { format: this.source.format, pattern: { matches: () => true }, metricValue: 1 };
    return simulateAlarm(simulationSettings(this, filter, this.settings), lines);
  }
}
