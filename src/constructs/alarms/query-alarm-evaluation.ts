import { Duration, Token, Validations } from 'aws-cdk-lib';
import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { checkThreshold } from './alarm-evaluation';
import type { QueryAlarmOptions } from './query-alarm-options';
import { lateness } from '../../model/delivery';
import { LogAlarmWindow, logAlarmWindowFault, MAX_LOG_LINES, scansOfEachRecord } from '../../model/log-alarm-limits';
import { fail } from '../fail';
import { given } from '../given';

/** When a log alarm fires: what CloudWatch evaluates, with every default filled in. */
export interface QueryAlarmEvaluation extends LogAlarmWindow {
  readonly threshold: number;
  readonly comparisonOperator: ComparisonOperator;
  readonly evaluated: number;
  readonly toAlarm: number;
  readonly treatMissingData: TreatMissingData;
  readonly logLines: number;
}

const MOST_SCANS = 60;

/** Fills in the defaults, and throws where CloudWatch would refuse the alarm or it would miss what it is for. */
export function queryAlarmEvaluation(
  scope: Construct, props: QueryAlarmOptions, maxAggregationInterval?: number,
): QueryAlarmEvaluation {
  const evaluated = props.queryResultsToEvaluate ?? 1;
  const hasAudience = props.topic !== undefined || [...props.emails ?? [], ...props.alarmActions ?? []].length > 0;
  const evaluation = {
    ...windowOf(scope, props, maxAggregationInterval),
    threshold: props.threshold ?? 10,
    comparisonOperator: props.comparisonOperator ?? ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    evaluated,
    toAlarm: props.queryResultsToAlarm ?? evaluated,
    treatMissingData: props.treatMissingData ?? TreatMissingData.NOT_BREACHING,
    logLines: props.actionLogLineCount ?? (hasAudience ? MAX_LOG_LINES : 0),
  };
  checkThreshold(scope, evaluation);
  checkCount(scope, 'queryResultsToEvaluate', evaluated, 1);
  checkCount(scope, 'queryResultsToAlarm', evaluation.toAlarm, 1, evaluated);
  checkCount(scope, 'actionLogLineCount', evaluation.logLines, 0, MAX_LOG_LINES);
  return evaluation;
}

function windowOf(scope: Construct, props: QueryAlarmOptions, maxAggregationInterval?: number): LogAlarmWindow {
  const period = seconds(scope, 'period', props.period ?? Duration.hours(1));
  const late = lateness(maxAggregationInterval);
  const window = {
    period,
    interval: seconds(scope, 'evaluationInterval', props.evaluationInterval ?? Duration.seconds(Math.min(300, period))),
    endOffset: seconds(scope, 'endTimeOffset', props.endTimeOffset ?? Duration.seconds(late)),
  };
  const fault = logAlarmWindowFault(window, late);
  if (fault !== undefined) {
    const { setting, expected, got, reason } = fault;
    fail(scope, `'${setting}' must be ${expected}, got ${got}${reason === undefined ? '' : `; ${reason}`}`);
  }
  warnOfScans(scope, window);
  return window;
}

/** CloudWatch documents no bound; beyond this one the query costs more than all else about the records (a judgment of this library). */
function warnOfScans(scope: Construct, window: LogAlarmWindow): void {
  const scans = scansOfEachRecord(window);
  if (scans <= MOST_SCANS) return;
  Validations.of(scope).addWarning(
    'FlowLogs::query-alarm-scans',
    `the query of this alarm scans each record ${scans} times, and CloudWatch Logs charges for each; `
    + `give a longer 'evaluationInterval' than ${window.interval} s or a shorter 'period' than ${window.period} s`,
  );
}

function seconds(scope: Construct, prop: string, duration: Duration): number {
  if (!duration.isUnresolved()) return duration.toSeconds({ integral: false });
  return fail(scope, `'${prop}' must be known at synthesis, got a token, from which no time range can be computed`);
}

function checkCount(scope: Construct, prop: string, count: number, least: number, most = Infinity): void {
  if (Token.isUnresolved(count) || Token.isUnresolved(most)) return;
  if (Number.isInteger(count) && count >= least && count <= most) return;
  const range = most === Infinity ? `from ${least} up` : `from ${least} to ${most}`;
  fail(scope, `'${prop}' must be a whole number ${range}, got ${given(count)}`);
}
