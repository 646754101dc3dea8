import { FlowLogCondition } from '../../src/filter-pattern/flow-log-condition';
import { FlowLogAction } from '../../src/model/flow-log-action';
import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import { FlowLogQuery } from '../../src/query/flow-log-query';
import { renderLogAlarm } from '../../src/query/render-log-alarm';

const rejected = FlowLogQuery.count().where(FlowLogCondition.action(FlowLogAction.REJECT));
const { SRC_ADDR, DST_PORT, BYTES } = FlowLogField;

test.each<[string, FlowLogQuery, string, string]>([
  ['a count', rejected, 'filter action = "REJECT"\n| fields @timestamp, @message', 'count(*)'],
  ['a count by two fields', rejected.groupBy(SRC_ADDR, DST_PORT),
    'filter action = "REJECT"\n| fields @timestamp, @message, srcAddr, dstPort', 'count(*) by srcAddr, dstPort | sort desc'],
  ['a sum', FlowLogQuery.sum(BYTES), 'fields @timestamp, @message, bytes', 'sum(bytes)'],
  ['a minimum', FlowLogQuery.minimum(BYTES), 'fields @timestamp, @message, bytes', 'min(bytes)'],
  ['a maximum', FlowLogQuery.maximum(BYTES), 'fields @timestamp, @message, bytes', 'max(bytes)'],
  ['an average of what it groups by', FlowLogQuery.average(BYTES).groupBy(BYTES),
    'fields @timestamp, @message, bytes', 'avg(bytes) by bytes | sort desc'],
])('%s becomes a query and an expression over its results', (_, query, queryString, aggregationExpression) => {
  expect(renderLogAlarm(query._question, FlowLogFormat.DEFAULT, 'desc')).toEqual({ queryString, aggregationExpression });
});

test('order and limit of the query make no difference, because the alarm has its own', () => {
  expect(renderLogAlarm(rejected.groupBy(SRC_ADDR).limit(3)._question, FlowLogFormat.DEFAULT, 'asc').aggregationExpression)
    .toBe('count(*) by srcAddr | sort asc');
});

test.each<[string, FlowLogQuery, string]>([
  ['a period', rejected._perSeconds(60),
    "the query of an alarm must have no period of its own, got perPeriod, which log alarms do not take ('bin()'); "
    + "the alarm's 'period' says how much time each run looks at"],
  ['the last hours', rejected._lastSeconds(3600),
    "the query of an alarm must have no time of its own, got last or between; the alarm's 'period' says how much time each run looks at"],
  ['a time', rejected.between(new Date(0), new Date(1000)), 'the query of an alarm must have no time of its own, got last or between'],
  ['more fields than contributors have', rejected.groupBy(...FlowLogFormat.DEFAULT.fields.slice(0, 6)),
    'the query of an alarm must group by at most 5 fields, got 6: version, account-id, interface-id, srcaddr, dstaddr, srcport'],
  ['a condition that is too long', rejected.where(FlowLogCondition.anyOf(SRC_ADDR, ...Array.from({ length: 1000 }, (_, index) => `10.0.${index >> 8}.${index % 256}`))),
    'the query of a log alarm'],
])('%s is refused', (_, query, message) => {
  expect(() => renderLogAlarm(query._question, FlowLogFormat.DEFAULT, 'desc')).toThrow(message);
});
