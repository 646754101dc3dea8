import { Token } from 'aws-cdk-lib';
import { ComparisonOperator } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { fail } from '../fail';
import { given } from '../given';

/** What an alarm compares with, and how. */
export interface Threshold {
  readonly threshold: number;
  readonly comparisonOperator: ComparisonOperator;
}

/** What alarms on flow logs look at is never below 0, so that some thresholds are always breached, or never. */
export function checkThreshold(scope: Construct, { threshold, comparisonOperator }: Threshold): void {
  if (!/(Less|Greater)Than(OrEqualTo)?Threshold$/.test(comparisonOperator)) {
    fail(scope, `'comparisonOperator' must compare with the threshold, got '${comparisonOperator}', `
    + `which is for anomaly detection; use a cloudwatch.AnomalyDetectionAlarm for that`);
  }
  if (Token.isUnresolved(threshold) || (Number.isFinite(threshold) && threshold > 0)) return;
  const { GREATER_THAN_THRESHOLD, LESS_THAN_OR_EQUAL_TO_THRESHOLD } = ComparisonOperator;
  if (threshold === 0 && [GREATER_THAN_THRESHOLD, LESS_THAN_OR_EQUAL_TO_THRESHOLD].includes(comparisonOperator)) return;
  const hint = comparisonOperator.startsWith('Less') ? '1 fires when nothing comes' : '1 fires at the first record';
  fail(scope, `'threshold' must be a number above 0, got ${given(threshold)}; ${hint}`);
}
