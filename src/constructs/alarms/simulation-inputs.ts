import { Token } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { fail } from '../fail';
import { DEFAULT_AGGREGATION, TYPICAL_DELIVERY } from '../../model/delivery';
import type { Delivery } from '../../simulation/alarm-settings';
import type { AlarmSimulationOptions } from '../../simulation/alarm-simulation-options';

/** How late the simulated records are: as the options say, or else as the flow log says whose interval this is. */
export function simulatedDelivery(options: AlarmSimulationOptions, aggregation = DEFAULT_AGGREGATION): Delivery {
  return {
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
