import type { ResourceEnvironment } from 'aws-cdk-lib';
import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { AlarmEvaluation, alarmEvaluation } from './alarm-evaluation';
import { alarmTopic, notify } from '../notification/alarm-notifications';
import { LogSource, logSource } from '../../log-source';
import type { IFlowLogAlarm } from './flow-log-alarm-interface';
import type { AlarmNotificationOptions } from '../notification/alarm-notification-options';
import type { FlowLogSourceOptions } from '../../flow-log-source-options';
import { SimulatedFilter, simulationSettings } from './simulation-settings';
import type { AlarmSimulation } from '../../../simulation/alarm-simulation';
import type { AlarmSimulationOptions } from '../../../simulation/alarm-simulation-options';
import { simulateAlarm } from '../../../simulation/simulate-alarm';
import { attachValidator } from '../../../validation/plugin/attach';

/** What all of them are given. */
export type FlowLogAlarmBaseProps = FlowLogSourceOptions & AlarmNotificationOptions & Partial<AlarmEvaluation>;

/**
 * What all alarms on metrics do alike.
 *
 * @internal
 */
export abstract class FlowLogAlarmBase extends Construct implements IFlowLogAlarm {
  /** The alarm. */
  public abstract readonly alarm: cloudwatch.Alarm;

  /** What the alarm looks at. */
  public abstract readonly metric: cloudwatch.Metric;

  /** The topic that the alarm notifies, if there is one. */
  public readonly topic?: sns.ITopic;

  /** @internal */
  protected readonly _source: LogSource;

  /** @internal */
  protected readonly _evaluation: AlarmEvaluation;

  constructor(scope: Construct, id: string, props: FlowLogAlarmBaseProps) {
    super(scope, id);
    attachValidator(this);
    this._source = logSource(this, props);
    this._evaluation = alarmEvaluation(this, props);
    this.topic = alarmTopic(this, props);
  }

  /** A reference to the alarm. */
  public get alarmRef(): cloudwatch.AlarmReference {
    return this.alarm.alarmRef;
  }

  /** The alarm's environment. */
  public get env(): ResourceEnvironment {
    return this.alarm.env;
  }

  /**
   * Simulates what the alarm would have done if these records, and no others, had been delivered.
   *
   * A setting that is known only at deployment is an error.
   *
   * @param lines Records in the format of the flow log, in any order. Headers and blank lines are skipped.
   */
  public simulate(lines: string[], options?: AlarmSimulationOptions): AlarmSimulation {
    const { maxAggregationInterval } = this._source;
    const filter = this._simulatedFilter();
    return simulateAlarm(simulationSettings(this, filter, this._evaluation, maxAggregationInterval, options), lines);
  }

  /**
   * Which records the metric counts, and how.
   *
   * @internal
   */
  protected abstract _simulatedFilter(): SimulatedFilter;

  /**
   * The alarm on a metric that has this alarm's period and statistic.
   *
   * @internal
   */
  protected _alarmOn(
    metric: cloudwatch.Metric, description: string, props: AlarmNotificationOptions,
  ): cloudwatch.Alarm {
    const { threshold, comparisonOperator, evaluationPeriods, datapointsToAlarm, treatMissingData } = this._evaluation;
    const alarm = metric.createAlarm(this, 'Alarm', {
      threshold,
      comparisonOperator,
      evaluationPeriods,
      datapointsToAlarm,
      treatMissingData,
      alarmName: props.alarmName,
      alarmDescription: props.alarmDescription ?? description,
      actionsEnabled: props.actionsEnabled,
    });
    notify(alarm, this.topic, props);
    return alarm;
  }
}
