import { countOutOfRange } from '../../model/log-alarm-faults';
import { MAX_LOG_LINES, MAX_QUERY_RESULTS } from '../../model/log-alarm-limits';
import { defineRule } from '../rule';
import type { Finding } from '../rule';
import type { Value } from '../view/template';

/** CloudWatch rejects the alarm. */
export const logAlarmCountOutOfRange = defineRule({
  id: 'log-alarm-count-out-of-range',
  summary: 'A log alarm evaluates more runs, or shows more records, than CloudWatch supports.',
  severity: 'error',
  subject: 'log-alarm',
  check({ queryResultsToEvaluate: evaluated, queryResultsToAlarm, actionLogLineCount }) {
    const runs = faultOf('QueryResultsToEvaluate', evaluated, 1, MAX_QUERY_RESULTS);
    const isKnown = runs.length === 0 && typeof evaluated === 'number';
    return [
      ...runs,
      ...faultOf('QueryResultsToAlarm', queryResultsToAlarm, 1, isKnown ? evaluated : MAX_QUERY_RESULTS),
      ...faultOf('ActionLogLineCount', actionLogLineCount, 0, MAX_LOG_LINES),
    ];
  },
});

function faultOf(property: string, count: Value<number>, least: number, most: number): Finding[] {
  const fault = typeof count === 'number' ? countOutOfRange(count, least, most) : undefined;
  return fault === undefined ? [] : [{ property, message: `the count ${fault}`, fix: `Set ${property} to a number from ${least} to ${most}.` }];
}
