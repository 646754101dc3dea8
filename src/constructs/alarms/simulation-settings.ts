import { Token } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { AlarmEvaluation } from './alarm-evaluation';
import { DEFAULT_AGGREGATION, TYPICAL_DELIVERY } from '../../model/delivery';
import type { AlarmSettings } from '../../simulation/alarm-settings';
import type { AlarmSimulationOptions } from '../../simulation/alarm-simulation-options';
import { fail } from '../fail';

/** What a simulation needs beyond when the alarm fires. */
export type SimulatedFilter = Pick<AlarmSettings, 'format' | 'pattern' | 'metricValue' | 'defaultValue' | 'clock'>;

/** The alarm as the simulation wants it. Throws if it is complete only at deployment. */
export function simulationSettings(
  scope: Construct, filter: SimulatedFilter, settings: AlarmEvaluation, aggregation = DEFAULT_AGGREGATION,
  options: AlarmSimulationOptions = {},
): AlarmSettings {
  const { threshold, evaluationPeriods, datapointsToAlarm } = settings;
  const numbers = { threshold, evaluationPeriods, datapointsToAlarm, defaultValue: filter.defaultValue };
  checkKnown(scope, numbers);
  return {
    ...filter,
    ...settings,
    period: settings.period.toSeconds(),
    aggregation: options.maxAggregationInterval ?? aggregation,
    delivery: options.deliveryDelay?.toSeconds({ integral: false }) ?? TYPICAL_DELIVERY,
    skipUnreadable: options.skipUnreadable,
  };
}

/** Throws if one of the numbers, by the prop that gives it, is known only at deployment. */
export function checkKnown(scope: Construct, numbers: Readonly<Record<string, number | undefined>>): void {
  const [prop] = Object.entries(numbers).find(([, value]) => Token.isUnresolved(value)) ?? [];
  if (prop !== undefined) fail(scope, `'${prop}' must be known to simulate the alarm, got a token; give a plain value in tests`);
}
