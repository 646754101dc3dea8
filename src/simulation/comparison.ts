import { FlowLogError } from '../model/errors';
import type { AlarmSettings } from './alarm-settings';

/** What a value is compared with. */
type Comparison = Pick<AlarmSettings, 'comparisonOperator' | 'threshold'>;

/** A comparison operator: how it is written, and whether a value breaches. */
interface Operator {
  readonly sign: string;
  readonly breaches: (value: number, threshold: number) => boolean;
}

const OPERATORS = new Map<string, Operator>(Object.entries({
  GreaterThanOrEqualToThreshold: { sign: '>=', breaches: (value, threshold) => value >= threshold },
  GreaterThanThreshold: { sign: '>', breaches: (value, threshold) => value > threshold },
  LessThanThreshold: { sign: '<', breaches: (value, threshold) => value < threshold },
  LessThanOrEqualToThreshold: { sign: '<=', breaches: (value, threshold) => value <= threshold },
}));

/** Whether a value breaches the threshold. */
export function breachTest({ comparisonOperator, threshold }: Comparison): (value: number) => boolean {
  const { breaches } = operator(comparisonOperator);
  return (value) => breaches(value, threshold);
}

/** Whether the alarm is on too much of something, not on too little. */
export function isTooMuch({ comparisonOperator }: Pick<Comparison, 'comparisonOperator'>): boolean {
  return operator(comparisonOperator).sign.startsWith('>');
}

/** Whether a value is nearer to the threshold than another one, or further beyond it; any value is than none. */
export function isWorse(
  value: number | undefined, than: number | undefined, comparison: Pick<Comparison, 'comparisonOperator'>,
): boolean {
  if (value === undefined || than === undefined) return value !== undefined;
  return isTooMuch(comparison) ? value > than : value < than;
}

/** The comparison operator as a sign: `>=`. */
export function signOf({ comparisonOperator }: Pick<Comparison, 'comparisonOperator'>): string {
  return operator(comparisonOperator).sign;
}

function operator(name: string): Operator {
  const known = OPERATORS.get(name);
  if (known !== undefined) return known;
  throw new FlowLogError(
    `'comparisonOperator' must compare with one threshold to be simulated, got '${name}'`,
  );
}
