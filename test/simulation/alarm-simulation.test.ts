import type { AlarmSettings } from '../../src/simulation/alarm-settings';
import { simulateAlarm } from '../../src/simulation/simulate-alarm';
import { record, records } from '../support/records';
import { GUIDE_SETTINGS } from './settings';

const NIGHT = [
  ...records(3, { at: new Date('2026-11-20T00:10:00Z') }),
  ...[1, 2, 3, 4, 5, 6].map((hour) => record({ action: 'ACCEPT', at: new Date(`2026-11-20T0${hour}:30:00Z`) })),
  ...records(14, { at: new Date('2026-11-20T07:40:00Z') }),
  ...records(1, { at: new Date('2026-11-20T09:15:00Z') }),
];

test('the timeline can be read', () => {
  expect(simulateAlarm(GUIDE_SETTINGS, NIGHT).toString()).toBe(`fires between 2026-11-20T07:41:00.000Z and 2026-11-20T07:56:00.000Z
condition: Sum >= 10 over 1 hour, missing data is notBreaching
records: 24 read, 18 matched
arrival: up to 15 minutes after the start of a record (aggregation 10 minutes, delivery 5 minutes)

from (UTC)          value                               | 10
2026-11-20 00:00        3  #########                    |
  2026-11-20 00:26  INSUFFICIENT_DATA -> OK: 3 in the period until then
2026-11-20 01:00        0                               |
  … 4 more alike …
2026-11-20 06:00        0                               |
2026-11-20 07:00       14  #############################|###########
  2026-11-20 07:41  ALARM at the earliest
  2026-11-20 07:56  OK -> ALARM: 14 in the period until then
  … 1 period without records …
2026-11-20 09:00        1  ###                          |
  2026-11-20 09:31  ALARM -> OK: 1 in the period until then`);
});

test('an alarm that never fires says so', () => {
  expect(simulateAlarm(GUIDE_SETTINGS, records(2)).toString()).toMatch(/^never fires\n/);
});

test('so does one that late records may keep from firing', () => {
  const spread = Array.from({ length: 10 }, (_, index) =>
    record({ at: new Date(Date.parse('2026-11-20T02:00:00Z') + index * 380_000) }));

  const text = simulateAlarm(GUIDE_SETTINGS, spread).toString();

  expect(text).toMatch(/^may never fire: at 2026-11-20T02:58:00\.000Z at the earliest, never if records are as late/);
  expect(text).toContain('2026-11-20 02:58  ALARM at the earliest');
});

test('what happens in a gap stands in the gap', () => {
  const settings: AlarmSettings = {
    ...GUIDE_SETTINGS, comparisonOperator: 'LessThanThreshold', threshold: 1, treatMissingData: 'breaching',
  };
  const lines = ['02:10', '07:10'].map((time) => record({ at: new Date(`2026-11-20T${time}:00Z`) }));

  const rows = simulateAlarm(settings, lines).toString().split('\n').slice(5);

  const times = rows.flatMap((row) => /\d\d:\d\d/.exec(row) ?? []);
  expect(times).toEqual([...times].sort());
  expect(times.length).toBeGreaterThan(4);
});

test('a time far from today is written whole', () => {
  const line = record().replace(/ \d{10} \d{10} /, ' 999999999000 999999999000 ');

  expect(simulateAlarm({ ...GUIDE_SETTINGS, threshold: 1 }, [line]).toString()).toContain('+033658-09-27 01:00');
});

test('several periods and fractions are written as such', () => {
  const settings = { ...GUIDE_SETTINGS, statistic: 'Average', period: 300, evaluationPeriods: 3, datapointsToAlarm: 2, threshold: 0.5 };
  const lines = [record(), record({ action: 'ACCEPT', at: new Date('2026-11-20T02:01:00Z') }),
    record({ action: 'ACCEPT', at: new Date('2026-11-20T02:02:00Z') })];

  const text = simulateAlarm(settings, lines).toString();

  expect(text).toContain('Average >= 0.5 over 5 minutes, 2 of 3 periods');
  expect(text).toContain(' 0.33 ');
});

describe('assertions for tests', () => {
  const simulation = simulateAlarm(GUIDE_SETTINGS, NIGHT);
  const [earliest, latest] = [new Date('2026-11-20T07:41:00Z'), new Date('2026-11-20T07:56:00Z')];
  const minuteBefore = (date: Date) => new Date(+date - 60_000);
  const minuteAfter = (date: Date) => new Date(+date + 60_000);

  test('pass where they are true', () => {
    simulation.assertFires();
    simulation.assertFiresBetween(earliest, latest);
    simulation.assertFiresBetween(minuteBefore(earliest), minuteAfter(latest));
    simulateAlarm(GUIDE_SETTINGS, records(9)).assertNeverFires();
  });

  test.each([
    ['earlier', minuteAfter(earliest), latest],
    ['later', earliest, minuteBefore(latest)],
  ])('show the timeline where the alarm may fire %s', (_, from, until) => {
    expect(() => simulation.assertFiresBetween(from, until)).toThrow(
      `expected the alarm to fire between ${from.toISOString()} and ${until.toISOString()}, but it ${simulation.toString()}`);
  });

  test('show the timeline where the alarm fires although it should not', () => {
    expect(() => simulation.assertNeverFires()).toThrow(/^expected the alarm never to fire, but it fires between 2026/);
  });

  test('show the timeline where the alarm should fire and does not', () => {
    const never = simulateAlarm(GUIDE_SETTINGS, records(2));

    expect(() => never.assertFires()).toThrow(/^expected the alarm to fire, but it never fires\n/);
    expect(() => never.assertFiresBetween(earliest, latest)).toThrow(
      /^expected the alarm to fire between .*, but it never fires\n/);
  });

  test('fail all where late records alone keep the alarm from firing', () => {
    const lines = Array.from({ length: 10 }, (_, index) => record({ at: new Date(index * 380_000) }));
    const slow = simulateAlarm(GUIDE_SETTINGS, lines);

    for (const assertion of [
      () => slow.assertFires(), () => slow.assertNeverFires(), () => slow.assertFiresBetween(new Date(0), latest),
    ]) {
      expect(assertion).toThrow(/but it may never fire: at 1970-01-01T00:58/);
    }
  });
});

describe('where records are missing or unreadable there is no verdict', () => {
  const foreign = '{"message":"hello"}';
  const format = GUIDE_SETTINGS.format.toString();
  const header = GUIDE_SETTINGS.format.fields.map(({ name }) => name).join(' ');

  test.each<[string, string[], string]>([
    ['no line at all', [], 'there is no record'],
    ['blank lines and a header', ['', ' ', '\r', header], 'there is no record'],
    ['lines of another kind', [foreign, foreign], `none of the 2 lines is a record of the format '${format}'`],
    ['one such line among records', [...records(3), foreign], `1 line is not a record of the format '${format}'`],
    ['one such line among records that raise the alarm', [...records(10), foreign], '1 line is not a record of the format'],
    ['records below the fields of another format', ['start action', ...records(2)], 'none of the 2 lines is a record'],
  ])('%s', (_, lines, reason) => {
    const simulation = simulateAlarm(GUIDE_SETTINGS, lines);

    expect(simulation.reasonForNoVerdict).toContain(reason);
    expect(simulation.toString()).toMatch(/^no verdict: /);
    for (const assertion of [() => simulation.assertNeverFires(), () => simulation.assertFires(),
      () => simulation.assertFiresBetween(new Date(0), new Date())]) {
      expect(assertion).toThrow(`but there is no verdict: ${reason}`);
    }
  });

  test('unless lines that are not records are to be left out', () => {
    simulateAlarm({ ...GUIDE_SETTINGS, skipUnreadable: true }, [...records(9), foreign]).assertNeverFires();
    simulateAlarm({ ...GUIDE_SETTINGS, skipUnreadable: true }, [...records(10), foreign]).assertFires();
  });

  test('even then records are needed', () => {
    expect(() => simulateAlarm({ ...GUIDE_SETTINGS, skipUnreadable: true }, [foreign]).assertNeverFires()).toThrow('no verdict');
  });
});
