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
