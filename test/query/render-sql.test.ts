import { Duration } from 'aws-cdk-lib';
import { FlowLogCondition } from '../../src/filter-pattern/flow-log-condition';
import { FlowLogAction } from '../../src/model/flow-log-action';
import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import { FlowLogQuery } from '../../src/query/flow-log-query';
import { FlowLogQueryOrder } from '../../src/query/flow-log-query-order';
import { FlowLogTableLayout } from '../../src/query/flow-log-table-layout';

const { SRC_ADDR, DST_PORT, BYTES, END, AZ_ID, INSTANCE_ID } = FlowLogField;

const future = FlowLogField.of('order');
const format = FlowLogFormat.VERSIONS_2_TO_5.plus(future);
const table = FlowLogTableLayout.of({ format, tableName: 'flow_logs' });

const count = FlowLogQuery.count().between(new Date('2026-11-20T00:00:00Z'), new Date('2026-11-20T01:00:00Z'));

test('a query reads the partitions of its time, and of those the records of its time', () => {
  const query = FlowLogQuery.count()
    .where(FlowLogCondition.action(FlowLogAction.REJECT)).groupBy(SRC_ADDR, DST_PORT).limit(10)
    .between(new Date('2026-11-20T00:00:00Z'), new Date('2026-11-21T00:00:00Z'));

  expect(query.toAthena(table)).toBe(`SELECT srcaddr, dstport, count(*) AS records
FROM "flow_logs"
WHERE day BETWEEN '2026/11/20' AND '2026/11/21'
  AND start >= 1795132800 AND start < 1795219200
  AND action = 'REJECT'
GROUP BY srcaddr, dstport
ORDER BY records DESC, srcaddr, dstport
LIMIT 10`);
});

test('the last hours begin in the partition of their first moment', () => {
  const query = FlowLogQuery.sum(BYTES).perPeriod(Duration.hours(1)).groupBy(AZ_ID).last(Duration.days(1));

  expect(query.toAthena(FlowLogTableLayout.of({ format, databaseName: 'network', tableName: 'flow_logs' })))
    .toBe(`SELECT to_iso8601(from_unixtime(start - start % 3600, 'UTC')) AS time, az_id, sum(bytes) AS sum_bytes
FROM "network"."flow_logs"
WHERE day >= date_format((now() - interval '86400' second) AT TIME ZONE 'UTC', '%Y/%m/%d')
  AND start >= to_unixtime(now() - interval '86400' second)
GROUP BY 1, az_id
ORDER BY time, az_id`);
});

test.each<[boolean, boolean, string, string]>([
  [false, false, `day BETWEEN '2026/11/20' AND '2026/11/20'`, `day >= date_format(%, '%Y/%m/%d')`],
  [false, true, `hour BETWEEN '2026/11/20/00' AND '2026/11/20/01'`, `hour >= date_format(%, '%Y/%m/%d/%H')`],
  [
    true, false, `day BETWEEN 'year=2026/month=11/day=20' AND 'year=2026/month=11/day=20'`,
    `day >= date_format(%, 'year=%Y/month=%m/day=%d')`,
  ],
  [
    true, true, `hour BETWEEN 'year=2026/month=11/day=20/hour=00' AND 'year=2026/month=11/day=20/hour=01'`,
    `hour >= date_format(%, 'year=%Y/month=%m/day=%d/hour=%H')`,
  ],
])('folders as Hive names them: %s, one for each hour: %s', (hiveCompatiblePartitions, perHourPartition, fixed, recent) => {
  const layout = FlowLogTableLayout.of({ format, tableName: 't', hiveCompatiblePartitions, perHourPartition });

  expect(count.toAthena(layout)).toContain(`WHERE ${fixed}\n`);
  expect(count.last(Duration.hours(1)).toAthena(layout))
    .toContain(`WHERE ${recent.replace('%', `(now() - interval '3600' second) AT TIME ZONE 'UTC'`)}\n`);
});

test.each<[string, FlowLogCondition, string]>([
  ['a number', FlowLogCondition.destinationPort(22), 'dstport = 22'],
  ['several numbers', FlowLogCondition.destinationPort(22, 3389), 'dstport IN (22, 3389)'],
  ['no number', FlowLogCondition.equalTo(DST_PORT, '-'), 'dstport IS NULL'],
  ['no number, or one', FlowLogCondition.anyOf(DST_PORT, '-', '22'), '(dstport IS NULL OR dstport = 22)'],
  ['not a number', FlowLogCondition.noneOf(DST_PORT, '22'), '(dstport IS NULL OR dstport <> 22)'],
  ['any number', FlowLogCondition.noneOf(DST_PORT, '-'), 'dstport IS NOT NULL'],
  ['any number but these', FlowLogCondition.noneOf(DST_PORT, '-', '22', '80'), '(dstport IS NOT NULL AND dstport NOT IN (22, 80))'],
  ['a text', FlowLogCondition.equalTo(AZ_ID, 'use1-az1'), `az_id = 'use1-az1'`],
  ['a text with a quote', FlowLogCondition.equalTo(AZ_ID, 'it\'s'), `az_id = 'it''s'`],
  ['no text', FlowLogCondition.equalTo(INSTANCE_ID, '-'), `(instance_id IS NULL OR instance_id = '-')`],
  ['not a text', FlowLogCondition.noneOf(AZ_ID, 'a', 'b'), `(az_id IS NULL OR az_id NOT IN ('a', 'b'))`],
  ['any text', FlowLogCondition.noneOf(INSTANCE_ID, '-'), `(instance_id IS NOT NULL AND instance_id <> '-')`],
  ['a beginning', FlowLogCondition.startsWith(SRC_ADDR, '10.'), `starts_with(srcaddr, '10.')`],
  [
    'beginnings', FlowLogCondition.startsWith(SRC_ADDR, '10.', '172.16.'),
    `(starts_with(srcaddr, '10.') OR starts_with(srcaddr, '172.16.'))`,
  ],
  [
    'not a beginning', FlowLogCondition.startsWithNone(SRC_ADDR, '10.', '172.16.'),
    `(srcaddr IS NULL OR NOT (starts_with(srcaddr, '10.') OR starts_with(srcaddr, '172.16.')))`,
  ],
  [
    'a range', FlowLogCondition.withinCidr(SRC_ADDR, '10.0.0.0/12'),
    `contains('10.0.0.0/12', TRY_CAST(srcaddr AS IPADDRESS))`,
  ],
  [
    'ranges', FlowLogCondition.outsideCidr(SRC_ADDR, '10.0.0.0/8', 'fc00::/7'),
    `TRY_CAST(srcaddr AS IPADDRESS) IS NOT NULL AND NOT (contains('10.0.0.0/8', TRY_CAST(srcaddr AS IPADDRESS)) OR contains('fc00::/7', TRY_CAST(srcaddr AS IPADDRESS)))`,
  ],
  [
    'a range of IPv6 that Trino takes mapped IPv4 addresses to be in', FlowLogCondition.withinCidr(SRC_ADDR, '::/0'),
    `(contains('::/0', TRY_CAST(srcaddr AS IPADDRESS)) AND strpos(srcaddr, ':') > 0)`,
  ],
  ['a larger number', FlowLogCondition.greaterThan(BYTES, 3_000_000_000), 'bytes > 3000000000'],
  ['a field with a name that SQL has', FlowLogCondition.atMost(END, 5), '"end" <= 5'],
  ['a field that this library does not list', FlowLogCondition.equalTo(future, 'x'), `"order" = 'x'`],
])('a condition on %s', (_, condition, sql) => {
  // A condition that no record without data satisfies stands alone, so that the one on the log status is not added.
  expect(count.where(condition, FlowLogCondition.action(FlowLogAction.ACCEPT)).toAthena(table)).toContain(`\n  AND ${sql}\n  AND action = 'ACCEPT'`);
});

test.each<[FlowLogQueryOrder, string]>([
  [FlowLogQueryOrder.LARGEST_FIRST, 'ORDER BY average_bytes DESC, time, "end"'],
  [FlowLogQueryOrder.SMALLEST_FIRST, 'ORDER BY average_bytes, time, "end"'],
  [FlowLogQueryOrder.BY_GROUP, 'ORDER BY time, "end"'],
])('order %s', (order, sql) => {
  const query = FlowLogQuery.average(BYTES).groupBy(END).perPeriod(Duration.minutes(5)).last(Duration.hours(1));

  expect(query.orderBy(order).toAthena(table)).toContain(`GROUP BY 1, "end"\n${sql}`);
});

test('a query that is one number has neither groups nor an order', () => {
  expect(count.toAthena(table)).not.toMatch(/GROUP|ORDER/);
});

test('a query without a time is refused: it would read the whole archive', () => {
  expect(() => FlowLogQuery.count().toAthena(table)).toThrow(
    'a query must have a time for Athena, with last or between, because without one it reads the whole archive');
});

test('a query without a beginning is refused: it would read the archive from its first day', () => {
  expect(() => FlowLogQuery.count()._within(undefined, new Date('2026-11-20T00:00:00Z')).toAthena(table)).toThrow(
    'a query must have a beginning for Athena, because without one it reads the archive from its first day');
});

test('a query without an end reads all partitions from its beginning on', () => {
  expect(FlowLogQuery.count()._within(new Date('2026-11-20T00:00:00Z')).toAthena(table))
    .toContain(`WHERE day >= '2026/11/20'\n  AND start >= 1795132800`);
});

test.each<[string, string]>([
  ['2026-11-20T23:00:00Z', '2026/11/20'], ['2026-11-20T23:00:01Z', '2026/11/21'],
])('records that start before %s may have been delivered up to an hour later, on %s', (until, day) => {
  expect(FlowLogQuery.count().between(new Date('2026-11-20T00:00:00Z'), new Date(until)).toAthena(table))
    .toContain(`WHERE day BETWEEN '2026/11/20' AND '${day}'`);
});
