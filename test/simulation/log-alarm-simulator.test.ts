import fc from 'fast-check';
import { FlowLogField } from '../../src/model/flow-log-field';
import type { LogAlarmSettings } from '../../src/simulation/log-alarm-settings';
import { simulateLogAlarm } from '../../src/simulation/log-alarm-simulator';
import { SimulatedAlarmState } from '../../src/simulation/simulated-alarm-state';
import type { SimulatedStateChange } from '../../src/simulation/simulated-state-change';
import { REJECTED_SOURCE } from './settings';

const MINUTE = 60;
const NIGHT = Date.UTC(2026, 10, 20) / 1000;

function record(time: number, source = '203.0.113.12', { action = 'REJECT', bytes = 40 } = {}): string {
  return `2 123456789010 eni-1235b8ca123456789 ${source} 10.0.0.5 49761 22 6 1 ${bytes} ${time} ${time + 60} ${action} OK`;
}

/** So many records of a source, one every so many seconds. */
function records(count: number, every: number, source?: string): string[] {
  return Array.from({ length: count }, (_, index) => record(NIGHT + index * every, source));
}

function at(seconds: number): Date {
  return new Date((NIGHT + seconds) * 1000);
}

test('ten records of one source raise the alarm at the run that first sees all of them', () => {
  const simulation = simulateLogAlarm(REJECTED_SOURCE, records(10, MINUTE));

  const seen = 9 * MINUTE + REJECTED_SOURCE.endOffset;
  expect(simulation.firesEarliest).toEqual(at(seen));
  expect(simulation.firesLatest).toEqual(at(seen + REJECTED_SOURCE.interval - 1));
  expect(simulation.contributors).toEqual([
    { values: ['203.0.113.12'], firesEarliest: at(seen), firesLatest: at(seen + REJECTED_SOURCE.interval - 1) },
  ]);
});

test('ten records of two sources do not raise the alarm, though a metric alarm would count them together', () => {
  const lines = [...records(9, MINUTE, '203.0.113.12'), ...records(9, MINUTE, '198.51.100.7')];

  const simulation = simulateLogAlarm(REJECTED_SOURCE, lines);

  simulation.assertNeverFires();
  expect(simulation.contributors).toEqual([]);
  expect(simulation.matches).toBe(18);
});

test('only the source that was rejected often enough is told of, in order of time if there are several', () => {
  const lines = [...records(10, 5 * MINUTE, '203.0.113.12'), ...records(3, MINUTE, '192.0.2.1'), ...records(12, MINUTE, '198.51.100.7')];

  const { contributors } = simulateLogAlarm(REJECTED_SOURCE, lines);

  expect(contributors.map(({ values }) => values)).toEqual([['198.51.100.7'], ['203.0.113.12']]);
});

test('ten records within exactly one hour may fall between two runs', () => {
  const simulation = simulateLogAlarm(REJECTED_SOURCE, records(10, 400));

  expect(simulation.firesEarliest).toEqual(at(3600 + REJECTED_SOURCE.endOffset));
  expect(simulation.firesLatest).toBeUndefined();
  expect(simulation.toString()).toContain('never if the query runs at other moments or records are as late as usual');
});

test('ten records within the hour less one interval fire, whenever the query runs', () => {
  simulateLogAlarm(REJECTED_SOURCE, records(10, 366)).assertFires();
});

test('without the offset late records at the end of each hour are missed', () => {
  const settings = { ...REJECTED_SOURCE, endOffset: 0 };

  const simulation = simulateLogAlarm(settings, records(10, 340));

  expect(simulation.firesEarliest).toBeDefined();
  expect(simulation.firesLatest).toBeUndefined();
});

test('the alarm returns to OK once the source is no longer among the results', () => {
  const lines = [...records(10, MINUTE), record(NIGHT + 4 * 3600, '192.0.2.1')];

  const { changes } = simulateLogAlarm(REJECTED_SOURCE, lines);

  expect(changes.map(({ after }) => after)).toEqual([
    SimulatedAlarmState.OK, SimulatedAlarmState.ALARM, SimulatedAlarmState.OK,
  ]);
});

test('what a source may do without the others is not changed by them', () => {
  const alone = simulateLogAlarm(REJECTED_SOURCE, records(10, MINUTE)).contributors;

  const among = simulateLogAlarm(REJECTED_SOURCE, [...records(10, MINUTE), ...records(30, 20, '198.51.100.7')]).contributors;

  expect(among).toEqual(expect.arrayContaining(alone));
});

test('two of three runs must see it where the alarm wants that', () => {
  const settings = { ...REJECTED_SOURCE, evaluated: 3, toAlarm: 2 };

  const simulation = simulateLogAlarm(settings, records(10, MINUTE));

  expect(simulation.firesEarliest).toEqual(at(9 * MINUTE + settings.endOffset + settings.interval));
});

test('a field is summed up where the query asks for it', () => {
  const settings: LogAlarmSettings = { ...REJECTED_SOURCE, measure: { kind: 'sum', field: FlowLogField.BYTES }, threshold: 1000 };

  simulateLogAlarm(settings, [record(NIGHT, 'a', { bytes: 600 }), record(NIGHT + 1, 'a', { bytes: 399 })]).assertNeverFires();
  simulateLogAlarm(settings, [record(NIGHT, 'a', { bytes: 600 }), record(NIGHT + 1, 'a', { bytes: 400 })]).assertFires();
});

test('without groups too few records raise the alarm, zero of them too', () => {
  const settings: LogAlarmSettings = { ...REJECTED_SOURCE, groups: [], threshold: 1, comparisonOperator: 'LessThanThreshold' };
  const lines = [record(NIGHT), record(NIGHT + 5 * 3600)];

  const simulation = simulateLogAlarm(settings, lines);

  expect(simulation.firesEarliest).toEqual(at(3600 + settings.endOffset + 1));
  simulateLogAlarm(settings, records(20, 30 * MINUTE)).assertNeverFires();
});

/** The changes of state in the best and in the worst case, as `second STATE value until`. */
function timeline(settings: Partial<LogAlarmSettings>, lines: string[]): { earliest: string[]; latest: string[] } {
  const text = ({ at: moment, after, value, periodEnd }: SimulatedStateChange) =>
    [moment.getTime() / 1000 - NIGHT, after, value ?? '-', periodEnd.getTime() / 1000 - NIGHT].join(' ');
  const { changes, earliestChanges } = simulateLogAlarm({ ...REJECTED_SOURCE, ...settings }, lines)._result();
  return { earliest: earliestChanges.map(text), latest: changes.map(text) };
}

const AFTER_FIVE_HOURS = record(NIGHT + 5 * 3600);
const FEW: Partial<LogAlarmSettings> = { groups: [], comparisonOperator: 'LessThanThreshold' };
const BYTES: Partial<LogAlarmSettings> = { groups: [], measure: { kind: 'sum', field: FlowLogField.BYTES }, threshold: 1000 };

test.each<[string, Partial<LogAlarmSettings>, string[], string[], string[]]>([
  ['as long as there is a record, and not after the last', {}, records(10, MINUTE),
    ['1540 OK - 240', '1840 ALARM 10 540'], ['1539 OK - 239', '2139 ALARM 10 839']],
  ['until fewer than ten are in sight', {}, [...records(10, MINUTE), record(NIGHT + 4 * 3600, '192.0.2.1')],
    ['1540 OK - 240', '1840 ALARM 10 540', '5140 OK - 3840'], ['1539 OK - 239', '2139 ALARM 10 839', '5139 OK - 3839']],
  ['from an hour of silence to the next record', { ...FEW, threshold: 1 }, [record(NIGHT), AFTER_FIVE_HOURS],
    ['1301 OK - 1', '4901 ALARM 0 3601', '19301 OK - 18001'], ['1300 OK - 0', '5200 ALARM 0 3900', '19300 OK - 18000']],
  ['as long as one record is too few', { ...FEW, threshold: 2 }, [record(NIGHT), AFTER_FIVE_HOURS],
    ['1300 OK - 0', '4900 ALARM 1 3600'], ['1599 OK - 299', '5199 ALARM 0 3899']],
  ['until two records are enough', { ...FEW, threshold: 2 }, [record(NIGHT), AFTER_FIVE_HOURS, AFTER_FIVE_HOURS],
    ['1300 OK - 0', '4900 ALARM 1 3600', '19300 OK - 18000'], ['1599 OK - 299', '5199 ALARM 0 3899', '19599 OK - 18299']],
  ['never for what is not known after the last record', { ...FEW, threshold: 2 }, [record(NIGHT), record(NIGHT + 3600)],
    ['1500 OK - 200'], ['1499 OK - 199']],
  ['while data is missing, if that is breaching', { ...BYTES, treatMissingData: 'breaching' }, [record(NIGHT), AFTER_FIVE_HOURS],
    ['1301 OK - 1', '4901 ALARM - 3601', '19301 OK - 18001'], ['1300 OK - 0', '5200 ALARM - 3900', '19300 OK - 18000']],
  ['as long as nothing matches, if that is breaching', { ...BYTES, treatMissingData: 'breaching' },
    [record(NIGHT), record(NIGHT + 5 * 3600, undefined, { action: 'ACCEPT' })],
    ['1301 OK - 1', '4901 ALARM - 3601'], ['1300 OK - 0', '5200 ALARM - 3900']],
  ['never for missing data, if that is not breaching', BYTES, [record(NIGHT), AFTER_FIVE_HOURS],
    ['1500 OK - 200'], ['1499 OK - 199']],
])('the alarm is in ALARM %s', (_, settings, lines, earliest, latest) => {
  expect(timeline(settings, lines)).toEqual({ earliest, latest });
});

test('of several sources at once the worst is told, and each has its own moment', () => {
  const settings: LogAlarmSettings = { ...REJECTED_SOURCE, measure: { kind: 'sum', field: FlowLogField.BYTES }, threshold: 100 };
  const lines = [['b', 10], ['a', 20]].flatMap(([source, bytes]) => Array.from({ length: 10 }, (_, index) =>
    record(NIGHT + index * MINUTE, String(source), { bytes: Number(bytes) })));

  const { changes, contributors } = simulateLogAlarm(settings, lines);

  expect(changes.at(-1)).toMatchObject({ at: at(1839), value: 180, periodEnd: at(539) });
  expect(contributors.map(({ values, firesEarliest }) => [...values, firesEarliest])).toEqual([['a', at(1540)], ['b', at(1840)]]);
});

test('sources that raise the alarm at the same moment are in the order of their names', () => {
  const lines = ['b', 'a', 'c'].flatMap((source) => records(10, MINUTE, source));

  const { contributors } = simulateLogAlarm(REJECTED_SOURCE, lines);

  expect(contributors.map(({ values }) => values)).toEqual([['a'], ['b'], ['c']]);
});

test('the first alarm of the timeline is the one of the verdict, whatever the alarm is about', () => {
  const settings = fc.record({
    groups: fc.constantFrom([], [FlowLogField.SRC_ADDR]),
    comparisonOperator: fc.constantFrom('GreaterThanOrEqualToThreshold' as const, 'LessThanThreshold' as const),
    treatMissingData: fc.constantFrom('breaching' as const, 'notBreaching' as const),
    threshold: fc.integer({ min: 1, max: 4 }),
    endOffset: fc.constantFrom(0, 60, 900),
    period: fc.constantFrom(300, 600),
  });
  const starts = fc.array(fc.integer({ min: 0, max: 3600 }), { minLength: 1, maxLength: 12 });
  const firstAlarm = (changes: SimulatedStateChange[]) =>
    changes.find(({ after }) => after === SimulatedAlarmState.ALARM)?.at;

  fc.assert(fc.property(settings, starts, (given, times) => {
    const lines = times.map((time) => record(NIGHT + time));

    const result = simulateLogAlarm({ ...REJECTED_SOURCE, ...given }, lines)._result();

    expect([firstAlarm(result.earliestChanges), firstAlarm(result.changes)]).toEqual([result.earliest, result.latest]);
  }), { numRuns: 60 });
});

test('lines that are no records leave no verdict', () => {
  const simulation = simulateLogAlarm(REJECTED_SOURCE, [...records(10, MINUTE), 'not a record']);

  expect(() => simulation.assertFires()).toThrow("1 line is not a record of the format '${version}");
});

test('there is no verdict without records', () => {
  expect(() => simulateLogAlarm(REJECTED_SOURCE, []).assertNeverFires()).toThrow('there is no record');
});

/** Counts anew at each run. */
function naiveFirings(times: number[], settings: LogAlarmSettings, late: number) {
  const { interval, period, endOffset, threshold, evaluated, toAlarm } = settings;
  return Array.from({ length: interval }, (_, phase) => {
    const results: boolean[] = [];
    for (let run = NIGHT - NIGHT % interval + phase; run < NIGHT + 3 * 3600; run += interval) {
      const end = run - endOffset;
      const count = times.filter((time) => time >= end - period && time <= end && time + late <= run).length;
      results.push(count >= threshold);
      if (results.slice(-evaluated).filter(Boolean).length >= toAlarm) return run;
    }
    return undefined;
  });
}

test('the answer is that of a count at every run, for any records', () => {
  const settings = fc.record({
    threshold: fc.integer({ min: 1, max: 4 }),
    endOffset: fc.constantFrom(0, 60, 300, 900),
    period: fc.constantFrom(300, 600, 900),
    runs: fc.constantFrom([1, 1], [2, 1], [2, 2], [3, 2]),
  });
  const time = fc.integer({ min: 0, max: 3600 }).map((offset) => NIGHT + offset);
  const times = fc.array(time, { minLength: 1, maxLength: 12 });

  fc.assert(fc.property(settings, times, ({ runs: [evaluated, toAlarm], ...given }, starts) => {
    const all = { ...REJECTED_SOURCE, ...given, interval: 300, evaluated, toAlarm };
    const moments = [0, 900].flatMap((late) => naiveFirings(starts, all, late));

    const { firesEarliest, firesLatest } = simulateLogAlarm(all, starts.map((start) => record(start)));

    const known = moments.flatMap((moment) => moment ?? []);
    expect(firesEarliest?.getTime()).toEqual(known.length === 0 ? undefined : Math.min(...known) * 1000);
    expect(firesLatest?.getTime()).toEqual(known.length < moments.length ? undefined : Math.max(...known) * 1000);
  }), { numRuns: 60 });
});

test('the order of the lines makes no difference', () => {
  const lines = [...records(12, 200), ...records(12, 250, '198.51.100.7')];

  const answer = simulateLogAlarm(REJECTED_SOURCE, lines).toString();
  fc.assert(fc.property(fc.shuffledSubarray(lines, { minLength: lines.length }), (shuffled) => {
    expect(simulateLogAlarm(REJECTED_SOURCE, shuffled).toString()).toEqual(answer);
  }), { numRuns: 10 });
});
