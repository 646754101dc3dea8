import { logAlarmQueryTooLong } from '../../../src/validation/rules/log-alarm-query-too-long';
import { Unknown } from '../../../src/validation/view/template';
import { logAlarm } from '../../support/log-alarms';
import { judges } from '../../support/rules';
import { UNKNOWN } from '../../support/views';

const text = (length: number) => 'x'.repeat(length);
const partly = (...parts: (string | Unknown)[]) => new Unknown({ parts });

judges(logAlarmQueryTooLong, {
  faults: [
    ['a query of 10,001 characters', logAlarm({ queryString: text(10_001) }),
      /^ScheduledQueryConfiguration\.QueryString: the query must have at most 10000 characters, got 10001$/],
    ['a query that is too long whatever the rest of it is', logAlarm({ queryString: partly(text(9000), UNKNOWN, text(1001)) }),
      /got 10001$/],
    ['an aggregation expression of 257 characters', logAlarm({ aggregationExpression: text(257) }),
      /AggregationExpression: the aggregation expression must have at most 256 characters, got 257$/],
  ],
  passes: [
    ['the longest query and the longest expression',
      logAlarm({ queryString: text(10_000), aggregationExpression: text(256) })],
    ['a query whose length the deployment decides', logAlarm({ queryString: partly(text(10_000), UNKNOWN) })],
    ['a query of characters outside the basic plane', logAlarm({ queryString: '\u{1F50E}'.repeat(10_000) })],
    ['an unknown query', logAlarm({ queryString: UNKNOWN, aggregationExpression: UNKNOWN })],
    ['no query, which is not for this rule', logAlarm({ queryString: undefined, aggregationExpression: undefined })],
  ],
});
