import { Duration } from 'aws-cdk-lib';
import * as fc from 'fast-check';
import { FlowLogCondition } from '../../src/filter-pattern/flow-log-condition';
import { FlowLogAction } from '../../src/model/flow-log-action';
import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import { FlowLogQuery } from '../../src/query/flow-log-query';
import { FlowLogQueryOrder } from '../../src/query/flow-log-query-order';

const { SRC_ADDR, DST_ADDR, DST_PORT, PROTOCOL, BYTES, PACKETS, START } = FlowLogField;
const { ACTION, LOG_STATUS, AZ_ID, TCP_FLAGS } = FlowLogField;

/** Fields in another order than the default format's, and some that it lacks. */
export const FORMAT = FlowLogFormat.of(
  ACTION, START, SRC_ADDR, DST_ADDR, DST_PORT, TCP_FLAGS, PROTOCOL, AZ_ID, BYTES, PACKETS, LOG_STATUS);

/** Few values, so that what a query asks for is often what a record says. */
const VALUES = new Map<FlowLogField, string[]>([
  [ACTION, ['ACCEPT', 'REJECT', '-']],
  [SRC_ADDR, ['10.0.0.1', '10.1.0.1', '10.10.0.1', '198.51.100.7', '2001:db8::1', '-']],
  [DST_ADDR, ['10.0.0.1', '172.31.16.139', '203.0.113.12', 'fd00::1', '-']],
  [DST_PORT, ['0', '22', '443', '3389', '22022', '-']],
  [TCP_FLAGS, ['0', '2', '18', '19', '-']],
  [PROTOCOL, ['1', '6', '17', '-']],
  [AZ_ID, ['use1-az1', 'use1-az4', '-']],
  [BYTES, ['0', '40', '1500', '5000000000', '-']],
  [PACKETS, ['1', '2', '100', '-']],
  [LOG_STATUS, ['OK', 'OK', 'OK', 'NODATA', 'SKIPDATA']],
]);

/** The first second in which a record starts. */
export const FIRST = Date.UTC(2026, 10, 20) / 1000;

const starts = fc.nat(2 * 86_400).map((after) => String(FIRST + after));

/** A record of the format. One without data says when it starts, and nothing else. */
export const records: fc.Arbitrary<string> = fc.tuple(...FORMAT.fields.map((field) =>
  field === START ? starts : fc.constantFrom(...VALUES.get(field)!))).map((columns) => {
  const hasData = columns[FORMAT.indexOf(LOG_STATUS)] === 'OK';
  return FORMAT.fields.map((field, index) => hasData || [START, LOG_STATUS].includes(field) ? columns[index] : '-').join(' ');
});

/** Records, some of them several times. */
export const logs: fc.Arbitrary<string[]> = fc.array(records, { maxLength: 40 });

const numbers = fc.constantFrom(DST_PORT, PROTOCOL, BYTES, PACKETS, TCP_FLAGS);

const valuesOf = (field: FlowLogField) =>
  fc.uniqueArray(fc.constantFrom(...VALUES.get(field)!), { minLength: 1, maxLength: 3 });

/** Ranges, also such as no filter pattern can say. */
const blocks = fc.uniqueArray(
  fc.constantFrom('10.0.0.0/8', '10.0.0.0/12', '172.16.0.0/12', '0.0.0.0/1', '2001:db8::/32', 'fc00::/7', '::/0'),
  { minLength: 1, maxLength: 3 });

/** Conditions of every kind. */
export const conditions: fc.Arbitrary<FlowLogCondition> = fc.oneof(
  fc.constantFrom(...VALUES.keys()).chain((field) => fc.tuple(fc.constant(field), valuesOf(field), fc.boolean()))
    .map(([field, values, isNegative]) =>
      isNegative ? FlowLogCondition.noneOf(field, ...values) : FlowLogCondition.anyOf(field, ...values)),
  fc.tuple(fc.constantFrom(SRC_ADDR, DST_ADDR), fc.constantFrom('10.', '10.1.', '198.', '2001:'), fc.boolean())
    .map(([field, prefix, isNegative]) =>
      isNegative ? FlowLogCondition.startsWithNone(field, prefix) : FlowLogCondition.startsWith(field, prefix, '172.')),
  fc.tuple(fc.constantFrom(SRC_ADDR, DST_ADDR), blocks, fc.boolean()).map(([field, some, isInside]) =>
    isInside ? FlowLogCondition.withinCidr(field, ...some) : FlowLogCondition.outsideCidr(field, ...some)),
  fc.tuple(numbers, fc.constantFrom(0, 1, 22, 100), fc.nat(2)).map(([field, value, kind]) => [
    FlowLogCondition.greaterThan(field, value),
    FlowLogCondition.atLeast(field, value),
    FlowLogCondition.atMost(field, value),
  ][kind]),
  fc.constantFrom(FlowLogAction.ACCEPT, FlowLogAction.REJECT).map((action) => FlowLogCondition.action(action)),
);

/** What is counted. */
const measures: fc.Arbitrary<FlowLogQuery> = fc.oneof(
  fc.constant(FlowLogQuery.count()),
  fc.tuple(fc.constantFrom(BYTES, PACKETS, START), fc.nat(3)).map(([field, kind]) => [
    FlowLogQuery.sum(field), FlowLogQuery.minimum(field), FlowLogQuery.maximum(field), FlowLogQuery.average(field),
  ][kind]),
);

const GROUPS = [SRC_ADDR, DST_ADDR, DST_PORT, ACTION, AZ_ID, LOG_STATUS];
const PERIODS = [Duration.minutes(5), Duration.hours(1), Duration.hours(6), Duration.days(1)];

/** The nth hour after the first second. */
export const hour = (count: number) => new Date((FIRST + count * 3600) * 1000);

const ranges = fc.option(fc.tuple(fc.nat(47), fc.integer({ min: 1, max: 24 })), { nil: undefined });

/** Queries of every kind. */
export const queries: fc.Arbitrary<FlowLogQuery> = fc.record({
  measure: measures,
  conditions: fc.array(conditions, { maxLength: 3 }),
  groups: fc.uniqueArray(fc.constantFrom(...GROUPS), { maxLength: 3 }),
  period: fc.option(fc.constantFrom(...PERIODS), { nil: undefined }),
  range: ranges,
  order: fc.option(fc.constantFrom(...Object.values(FlowLogQueryOrder)), { nil: undefined }),
  limit: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
}).map(({ measure, conditions: all, groups: fields, period, range, order, limit }) => {
  let query = measure.where(...all).groupBy(...fields);
  if (period !== undefined) query = query.perPeriod(period);
  if (range !== undefined) query = query.between(hour(range[0]), hour(range[0] + range[1]));
  if (order !== undefined) query = query.orderBy(order);
  return limit === undefined ? query : query.limit(limit);
});
