import { Duration } from 'aws-cdk-lib';
import { FlowLogCondition } from '../../src/filter-pattern/flow-log-condition';
import { FlowLogAction } from '../../src/model/flow-log-action';
import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import { FlowLogProtocol } from '../../src/model/flow-log-protocol';
import { FlowLogQuery } from '../../src/query/flow-log-query';
import { FlowLogQueryOrder } from '../../src/query/flow-log-query-order';

const { SRC_ADDR, DST_ADDR, DST_PORT, PACKETS, BYTES, LOG_STATUS } = FlowLogField;
const { INTERFACE_ID, START, END, ACCOUNT_ID, INSTANCE_ID } = FlowLogField;

/** AWS's own samples for flow logs, and what else can be said. */
test.each<[string, FlowLogQuery, string]>([
  ['packets from host to host',
    FlowLogQuery.sum(PACKETS).groupBy(SRC_ADDR, DST_ADDR).limit(15),
    `stats sum(packets) as sum_packets by srcAddr, dstAddr
| sort sum_packets desc
| limit 15`],
  ['records of a protocol by source',
    FlowLogQuery.count().where(FlowLogCondition.protocol(FlowLogProtocol.UDP)).groupBy(SRC_ADDR),
    `filter protocol = 17
| stats count(*) as records by srcAddr
| sort records desc`],
  ['skipped data over time',
    FlowLogQuery.count().where(FlowLogCondition.equalTo(LOG_STATUS, 'SKIPDATA')).perPeriod(Duration.hours(1)),
    `filter logStatus = "SKIPDATA"
| stats count(*) as records by bin(1h) as t
| sort t asc`],
  ['states of an interface',
    FlowLogQuery.count().where(FlowLogCondition.equalTo(INTERFACE_ID, 'eni-123')).groupBy(INTERFACE_ID, LOG_STATUS)
      .orderBy(FlowLogQueryOrder.BY_GROUP),
    `filter interfaceId = "eni-123"
| stats count(*) as records by interfaceId, logStatus
| sort interfaceId asc, logStatus asc`],
  ['nothing but a number', FlowLogQuery.count(), 'stats count(*) as records'],
  ['several values of a field',
    FlowLogQuery.count().where(FlowLogCondition.destinationPort(22, 3389), FlowLogCondition.anyOf(ACCOUNT_ID, '123456789012', 'unknown')),
    `filter dstPort = 22 or dstPort = 3389
| filter accountId = "123456789012" or accountId = "unknown"
| stats count(*) as records`],
  ['none of several values: records must have data',
    FlowLogQuery.count().where(FlowLogCondition.noneOf(DST_PORT, '22', '3389')),
    `filter dstPort != 22 and dstPort != 3389
| filter logStatus = "OK"
| stats count(*) as records`],
  ['no value', FlowLogQuery.count().where(FlowLogCondition.equalTo(DST_PORT, '-')), `filter dstPort = "-"
| stats count(*) as records`],
  ['prefixes, with what a regular expression would obey escaped',
    FlowLogQuery.count().where(FlowLogCondition.startsWith(SRC_ADDR, '10.', '2001:db8:')),
    `filter srcAddr like /^10\\./ or srcAddr like /^2001:db8:/
| stats count(*) as records`],
  ['none of several prefixes',
    FlowLogQuery.count().where(FlowLogCondition.startsWithNone(INTERFACE_ID, 'eni-1', 'eni-(2'), FlowLogCondition.action(FlowLogAction.ACCEPT)),
    `filter interfaceId not like /^eni-1/ and interfaceId not like /^eni-\\(2/
| filter action = "ACCEPT"
| stats count(*) as records`],
  ['ranges of addresses',
    FlowLogQuery.count().where(FlowLogCondition.withinCidr(SRC_ADDR, '10.0.0.0/8', '2001:db8::/32')),
    `filter isIpInSubnet(srcAddr, "10.0.0.0/8") or isIpInSubnet(srcAddr, "2001:db8::/32")
| stats count(*) as records`],
  ['addresses outside of ranges',
    FlowLogQuery.count().where(FlowLogCondition.outsideCidr(SRC_ADDR, '10.0.0.0/8', '2001:db8::/32')),
    `filter isValidIp(srcAddr) and not isIpInSubnet(srcAddr, "10.0.0.0/8") and not isIpInSubnet(srcAddr, "2001:db8::/32")
| stats count(*) as records`],
  ['numbers', FlowLogQuery.maximum(END).where(FlowLogCondition.atLeast(BYTES, 10), FlowLogCondition.lessThan(PACKETS, 3)),
    `filter bytes >= 10
| filter packets <= 2
| stats max(endTime) as maximum_end`],
  ['a fixed time', FlowLogQuery.minimum(START).between(new Date('2026-11-20T00:00:00Z'), new Date('2026-11-20T01:00:00Z')),
    `filter startTime >= 1795132800 and startTime < 1795136400
| stats min(startTime) as minimum_start`],
  ['the last time', FlowLogQuery.average(BYTES).perPeriod(Duration.minutes(5)).groupBy(DST_PORT).last(Duration.hours(2))
    .orderBy(FlowLogQueryOrder.SMALLEST_FIRST),
  `filter startTime >= now() - 7200
| stats avg(bytes) as average_bytes by bin(5m) as t, dstPort
| sort average_bytes asc`],
  ['days', FlowLogQuery.count().perPeriod(Duration.days(1)), `stats count(*) as records by bin(1d) as t
| sort t asc`],
])('%s', (_, query, text) => {
  expect(query.toLogsInsights()).toBe(text);
});

test('the fields of another format are parsed, by the names of its columns', () => {
  const format = FlowLogFormat.of(INSTANCE_ID, SRC_ADDR, DST_PORT, LOG_STATUS, START);

  expect(FlowLogQuery.count().where(FlowLogCondition.noneOf(INSTANCE_ID, 'i-0')).groupBy(SRC_ADDR, DST_PORT).last(Duration.minutes(1))
    .toLogsInsights(format)).toBe(
    `parse @message "* * * * *" as instance_id, srcaddr, dstport, log_status, start
| filter start >= now() - 60
| filter instance_id != "i-0"
| filter log_status = "OK"
| stats count(*) as records by srcaddr, dstport
| sort records desc`);
});

test('the default fields in another order are parsed: Logs Insights discovers the default format only', () => {
  const [first, ...others] = FlowLogFormat.DEFAULT.fields;

  expect(FlowLogQuery.count().toLogsInsights(FlowLogFormat.of(...others, first))).toContain('parse @message "');
});

test('a value that is known only at deployment may be compared, but not be the beginning of one', () => {
  const token = '${Token[Vpc.1]}';

  expect(FlowLogQuery.count().where(FlowLogCondition.equalTo(INTERFACE_ID, token)).toLogsInsights()).toContain(`interfaceId = "${token}"`);
  expect(() => FlowLogQuery.count().where(FlowLogCondition.startsWith(INTERFACE_ID, token)).toLogsInsights()).toThrow(
    'the beginning of \'interface-id\' must be known for Logs Insights, got one that is known only at deployment; use equalTo or anyOf');
});
