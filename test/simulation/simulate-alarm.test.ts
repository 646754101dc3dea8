import { FlowLogField } from '../../src/model/flow-log-field';
import { FlowLogFormat } from '../../src/model/flow-log-format';
import { FlowLogRecord } from '../../src/records/flow-log-record';
import type { AlarmSettings } from '../../src/simulation/alarm-settings';
import { evaluateAlarm } from '../../src/simulation/evaluate-alarm';
import { Metric } from '../../src/simulation/metric';
import { simulateAlarm } from '../../src/simulation/simulate-alarm';
import { record, records } from '../support/records';
import { GUIDE_SETTINGS } from './settings';

/** The documented alarm: as `RejectedSshAlarm` has it, but for the second hour at which that looks. */
const SSH: AlarmSettings = { ...GUIDE_SETTINGS, pattern: { matches: (line) => / 22 6 .* REJECT /.test(line) } };

const MINUTES: AlarmSettings = { ...SSH, period: 60, threshold: 1 };

function at(time: string): Date {
  return new Date(`2026-11-20T${time}Z`);
}

/** When the alarm changes on complete data, and to what: `02:00 OK`. */
function changesOf(settings: AlarmSettings, lines: string[]): string[] {
  const metric = new Metric(settings.defaultValue);
  for (const line of lines) {
    const start = FlowLogRecord.parse(line).number(FlowLogField.START)!;
    if (settings.pattern.matches(line)) metric.add(start, 1);
    else metric.pass(start);
  }
  return evaluateAlarm(settings, metric.finish(), { delay: 0, morePeriods: 2 }).map(({ at: seconds, after }) =>
    `${new Date(seconds * 1000).toISOString().slice(11, 16)} ${after}`);
}

describe('the documented alarm', () => {
  test('ten rejected connections within an hour raise it at the end of the minute of the tenth', () => {
    const lines = [...records(9, { at: at('02:10:00') }), record({ at: at('02:59:30') })];

    expect(simulateAlarm(SSH, lines).firesEarliest).toEqual(at('03:00:00'));
  });

  test('nine do not', () => {
    expect(simulateAlarm(SSH, records(9)).firesEarliest).toBeUndefined();
  });

  test('the hour is any hour, not only one by the clock', () => {
    const lines = [...records(5, { at: at('02:50:00') }), ...records(5, { at: at('03:20:00') })];

    expect(simulateAlarm(SSH, lines).firesEarliest).toEqual(at('03:21:00'));
  });

  test('records more than an hour apart do not add up', () => {
    const lines = [...records(5, { at: at('02:00:00') }), ...records(5, { at: at('03:01:00') })];

    expect(simulateAlarm(SSH, lines).firesEarliest).toBeUndefined();
  });

  test('it goes back to OK once fewer than ten are left within the hour', () => {
    const later = Array.from({ length: 70 }, (_, minute) => record({ port: 443, at: new Date(+at('02:01:00') + minute * 60_000) }));

    expect(changesOf(SSH, [...records(10, { at: at('02:00:00') }), ...later])).toEqual(['02:01 ALARM', '03:01 OK']);
  });

  test('the order of the lines does not matter', () => {
    const lines = [...records(9, { at: at('02:10:00') }), record({ at: at('02:59:30') })].reverse();

    expect(simulateAlarm(SSH, lines).firesEarliest).toEqual(at('03:00:00'));
  });

  test('accepted connections and those to other ports do not count', () => {
    const simulation = simulateAlarm(SSH, [...records(20, { action: 'ACCEPT' }), ...records(20, { port: 443 })]);

    expect(simulation).toMatchObject({ firesEarliest: undefined, records: 40, matches: 0, state: 'OK' });
  });
});

describe('the metric', () => {
  const three = [record({ packets: 4 }), record({ packets: 1 }), record({ packets: 7 })];

  test.each([
    ['Sum', 12], ['Average', 4], ['Minimum', 1], ['Maximum', 7], ['SampleCount', 3], ['sum', 12],
  ])('%s of the packets', (statistic, value) => {
    const settings = { ...SSH, statistic, metricValue: FlowLogField.PACKETS };

    expect(simulateAlarm(settings, three).datapoints).toEqual([{ start: at('02:00:00'), value }]);
  });

  test('a minute whose records do not match has the default value', () => {
    const lines = [record({ packets: 4 }), record({ port: 443, at: at('02:01:00') })];
    const settings = { ...SSH, statistic: 'Average', metricValue: FlowLogField.PACKETS };

    expect(simulateAlarm(settings, lines).datapoints[0].value).toBe(2);
    expect(simulateAlarm({ ...settings, defaultValue: undefined }, lines).datapoints[0].value).toBe(4);
  });

  test('without a default value there is no data where nothing matches', () => {
    const simulation = simulateAlarm({ ...SSH, defaultValue: undefined }, records(3, { port: 443 }));

    expect(simulation.datapoints).toEqual([{ start: at('02:00:00'), value: undefined }]);
  });

  test('a record that matches but lacks the value adds nothing', () => {
    const settings = { ...SSH, pattern: { matches: () => true }, metricValue: FlowLogField.PACKETS };
    const line = record().replace(' 1 40 ', ' - - ');

    expect(simulateAlarm(settings, [line])).toMatchObject({ matches: 1, datapoints: [{ value: 0 }] });
  });

  test('a record without traffic still tells that records come', () => {
    const line = '2 123456789010 eni-1 - - - - - - - 1763604000 1763604060 - NODATA';

    expect(simulateAlarm(SSH, [line])).toMatchObject({ state: 'OK', records: 1 });
  });
});

describe('the evaluation', () => {
  test.each([
    ['GreaterThanOrEqualToThreshold', 2, true], ['GreaterThanThreshold', 2, false], ['GreaterThanThreshold', 3, true],
    ['LessThanThreshold', 2, false], ['LessThanThreshold', 1, true], ['LessThanOrEqualToThreshold', 2, true],
  ] as const)('%s 2 with %i records: %s', (comparisonOperator, count, fires) => {
    const simulation = simulateAlarm({ ...SSH, comparisonOperator, threshold: 2 }, records(count));

    expect(simulation.firesEarliest !== undefined).toBe(fires);
  });

  const everyMinute = (marks: string) => marks.split('').flatMap((mark, minute) => {
    const when = new Date(+at('02:00:00') + minute * 60_000);
    return mark === ' ' ? [] : [record({ at: when, port: mark === 'X' ? 22 : 443 })];
  });

  test.each([
    ['one period', { evaluationPeriods: 1 }, '..X.', ['02:01 OK', '02:03 ALARM', '02:04 OK']],
    ['three periods', { evaluationPeriods: 3 }, '..XXX.', ['02:01 OK', '02:05 ALARM', '02:06 OK']],
    ['two of three periods', { evaluationPeriods: 3, datapointsToAlarm: 2 }, '..X.X..',
      ['02:01 OK', '02:05 ALARM', '02:06 OK']],
    ['longer than a day: once an hour', { period: 3600, evaluationPeriods: 25, datapointsToAlarm: 1 }, '..X', ['03:00 ALARM']],
  ])('%s', (_, settings, marks, expected) => {
    expect(changesOf({ ...MINUTES, ...settings }, everyMinute(marks))).toEqual(expected);
  });

  // The alarm looks two periods further back while data is missing: a lone datapoint keeps its state for that long.
  test.each([
    ['notBreaching', ['02:01 ALARM', '02:04 OK']],
    ['missing', ['02:01 ALARM', '02:04 INSUFFICIENT_DATA', '02:07 OK']],
    ['ignore', ['02:01 ALARM', '02:07 OK']],
    ['breaching', ['02:01 ALARM', '02:07 OK']],
  ] as const)('a gap is %s', (treatMissingData, expected) => {
    expect(changesOf({ ...MINUTES, treatMissingData }, everyMinute('X     .'))).toEqual(expected);
  });

  test('years between two records take no time', () => {
    const lines = [record({ at: new Date(0) }), record({ at: new Date('2026-11-20T02:00:00Z') })];

    expect(changesOf({ ...MINUTES, treatMissingData: 'missing' }, lines)).toHaveLength(3);
  });

  test('no record, no state', () => {
    expect(simulateAlarm(SSH, [])).toMatchObject({ state: 'INSUFFICIENT_DATA', changes: [], datapoints: [] });
  });
});

describe('lines', () => {
  test('what cannot be read is counted, left out and told', () => {
    const simulation = simulateAlarm(SSH, [...records(10), 'x', record().replace(' 22 ', ' ssh ')]);

    expect(simulation).toMatchObject({ records: 10, unreadable: 2 });
    expect(simulation.toString()).toContain(`unreadable: expected 14 columns, got 1: column 2 ('account-id') is missing: x`);
  });

  test('blank lines and the line that names the fields are no records', () => {
    const header = FlowLogFormat.DEFAULT.fields.map(({ name }) => name).join(' ');

    expect(simulateAlarm(SSH, [header, record(), ''])).toMatchObject({ records: 1, unreadable: 0 });
  });

  test('a record in another format is read through that format', () => {
    const format = FlowLogFormat.of(FlowLogField.START, FlowLogField.ACTION);

    expect(simulateAlarm({ ...SSH, format, pattern: { matches: () => true } }, ['1763604000 REJECT']).matches).toBe(1);
  });
});

test.each<[string, Partial<AlarmSettings>, string]>([
  ['a format without the start', { format: FlowLogFormat.of(FlowLogField.ACTION) },
    `the log format must have 'start' for a simulation, got '\${action}'`],
  ['a value that the format does not have', { metricValue: FlowLogField.TCP_FLAGS }, `the log format must have 'tcp-flags'`],
  ['half a minute', { period: 30 }, `'period' must be a multiple of 60 s, got 30 s`],
  ['no period', { evaluationPeriods: 0 }, `'evaluationPeriods' must be a whole number from 1 up, got 0`],
  ['more datapoints than periods', { datapointsToAlarm: 2 },
    `'datapointsToAlarm' must be at most the number of periods, 1, got 2`],
  ['a million years', { period: 3e13 }, `'period' must be at most 7 days, got 30000000000000 s`],
  ['a hundred thousand days', { period: 86_400, evaluationPeriods: 100_000 }, `'evaluationPeriods' must be at most 7 with a period of 86400 s`],
  ['a statistic named like a member of every object', { statistic: 'constructor' }, `'statistic' must be Sum, `],
  ['no threshold', { threshold: NaN }, `'threshold' must be a number, got NaN`],
  ['a percentile', { statistic: 'p99' },
    `'statistic' must be Sum, Average, Minimum, Maximum or SampleCount to be simulated, got 'p99'`],
  ['a band', { comparisonOperator: 'LessThanLowerOrGreaterThanUpperThreshold' },
    `'comparisonOperator' must compare with one threshold to be simulated, got 'LessThanLowerOrGreaterThanUpperThreshold'`],
])('%s is an error', (_, settings, message) => {
  expect(() => simulateAlarm({ ...SSH, ...settings }, records(1))).toThrow(message);
});
