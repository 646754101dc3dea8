import { checkFields } from './needed-fields';
import type { Question } from './question';
import { insightsMeasure, insightsNames, selectInsights } from './render-insights';
import { hasToken } from '../filter-pattern/check-value';
import { FlowLogError } from '../model/errors';
import type { FlowLogFormat } from '../model/flow-log-format';
import { tooManyCharacters, tooManyContributorFields } from '../model/log-alarm-faults';
import { MAX_AGGREGATION_LENGTH, MAX_QUERY_LENGTH } from '../model/log-alarm-limits';

/** A question in two parts, as a log alarm wants it. */
export interface LogAlarmQuery {
  /** Which records, in the language of Logs Insights. */
  readonly queryString: string;

  /** What to make of them: `count(*) by srcAddr | sort desc`. */
  readonly aggregationExpression: string;
}

/**
 * A question as a log alarm asks it. The fields that are aggregated must be among the results of the query, and so are the
 * records themselves, for the notification.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-log.html#log-alarm-aggregation
 */
export function renderLogAlarm(question: Question, format: FlowLogFormat, sort: 'asc' | 'desc'): LogAlarmQuery {
  checkQuestion(question);
  checkFields(question, format);
  const nameOf = insightsNames(format);
  const { measure, groups } = question;
  const by = groups.map(nameOf);
  const fields = [...by, ...measure.kind === 'count' ? [] : [nameOf(measure.field)]];
  const queryString = [
    ...selectInsights(question, format),
    `fields ${[...new Set(['@timestamp', '@message', ...fields])].join(', ')}`,
  ].join('\n| ');
  const aggregationExpression = insightsMeasure(measure, nameOf) + (by.length === 0 ? '' : ` by ${by.join(', ')} | sort ${sort}`);
  checkLength('query', queryString, MAX_QUERY_LENGTH);
  checkLength('aggregation expression', aggregationExpression, MAX_AGGREGATION_LENGTH);
  return { queryString, aggregationExpression };
}

function checkQuestion({ groups, period, range }: Question): void {
  const tooMany = tooManyContributorFields(groups.map(({ name }) => name));
  if (tooMany !== undefined) throw new FlowLogError(`the query of an alarm ${tooMany}`);
  if (period !== undefined) {
    throw new FlowLogError('the query of an alarm must have no period of its own, got perPeriod, which log alarms do not '
      + "take ('bin()'); the alarm's 'period' says how much time each run looks at");
  }
  if (range !== undefined) {
    throw new FlowLogError('the query of an alarm must have no time of its own, got last or between; '
      + "the alarm's 'period' says how much time each run looks at");
  }
}

function checkLength(what: string, text: string, most: number): void {
  const fault = tooManyCharacters(text.length, most);
  if (fault === undefined || hasToken(text)) return;
  throw new FlowLogError(`the ${what} of a log alarm ${fault}; give fewer values, or spread them over several alarms`);
}
