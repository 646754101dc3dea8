import { Duration, Token } from 'aws-cdk-lib';
import { ComparisonOperator, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { fail } from '../fail';

/** When an alarm goes off: what CloudWatch evaluates, with every default filled in. */
export interface AlarmSettings {
  readonly threshold: number;
  readonly comparisonOperator: ComparisonOperator;
  readonly statistic: string;
  readonly period: Duration;
  readonly evaluationPeriods: number;
  readonly datapointsToAlarm: number;
  readonly treatMissingData: TreatMissingData;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Fills in the guide's example, and throws where CloudWatch would refuse the alarm or it could never mean anything. */
export function alarmSettings(scope: Construct, props: Partial<AlarmSettings>): AlarmSettings {
  const evaluationPeriods = props.evaluationPeriods ?? 1;
  const settings = {
    threshold: props.threshold ?? 10,
    comparisonOperator: props.comparisonOperator ?? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    statistic: props.statistic ?? Stats.SUM,
    period: props.period ?? Duration.hours(1),
    evaluationPeriods,
    datapointsToAlarm: props.datapointsToAlarm ?? evaluationPeriods,
    treatMissingData: props.treatMissingData ?? TreatMissingData.NOT_BREACHING,
  };
  checkThreshold(scope, settings);
  checkPeriod(scope, settings);
  checkEvaluation(scope, settings);
  return settings;
}

/** Statistics never fall below 0 here, so that some thresholds are always breached, or never. */
function checkThreshold(scope: Construct, { threshold, comparisonOperator }: AlarmSettings): void {
  if (!/(Less|Greater)Than(OrEqualTo)?Threshold$/.test(comparisonOperator)) {
    fail(scope, `'comparisonOperator' must compare with the threshold, got '${comparisonOperator}', `
    + `which is for anomaly detection; use a cloudwatch.AnomalyDetectionAlarm for that`);
  }
  if (Token.isUnresolved(threshold) || (threshold > 0 && Number.isFinite(threshold))) return;
  const { GREATER_THAN_THRESHOLD, LESS_THAN_OR_EQUAL_TO_THRESHOLD } = ComparisonOperator;
  if (threshold === 0 && [GREATER_THAN_THRESHOLD, LESS_THAN_OR_EQUAL_TO_THRESHOLD].includes(comparisonOperator)) return;
  fail(scope, `'threshold' must be a number above 0, got ${threshold}; 1 alarms at the first record`);
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html */
function checkPeriod(scope: Construct, { period }: AlarmSettings): void {
  if (period.isUnresolved()) {
    fail(scope, `'period' must be known at synthesis, got a token, which metrics of the CDK do not take`);
  }
  const seconds = period.toSeconds({ integral: false });
  if (seconds >= MINUTE && seconds % MINUTE === 0) return;
  fail(scope, `'period' must be a multiple of 60 s, got ${seconds} s; `
  + 'CloudWatch Logs publishes its metrics once a minute, shorter periods would often find nothing');
}

/** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html */
function checkEvaluation(scope: Construct, { period, evaluationPeriods, datapointsToAlarm }: AlarmSettings): void {
  checkCount(scope, 'evaluationPeriods', evaluationPeriods);
  checkCount(scope, 'datapointsToAlarm', datapointsToAlarm);
  if (Token.isUnresolved(evaluationPeriods)) return;

  if (!Token.isUnresolved(datapointsToAlarm) && datapointsToAlarm > evaluationPeriods) {
    fail(scope, `'datapointsToAlarm' must be at most 'evaluationPeriods' (${evaluationPeriods}), `
    + `got ${datapointsToAlarm}`);
  }
  const seconds = period.toSeconds();
  const longest = seconds < HOUR ? DAY : 7 * DAY;
  if (seconds * evaluationPeriods > longest) {
    fail(scope, `'evaluationPeriods' must be at most ${Math.floor(longest / seconds)} with a period of `
    + `${seconds} s, got ${evaluationPeriods}; CloudWatch looks back seven days, or one if periods are below an hour`);
  }
}

function checkCount(scope: Construct, prop: string, count: number): void {
  if (Token.isUnresolved(count) || (Number.isInteger(count) && count >= 1)) return;
  fail(scope, `'${prop}' must be a whole number from 1 up, got ${count}`);
}

/** Where every record counts 1, no average, maximum or percentile is ever above 1. */
export function checkReachable(scope: Construct, { statistic, threshold, comparisonOperator }: AlarmSettings): void {
  if (/^(sum|samplecount|n$|ts|tc)/i.test(statistic) || Token.isUnresolved(threshold)) return;
  const isReachable = comparisonOperator === ComparisonOperator.GREATER_THAN_THRESHOLD ? threshold < 1 : threshold <= 1;
  if (isReachable || comparisonOperator.startsWith('Less')) return;
  fail(scope, `'statistic' must be Sum to reach a threshold of ${threshold}, got '${statistic}', which is never `
  + 'above 1 when every record counts 1');
}
