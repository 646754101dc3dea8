import type * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type * as sns from 'aws-cdk-lib/aws-sns';
import type { AlarmSimulation } from '../../../simulation/alarm-simulation';
import type { AlarmSimulationOptions } from '../../../simulation/alarm-simulation-options';

/** An alarm on a metric of flow logs, which dashboards and composite alarms accept. */
export interface IFlowLogAlarm extends cloudwatch.IAlarmRef {
  /** The alarm. */
  // eslint-disable-next-line awscdk/no-construct-in-interface -- only the class takes more actions
  readonly alarm: cloudwatch.Alarm;

  /** What the alarm looks at. */
  readonly metric: cloudwatch.Metric;

  /** The topic that the alarm notifies, if there is one. */
  readonly topic?: sns.ITopic;

  /**
   * Simulates what the alarm would have done if these records, and no others, had been delivered.
   *
   * A setting that is known only at deployment is an error.
   *
   * @param lines Records in the format of the flow log, in any order. Headers and blank lines are skipped.
   */
  simulate(lines: string[], options?: AlarmSimulationOptions): AlarmSimulation;
}
