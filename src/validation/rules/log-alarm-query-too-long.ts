import { tooManyCharacters } from '../../model/log-alarm-faults';
import { MAX_AGGREGATION_LENGTH, MAX_QUERY_LENGTH } from '../../model/log-alarm-limits';
import { defineRule } from '../rule';
import type { Finding } from '../rule';
import type { Value } from '../view/template';
import { asParts } from '../view/values';

/** CloudWatch rejects the alarm; the schema of CloudFormation has the length of the expression alone. */
export const logAlarmQueryTooLong = defineRule({
  id: 'log-alarm-query-too-long',
  summary: 'The query of a log alarm is longer than CloudWatch supports.',
  severity: 'error',
  subject: 'log-alarm',
  check({ queryString, aggregationExpression }) {
    return [
      ...faultOf('QueryString', 'query', queryString, MAX_QUERY_LENGTH),
      ...faultOf('AggregationExpression', 'aggregation expression', aggregationExpression, MAX_AGGREGATION_LENGTH),
    ];
  },
});

function faultOf(member: string, what: string, text: Value<string>, most: number): Finding[] {
  const fault = tooManyCharacters(leastLength(text), most);
  if (fault === undefined) return [];
  return [{
    property: `ScheduledQueryConfiguration.${member}`,
    message: `the ${what} ${fault}`,
    fix: 'Name fewer values, or spread them over several alarms.',
  }];
}

/** How many characters a text has at least: those that are known of it. */
function leastLength(text: Value<string>): number {
  return asParts(text).reduce((sum, part) => typeof part === 'string' ? sum + [...part].length : sum, 0);
}
