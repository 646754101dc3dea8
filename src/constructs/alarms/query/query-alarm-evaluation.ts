import { Duration, Token, Validations } from 'aws-cdk-lib';
import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { QueryAlarmOptions } from './query-alarm-options';
import { checkThreshold, Threshold } from '../threshold';
import { lateness } from '../../../model/delivery';
import { countOutOfRange, leavesGaps, looksTooEarly, scansTooOften } from '../../../model/log-alarm-faults';
import {
  LogAlarmWindow, MAX_LOG_LINES, MAX_QUERY_RESULTS, MAX_TIME_OFFSET, SHORTEST_INTERVAL,
} from '../../../model/log-alarm-limits';
import { fail } from '../../fail';

/** When a log alarm fires: what CloudWatch evaluates, with every default filled in. */
export interface QueryAlarmEvaluation extends LogAlarmWindow, Threshold {
  readonly evaluated: number;
  readonly toAlarm: number;
  readonly treatMissingData: TreatMissingData;
  readonly logLines: number;
}

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
  checkCount(scope, 'queryResultsToEvaluate', evaluated, 1, MAX_QUERY_RESULTS);
  checkCount(scope, 'queryResultsToAlarm', evaluation.toAlarm, 1, Token.isUnresolved(evaluated) ? MAX_QUERY_RESULTS : evaluated);
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
  checkWindow(scope, window, late);
  warnOfScans(scope, window);
  return window;
}

function checkWindow(scope: Construct, window: LogAlarmWindow, late: number): void {
  const { interval, period, endOffset } = window;
  if (!Number.isInteger(interval) || interval < SHORTEST_INTERVAL || interval % SHORTEST_INTERVAL !== 0) {
    fail(scope, `'evaluationInterval' must be whole minutes, got ${interval} s`);
  }
  if (!Number.isInteger(period) || period < SHORTEST_INTERVAL) {
    fail(scope, `'period' must be at least ${SHORTEST_INTERVAL} s, got ${period} s`);
  }
  if (!Number.isInteger(endOffset) || endOffset < 0) {
    fail(scope, `'endTimeOffset' must be whole seconds from 0 up, got ${endOffset} s`);
  }
  if (period + endOffset > MAX_TIME_OFFSET) {
    fail(scope, `'period' and 'endTimeOffset' together must be at most 30 days, got ${period + endOffset} s`);
  }
  const gaps = leavesGaps(window);
  if (gaps !== undefined) fail(scope, `'period' ${gaps}`);
  const early = looksTooEarly(window, late);
  if (early !== undefined) fail(scope, `'endTimeOffset' ${early}`);
}

/** The rule 'log-alarm-scans-too-often' says so only where a flow log of the app delivers to the log group. */
function warnOfScans(scope: Construct, window: LogAlarmWindow): void {
  const scans = scansTooOften(window);
  if (scans === undefined) return;
  Validations.of(scope).addWarning(
    'FlowLogs::query-alarm-scans',
    `the query of this alarm ${scans}; `
    + `give a longer 'evaluationInterval' than ${window.interval} s or a shorter 'period' than ${window.period} s`,
  );
  Validations.of(scope).acknowledge({ id: 'FlowLogs::log-alarm-scans-too-often', reason: 'the alarm itself warns of it' });
}

function seconds(scope: Construct, prop: string, duration: Duration): number {
  if (!duration.isUnresolved()) return duration.toSeconds({ integral: false });
  return fail(scope, `'${prop}' must be known at synthesis, got a token, from which no time range can be computed`);
}

function checkCount(scope: Construct, prop: string, count: number, least: number, most: number): void {
  const fault = Token.isUnresolved(count) ? undefined : countOutOfRange(count, least, most);
  if (fault !== undefined) fail(scope, `'${prop}' ${fault}`);
}
