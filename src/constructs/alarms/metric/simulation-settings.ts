import type { Construct } from 'constructs';
import type { AlarmEvaluation } from './alarm-evaluation';
import { checkKnown, simulatedDelivery } from '../simulation-inputs';
import type { AlarmSettings } from '../../../simulation/alarm-settings';
import type { AlarmSimulationOptions } from '../../../simulation/alarm-simulation-options';

/** What a simulation needs beyond when the alarm fires. */
export type SimulatedFilter = Pick<AlarmSettings, 'format' | 'pattern' | 'metricValue' | 'defaultValue' | 'clock'>;

/** The alarm as the simulation wants it. Throws if it is complete only at deployment. */
export function simulationSettings(
  scope: Construct, filter: SimulatedFilter, settings: AlarmEvaluation, aggregation?: number,
  options: AlarmSimulationOptions = {},
): AlarmSettings {
  const { threshold, evaluationPeriods, datapointsToAlarm } = settings;
  const numbers = { threshold, evaluationPeriods, datapointsToAlarm, defaultValue: filter.defaultValue };
  checkKnown(scope, numbers);
  return {
    ...filter,
    ...settings,
    ...simulatedDelivery(options, aggregation),
    period: settings.period.toSeconds(),
  };
}
