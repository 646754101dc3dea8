import { Duration, Token } from 'aws-cdk-lib';
import { ComparisonOperator, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { alarmPeriodsFault } from '../../../model/alarm-limits';
import { periodsUntilComplete } from '../../../model/delivery';
import { isWithinValues } from '../../../model/statistics';
import { fail } from '../../fail';
import { checkThreshold, Threshold } from '../threshold';

/** When an alarm fires: what CloudWatch evaluates, with every default filled in. */
export interface AlarmEvaluation extends Threshold {
  readonly statistic: string;
  readonly period: Duration;
  readonly evaluationPeriods: number;
  readonly datapointsToAlarm: number;
  readonly treatMissingData: TreatMissingData;
}

/** Fills in the guide's example, and throws where CloudWatch would refuse the alarm or it could never mean anything. */
export function alarmEvaluation(scope: Construct, props: Partial<AlarmEvaluation>): AlarmEvaluation {
  const period = props.period ?? Duration.hours(1);
  const comparisonOperator = props.comparisonOperator ?? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD;
  const evaluationPeriods = props.evaluationPeriods ?? periodsToLookAt(period, comparisonOperator);
  const settings = {
    threshold: props.threshold ?? 10,
    comparisonOperator,
    statistic: props.statistic ?? Stats.SUM,
    period,
    evaluationPeriods,
    datapointsToAlarm: props.datapointsToAlarm ?? (props.evaluationPeriods === undefined ? 1 : evaluationPeriods),
    treatMissingData: props.treatMissingData ?? TreatMissingData.NOT_BREACHING,
  };
  checkThreshold(scope, settings);
  checkPeriods(scope, settings);
  return settings;
}

/** On too much: as many periods as late records need. Too little in an earlier one would be no news. */
function periodsToLookAt(period: Duration, comparisonOperator: ComparisonOperator): number {
  if (period.isUnresolved() || comparisonOperator.startsWith('Less')) return 1;
  return periodsUntilComplete(period.toSeconds({ integral: false }));
}

/** What is a token passes, except the period: metrics of the CDK take none. */
function checkPeriods(scope: Construct, { period, evaluationPeriods, datapointsToAlarm }: AlarmEvaluation): void {
  if (period.isUnresolved()) {
    fail(scope, `'period' must be known at synthesis, got a token, which metrics of the CDK do not take`);
  }
  const fault = alarmPeriodsFault({
    period: period.toSeconds({ integral: false }),
    evaluationPeriods: known(evaluationPeriods),
    datapointsToAlarm: known(datapointsToAlarm),
  });
  if (fault === undefined) return;
  const { setting, expected, got, reason } = fault;
  fail(scope, `'${setting}' must be ${expected}, got ${got}${reason === undefined ? '' : `; ${reason}`}`);
}

function known(count: number): number | undefined {
  return Token.isUnresolved(count) ? undefined : count;
}

/** Where every record counts 1, no average, maximum or percentile is ever above 1. */
export function checkReachable(scope: Construct, { statistic, threshold, comparisonOperator }: AlarmEvaluation): void {
  if (!isWithinValues(statistic) || Token.isUnresolved(threshold)) return;
  const isReachable = comparisonOperator === ComparisonOperator.GREATER_THAN_THRESHOLD ? threshold < 1 : threshold <= 1;
  if (isReachable || comparisonOperator.startsWith('Less')) return;
  fail(scope, `'statistic' must be Sum to reach a threshold of ${threshold}, got '${statistic}', which is never `
  + 'above 1 when every record counts 1');
}
