import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Duration } from 'aws-cdk-lib';
import { FlowLogCondition } from '../../src/filter-pattern/flow-log-condition';
import { FlowLogAction } from '../../src/model/flow-log-action';
import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import { FlowLogQuery } from '../../src/query/flow-log-query';
import { FlowLogQueryOrder } from '../../src/query/flow-log-query-order';
import { FlowLogTableLayout } from '../../src/query/flow-log-table-layout';
import { record, records } from '../support/records';

const night = readFileSync(join(__dirname, '..', '..', 'examples', 'records', 'night.txt'), 'utf8').trimEnd().split('\n');
const rejected = FlowLogQuery.count().where(FlowLogCondition.action(FlowLogAction.REJECT));

test('a query answers with the groups of the records that satisfy its conditions, the largest first', () => {
  const query = rejected.groupBy(FlowLogField.SRC_ADDR, FlowLogField.DST_PORT);

  const { columns, rows, records: read, matches } = query.run(night);

  expect(columns).toEqual(['srcaddr', 'dstport', 'records']);
  expect(rows).toEqual([
    { values: ['198.51.100.7', '22'], measure: 14 },
    { values: ['203.0.113.12', '22'], measure: 5 },
  ]);
  expect({ read, matches }).toEqual({ read: 67, matches: 19 });
});

test('an answer prints as a table', () => {
  expect(rejected.groupBy(FlowLogField.SRC_ADDR).run([...night, 'no record']).toString()).toBe([
    'srcaddr       records',
    '198.51.100.7       14',
    '203.0.113.12        5',
    '',
    '19 of 67 records match',
    'unreadable lines: 1',
    '  expected 14 columns, got 2: no record',
  ].join('\n'));
});

test('a query is not changed by what is made of it', () => {
  const text = rejected.toString();

  rejected.groupBy(FlowLogField.SRC_ADDR).limit(1).perPeriod(Duration.hours(1)).last(Duration.hours(1));
  rejected.where(FlowLogCondition.destinationPort(22)).orderBy(FlowLogQueryOrder.BY_GROUP);

  expect(rejected.toString()).toBe(text);
});

test.each<[string, FlowLogQuery]>([
  ['number of records', FlowLogQuery.count()],
  ['number of records, where action is REJECT', rejected],
  [
    'number of records for each srcaddr and dstport, where action is REJECT, largest first, 10 rows',
    rejected.groupBy(FlowLogField.SRC_ADDR, FlowLogField.DST_PORT).limit(10),
  ],
  [
    'sum of bytes per 1 hour, within the last 1 day, in order of the groups',
    FlowLogQuery.sum(FlowLogField.BYTES).perPeriod(Duration.hours(1)).last(Duration.days(1)),
  ],
  [
    'average of packets for each az-id, where dstport is not 22 or 3389 and bytes > 1000, smallest first, 1 row',
    FlowLogQuery.average(FlowLogField.PACKETS).groupBy(FlowLogField.AZ_ID).limit(1)
      .orderBy(FlowLogQueryOrder.SMALLEST_FIRST)
      .where(FlowLogCondition.noneOf(FlowLogField.DST_PORT, '22', '3389'), FlowLogCondition.greaterThan(FlowLogField.BYTES, 1000)),
  ],
  [
    'number of records, where srcaddr is within 10.0.0.0/8 or fc00::/7 and dstaddr is outside 10.0.0.0/8',
    FlowLogQuery.count().where(
      FlowLogCondition.withinCidr(FlowLogField.SRC_ADDR, '10.0.0.0/8', 'fc00::/7'),
      FlowLogCondition.outsideCidr(FlowLogField.DST_ADDR, '10.0.0.0/8')),
  ],
  [
    'maximum of end, where srcaddr begins with 10.1. or 10.2., from 2026-11-20T00:00:00Z until 2026-11-21T00:00:00Z',
    FlowLogQuery.maximum(FlowLogField.END).where(FlowLogCondition.startsWith(FlowLogField.SRC_ADDR, '10.1.', '10.2.'))
      .between(new Date('2026-11-20'), new Date('2026-11-21')),
  ],
])('%s', (sentence, query) => {
  expect(query.toString()).toBe(sentence);
});

test.each<[string, () => unknown]>([
  [`the sum can only be taken of a field that has numbers, such as 'bytes', got 'srcaddr'`, () => FlowLogQuery.sum(FlowLogField.SRC_ADDR)],
  [`a query must group by each field once, got 'srcaddr' again`, () => rejected.groupBy(FlowLogField.SRC_ADDR, FlowLogField.SRC_ADDR)],
  ['a limit must be a whole number from 1 to 100000, got 0', () => rejected.limit(0)],
  ['a limit must be a whole number from 1 to 100000, got 2.5', () => rejected.limit(2.5)],
  ['such as 5 minutes or 6 hours, got 90 s', () => rejected.perPeriod(Duration.seconds(90))],
  ['such as 5 minutes or 6 hours, got 420 s', () => rejected.perPeriod(Duration.minutes(7))],
  ['such as 5 minutes or 6 hours, got 18000 s', () => rejected.perPeriod(Duration.hours(5))],
  ['such as 5 minutes or 6 hours, got 172800 s', () => rejected.perPeriod(Duration.days(2))],
  ['such as 5 minutes or 6 hours, got 0 s', () => rejected.perPeriod(Duration.seconds(0))],
  [
    `'end' must be after 'start', 2026-11-20T00:00:00.000Z, got 2026-11-20T00:00:00.000Z`,
    () => rejected.between(new Date('2026-11-20'), new Date('2026-11-20')),
  ],
  [`'start' and 'end' must be moments, got an invalid date`, () => rejected.between(new Date('yesterday'), new Date())],
  ['a time must be longer than nothing, got 0 s', () => rejected.last(Duration.seconds(0))],
])('%s', (message, build) => {
  expect(build).toThrow(message);
});

test.each([1, 5, 10, 15, 30, 60, 120, 180, 240, 360, 480, 720, 1440])('%d minutes are a period', (minutes) => {
  expect(() => rejected.perPeriod(Duration.minutes(minutes))).not.toThrow();
});

const lacking = FlowLogFormat.of(FlowLogField.SRC_ADDR, FlowLogField.BYTES);

test.each<[string, string, FlowLogQuery]>([
  ['action', 'a condition of the query', rejected],
  ['dstport', 'the groups of the query', FlowLogQuery.count().groupBy(FlowLogField.SRC_ADDR, FlowLogField.DST_PORT)],
  ['packets', 'the sum', FlowLogQuery.sum(FlowLogField.PACKETS)],
  ['start', 'the time of records', FlowLogQuery.count().perPeriod(Duration.hours(1))],
  ['start', 'the time of records', FlowLogQuery.count().last(Duration.hours(1))],
])('a format without %s is an error, everywhere: it is needed for %s', (name, what, query) => {
  const message = `the format must have the field '${name}' for ${what}, got '\${srcaddr} \${bytes}'; `
    + `add the field to the flow log's format, with plus(FlowLogField.of('${name}')) for instance`;

  expect(() => query.run([], lacking)).toThrow(message);
  expect(() => query.toLogsInsights(lacking)).toThrow(message);
  expect(() => query.toAthena(FlowLogTableLayout.of({ format: lacking, tableName: 't' }))).toThrow(message);
});

test('without groups there is a row even if there is no record', () => {
  expect(FlowLogQuery.count().run([]).rows).toEqual([{ values: [], measure: 0 }]);
  expect(FlowLogQuery.sum(FlowLogField.BYTES).run([]).rows).toEqual([{ values: [] }]);
  expect(FlowLogQuery.count().groupBy(FlowLogField.SRC_ADDR).run([]).rows).toEqual([]);
});

test('the last hour is that before the clock of whoever asks', () => {
  const now = Date.now();
  const lines = [30, 90].map((minutes) => record({ at: new Date(Math.floor(now / 1000) * 1000 - minutes * 60_000) }));

  expect(FlowLogQuery.count().last(Duration.hours(1)).run(lines).rows[0].measure).toBe(1);
});

test('a period begins with the day', () => {
  const lines = [...records(2, { at: new Date('2026-11-20T05:59:59Z') }), record({ at: new Date('2026-11-21T23:00:00Z') })];

  const { rows } = FlowLogQuery.count().perPeriod(Duration.hours(6)).run(lines);

  expect(rows.map(({ time, measure }) => [time?.toISOString(), measure])).toEqual([
    ['2026-11-20T00:00:00.000Z', 1], ['2026-11-20T06:00:00.000Z', 1], ['2026-11-21T18:00:00.000Z', 1],
  ]);
});

test('lines that are not records are told, not counted', () => {
  const bytes = record().replace(' 40 ', ' 4O ');

  const { rows, records: read, unreadable, problems } = FlowLogQuery.sum(FlowLogField.BYTES).run([record(), bytes, 'a b', '', '  ']);

  expect({ rows, read, unreadable }).toEqual({ rows: [{ values: [], measure: 40 }], read: 1, unreadable: 2 });
  expect(problems).toEqual([
    `column 10 ('bytes') must be a whole number or '-', got '4O': ${bytes}`,
    'expected 14 columns, got 2: a b',
  ]);
});

test.each<[string, (line: string) => string]>([
  ['several spaces', (line) => line.replaceAll(' ', '  ')],
  ['tabs', (line) => line.replaceAll(' ', '\t')],
  ['a carriage return', (line) => `${line}\r`],
  ['spaces around', (line) => `  ${line} `],
])('a record may be set apart by %s', (_, change) => {
  const query = FlowLogQuery.count().groupBy(FlowLogField.VERSION, FlowLogField.LOG_STATUS);

  const { rows, unreadable } = query.run([change(record())]);

  expect({ rows, unreadable }).toEqual({ rows: [{ values: ['2', 'OK'], measure: 1 }], unreadable: 0 });
});

test('lines that name the fields are no records', () => {
  const header = FlowLogFormat.DEFAULT.fields.map(({ name }) => name).join(' ');

  const { records: read, unreadable } = FlowLogQuery.count().run([header, record(), header, record()]);

  expect({ read, unreadable }).toEqual({ read: 2, unreadable: 0 });
});
